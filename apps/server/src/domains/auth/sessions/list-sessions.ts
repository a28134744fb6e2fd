import type { Session } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { listSessionsOf } from '../sessions.repo.ts'
import { deviceOf } from './device-rules.ts'

/** Where the person who asks is signed in, the latest used first. */
export const listSessions = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
): Promise<{ sessions: Session[]; total: number }> => {
  const rows = await deps.db.inCompany(
    ctx,
    async (tx) => await listSessionsOf(tx, ctx.userId, deps.clock.now()),
  )
  const sessions = rows.map(({ id, agent, address, createdAt, lastUsedAt }) => ({
    id,
    device: deviceOf(agent),
    address,
    created_at: createdAt.toISOString(),
    last_used_at: lastUsedAt.toISOString(),
    is_current: id === ctx.sessionId,
  }))
  return { sessions, total: sessions.length }
}
