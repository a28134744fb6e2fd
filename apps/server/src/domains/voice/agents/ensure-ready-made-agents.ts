import type { Tx } from '#src/platform/db/database.ts'
import { readyMadeAgents } from '../ready-made/index.ts'
import { countReadyMade, insertAgents, insertAgentVersions } from './agents.repo.ts'

/**
 * Gives a company the agents that come with the product. Safe to call again and by many at once: what is there
 * stays as it is, also when the company changed it.
 */
export const ensureReadyMadeAgents = async (tx: Tx, companyId: string): Promise<void> => {
  if ((await countReadyMade(tx)) >= readyMadeAgents.length) return
  const inserted = await insertAgents(
    tx,
    readyMadeAgents.map(({ name, language, campaignType }) => ({
      companyId,
      name,
      language,
      campaignType,
      isReadyMade: true,
    })),
  )
  const versions = inserted.flatMap(({ id, language, campaignType }) => {
    const agent = readyMadeAgents.find(
      (one) => one.language === language && one.campaignType === campaignType,
    )
    return agent === undefined
      ? []
      : [{ companyId, agentId: id, version: 1, script: JSON.stringify(agent.script) }]
  })
  if (versions.length > 0) await insertAgentVersions(tx, versions)
}
