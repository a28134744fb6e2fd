import type { ContactImportDetail, ImportState } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { TenantContext } from '#src/platform/db/actor.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { importChanged } from './imports.events.ts'
import { changeImport, lockImport } from './imports.repo.ts'
import { readImportDetail } from './read-import.ts'

/**
 * Stops an import before its next batch. What is stored stays until the import is undone.
 * @throws AppError `import.not_found`, `import.wrong_state`
 */
export async function cancelImport(
  deps: PlatformDeps,
  ctx: RequestContext,
  id: string,
): Promise<ContactImportDetail> {
  const outcome = await endAs(deps, ctx, id, ['PREVIEWED', 'QUEUED', 'RUNNING'])
  if (outcome !== 'cancelled') throw new AppError(outcome)
  return await readImportDetail(deps, ctx, id)
}

/** The job: a preview that nobody imported within a day lets go of its file. */
export async function expirePreview(deps: PlatformDeps, companyId: string, importId: string): Promise<void> {
  await endAs(deps, { companyId }, importId, ['PREVIEWED'])
}

async function endAs(
  deps: PlatformDeps,
  context: TenantContext,
  id: string,
  from: readonly ImportState[],
): Promise<'cancelled' | 'import.not_found' | 'import.wrong_state'> {
  const held = await deps.db.inCompany(context, async (tx) => {
    const row = await lockImport(tx, id)
    if (row === undefined) return 'import.not_found' as const
    const change = { state: 'CANCELLED', finishedAt: deps.clock.now(), storageKey: null } as const
    if ((await changeImport(tx, id, from, change)) === undefined) return 'import.wrong_state' as const
    await deps.events.publish(tx, context.companyId, importChanged, [{ importId: id }])
    return { storageKey: row.storageKey }
  })
  if (typeof held === 'string') return held
  if (held.storageKey !== null) await deps.storage.remove(held.storageKey)
  return 'cancelled'
}
