import type { UploadExcelAnswer } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { enqueue } from '#src/platform/jobs/define-job.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import type { Spreadsheet } from '#src/platform/spreadsheet/cells.ts'
import { listContactsByIds } from '../contacts.repo.ts'
import { presentContact } from '../present-contact.ts'
import { showsPhones } from '../shows-phones.ts'
import { listImportedIds } from './imported-contacts.repo.ts'
import { runImportJob } from './imports.events.ts'
import { insertImport, isFileNeeded, type ImportRow } from './imports.repo.ts'
import { withImportFile } from './open-import-file.ts'
import { readImportDetail } from './read-import.ts'
import { readImportRows, type SheetReadRow } from './read-import-rows.ts'
import type { ReceivedFile } from './receive-upload.ts'
import { guessSheets, isTableAsNamed, type GuessedSheet } from './sheet-rules.ts'
import { workThroughImport } from './work-through-import.ts'

/** What is imported while the client waits; anything bigger goes on in the background. */
const SMALL_FILE_BYTES = 2 * 1024 * 1024
const SMALL_FILE_WEIGHT = 12 * 1024 * 1024
const SMALL_FILE_ROWS = 5_000
const CREATED_SHOWN = 1_000
/** Long after a small import has ended: takes it up when the process has died in between. */
const RESCUE_MILLIS = 60_000

/**
 * Imports a file with the guessed columns. A small one is read whole before the first contact is written, so that a
 * damaged file writes nothing; `background` tells that the answer is only the beginning.
 * @throws AppError `import.*` when the file cannot be read.
 */
export async function uploadContacts(
  deps: PlatformDeps,
  ctx: RequestContext,
  file: ReceivedFile,
  askedForBackground: boolean,
): Promise<{ background: boolean; answer: UploadExcelAnswer }> {
  try {
    return await withImportFile(deps.storage, file.storageKey, async (book) => {
      const sheets = await guessSheets(book)
      if (!isTableAsNamed(book, sheets, file.fileName)) throw new AppError('import.not_spreadsheet')
      const isSmall =
        !askedForBackground &&
        file.sizeBytes <= SMALL_FILE_BYTES &&
        weightOf(book, sheets) <= SMALL_FILE_WEIGHT
      const today = deps.clock.now().toISOString().slice(0, 10)
      const batches = isSmall ? await collect(readImportRows(book, sheets, today)) : null
      const started = await startImport(deps, ctx, file, book, sheets, batches === null)
      if (batches !== null) {
        const work = { begun: started, batches, progress: () => 1, tellContacts: true }
        if (await workThroughImport(deps, work)) await deps.storage.remove(file.storageKey)
      }
      return { background: batches === null, answer: await answerOf(deps, ctx, started.id) }
    })
  } catch (error) {
    // Nothing refers to the file unless the import was written, and then the job needs it.
    if (!(await isReferredTo(deps, ctx, file.storageKey))) await deps.storage.remove(file.storageKey)
    throw error
  }
}

/** Bytes of XML or text behind the sheets that are read. */
export function weightOf(book: Spreadsheet, sheets: GuessedSheet[]): number {
  return sheets.reduce((sum, sheet) => sum + (sheet.read ? (book.weights[sheet.index] ?? 0) : 0), 0)
}

/** Null when there are more rows than are imported while a client waits. */
async function collect(batches: AsyncIterable<SheetReadRow[]>): Promise<SheetReadRow[][] | null> {
  const all: SheetReadRow[][] = []
  let rows = 0
  for await (const batch of batches) {
    all.push(batch)
    rows += batch.length
    if (rows > SMALL_FILE_ROWS) return null
  }
  return all
}

async function startImport(
  deps: PlatformDeps,
  ctx: RequestContext,
  file: ReceivedFile,
  book: Spreadsheet,
  sheets: GuessedSheet[],
  background: boolean,
): Promise<ImportRow> {
  return await deps.db.inCompany(ctx, async (tx) => {
    const now = deps.clock.now()
    const row = await insertImport(tx, {
      ...file,
      companyId: ctx.companyId,
      format: book.format,
      sheets,
      state: background ? 'QUEUED' : 'RUNNING',
      createdBy: ctx.userId,
      startedAt: background ? null : now,
    })
    const rescueAt = new Date(now.getTime() + RESCUE_MILLIS)
    const options = { key: `import:${row.id}`, ...(background ? {} : { runAt: rescueAt }) }
    await enqueue(tx, runImportJob, { companyId: ctx.companyId, importId: row.id }, options)
    return row
  })
}

async function answerOf(
  deps: PlatformDeps,
  ctx: RequestContext,
  importId: string,
): Promise<UploadExcelAnswer> {
  const detail = await readImportDetail(deps, ctx, importId)
  const created = await deps.db.inCompany(ctx, async (tx) => {
    const ids = await listImportedIds(tx, importId, CREATED_SHOWN)
    const contacts = await listContactsByIds(tx, ids)
    return contacts
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((row) => presentContact(row, showsPhones(ctx)))
  })
  return { ...detail, created }
}

async function isReferredTo(deps: PlatformDeps, ctx: RequestContext, storageKey: string): Promise<boolean> {
  try {
    return await deps.db.inCompany(ctx, async (tx) => await isFileNeeded(tx, storageKey))
  } catch {
    // The database is down: keep the file rather than lose one that is needed.
    return true
  }
}
