import type { LineView, PracticeSettings } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { clearDefaultLine, findLine, lockDefaultLine, updateLine } from './lines.repo.ts'
import { presentLine } from './present-line.ts'

export type ChangeLineBody = {
  name?: string | undefined
  maxConcurrentCalls?: number | undefined
  callsPerSecond?: number | null | undefined
  isDefault?: true | undefined
  settings?: PracticeSettings | undefined
}

/**
 * Changes the given fields; `settings` is replaced as a whole. To be the default is taken from the line that was it.
 * @throws AppError `line.not_found`, `line.name_taken`
 */
export const changeLine = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  id: string,
  body: ChangeLineBody,
): Promise<LineView> =>
  await deps.db.inCompany(ctx, async (tx) => {
    if ((await findLine(tx, id)) === undefined) throw new AppError('line.not_found')
    const now = deps.clock.now()
    if (body.isDefault === true) {
      await lockDefaultLine(tx, ctx.companyId)
      await clearDefaultLine(tx, now)
    }
    const { settings, ...fields } = body
    const stored = settings === undefined ? {} : { settings: JSON.stringify(settings) }
    const row = await updateLine(tx, id, { ...fields, ...stored }, now)
    if (row === undefined) throw new AppError('line.not_found')
    return presentLine(row)
  })
