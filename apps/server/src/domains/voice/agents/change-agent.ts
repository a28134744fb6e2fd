import { isDeepStrictEqual } from 'node:util'
import type { Agent, AgentScript, CampaignType } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { findAgentRow, findScript, insertAgentVersions, lockAgent, updateAgent } from './agents.repo.ts'
import { presentAgent } from './present-agent.ts'

/**
 * Changes the given fields. A script that differs becomes the next version; the old ones stay, because calls were
 * held with them.
 * @throws AppError `agent.not_found`
 */
export const changeAgent = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  id: string,
  body: {
    name?: string | undefined
    campaignType?: CampaignType | undefined
    script?: AgentScript | undefined
  },
): Promise<Agent> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const agent = await lockAgent(tx, id)
    if (agent === undefined) throw new AppError('agent.not_found')
    const { script, name, campaignType } = body
    let { version } = agent
    if (script !== undefined && !isDeepStrictEqual(script, await findScript(tx, id, version))) {
      version += 1
      await insertAgentVersions(tx, [
        { companyId: ctx.companyId, agentId: id, version, script: JSON.stringify(script) },
      ])
    }
    await updateAgent(
      tx,
      id,
      {
        version,
        ...(name === undefined ? {} : { name }),
        // For another type it is the company's own; the ready-made one of its type comes back by itself.
        ...(campaignType === undefined ? {} : { campaignType, isReadyMade: false }),
      },
      deps.clock.now(),
    )
    const row = await findAgentRow(tx, id)
    if (row === undefined) throw new Error('an agent vanished in its own transaction')
    return presentAgent(row)
  })
