import type { Agent, AgentScript, CampaignType, Language } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { findAgentRow, insertAgents, insertAgentVersions } from './agents.repo.ts'
import { presentAgent } from './present-agent.ts'

/** Adds an agent with its first script. */
export const createAgent = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  body: { name: string; language: Language; campaignType: CampaignType; script: AgentScript },
): Promise<Agent> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const { script, ...agent } = body
    const { companyId } = ctx
    const [inserted] = await insertAgents(tx, [{ companyId, ...agent, isReadyMade: false }])
    if (inserted === undefined) throw new Error('an agent of the company’s own met a conflict')
    const version = { companyId, agentId: inserted.id, version: 1, script: JSON.stringify(script) }
    await insertAgentVersions(tx, [version])
    const row = await findAgentRow(tx, inserted.id)
    if (row === undefined) throw new Error('an agent vanished in its own transaction')
    return presentAgent(row)
  })
