import type { LineKind, LineView, PracticeSettings } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { ensureDefaultLine } from './choose-line.ts'
import { clearDefaultLine, insertLine, lockDefaultLine } from './lines.repo.ts'
import { presentLine } from './present-line.ts'

export type NewLineBody = {
  name: string
  kind: LineKind
  maxConcurrentCalls: number
  callsPerSecond: number | null
  isDefault: boolean
  settings: PracticeSettings
}

/**
 * Adds a line. The first one of a company is its practice line, which makes itself.
 * @throws AppError `line.kind_not_available`, `line.name_taken`
 */
export const createLine = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  body: NewLineBody,
): Promise<LineView> => {
  if (body.kind !== 'practice')
    throw new AppError('line.kind_not_available', { details: { kind: body.kind } })
  return await deps.db.inCompany(ctx, async (tx) => {
    await ensureDefaultLine(tx, ctx)
    if (body.isDefault) {
      await lockDefaultLine(tx, ctx.companyId)
      await clearDefaultLine(tx, deps.clock.now())
    }
    const settings = JSON.stringify(body.settings)
    return presentLine(await insertLine(tx, { ...body, companyId: ctx.companyId, settings }))
  })
}
