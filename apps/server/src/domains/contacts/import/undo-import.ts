import type { ContactImportDetail } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { inPartsOf } from '#src/platform/events/publish.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { contactsDeleted, contactsPerEvent } from '../contacts.events.ts'
import { deleteImportedContacts, stopAuditing } from './imported-contacts.repo.ts'
import { importChanged } from './imports.events.ts'
import { changeImport, lockImport } from './imports.repo.ts'
import { readImportDetail } from './read-import.ts'

/** Clients are told of each removed contact up to here; beyond, they hear that the import is undone. */
const CONTACTS_TOLD = 1_000

/**
 * Takes a whole import back. People who have been called or stand in a running campaign stay, and are counted. One
 * audit row tells of it: that of the import.
 * @throws AppError `import.not_found`, `import.wrong_state`
 */
export async function undoImport(
  deps: PlatformDeps,
  ctx: RequestContext,
  id: string,
): Promise<ContactImportDetail> {
  await deps.db.inCompany(ctx, async (tx) => {
    if ((await lockImport(tx, id)) === undefined) throw new AppError('import.not_found')
    const change = { state: 'UNDONE', undoneAt: deps.clock.now() } as const
    const undone = await changeImport(tx, id, ['COMPLETED', 'FAILED', 'CANCELLED'], change)
    if (undone === undefined) throw new AppError('import.wrong_state')
    await stopAuditing(tx)
    const { removed, kept } = await deleteImportedContacts(tx, id)
    await changeImport(tx, id, ['UNDONE'], { undoRemoved: removed.length, undoKept: kept })
    const told = removed.length <= CONTACTS_TOLD ? inPartsOf(contactsPerEvent, removed) : []
    await deps.events.publish(
      tx,
      ctx.companyId,
      contactsDeleted,
      told.map((contactIds) => ({ contactIds })),
    )
    await deps.events.publish(tx, ctx.companyId, importChanged, [{ importId: id }])
  })
  return await readImportDetail(deps, ctx, id)
}
