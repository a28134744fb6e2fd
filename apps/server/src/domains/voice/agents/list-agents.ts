import { agentScriptSchema, type Agent, type AgentVersion } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { toPage, type Page } from '#src/platform/http/paging.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import {
  countAgents,
  findAgentHead,
  findAgentRow,
  listAgentRows,
  listVersionRows,
  type AgentFilter,
} from './agents.repo.ts'
import { ensureReadyMadeAgents } from './ensure-ready-made-agents.ts'
import { presentAgent } from './present-agent.ts'

/** Agents of the company, newest first. */
export const listAgents = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  query: AgentFilter & { page: number; limit: number },
): Promise<Page<Agent>> =>
  await deps.db.inCompany(ctx, async (tx) => {
    await ensureReadyMadeAgents(tx, ctx.companyId)
    const rows = await listAgentRows(tx, query)
    return toPage(rows.map(presentAgent), await countAgents(tx, query), query)
  })

/** @throws AppError `agent.not_found` */
export const readAgent = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  id: string,
): Promise<Agent> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const row = await findAgentRow(tx, id)
    if (row === undefined) throw new AppError('agent.not_found')
    return presentAgent(row)
  })

/**
 * Every script an agent has had, newest first.
 * @throws AppError `agent.not_found`
 */
export const listAgentVersions = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  id: string,
  query: { page: number; limit: number },
): Promise<Page<AgentVersion>> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const head = await findAgentHead(tx, id)
    if (head === undefined) throw new AppError('agent.not_found')
    const rows = await listVersionRows(tx, id, query)
    const versions = rows.map(({ version, script, createdAt }) => ({
      version,
      script: agentScriptSchema.parse(script),
      createdAt: createdAt.toISOString(),
    }))
    // Versions are numbered without gaps from 1.
    return toPage(versions, head.version, query)
  })
