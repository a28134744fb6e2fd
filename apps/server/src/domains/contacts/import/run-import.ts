import type { ContactImportDetail, ErrorCode, ImportMapping } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { enqueue } from '#src/platform/jobs/define-job.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import type { Spreadsheet } from '#src/platform/spreadsheet/cells.ts'
import { importChanged, runImportJob } from './imports.events.ts'
import { changeImport, findImport, lockImport, type ImportRow } from './imports.repo.ts'
import { withImportFile } from './open-import-file.ts'
import { sheetsOf } from './present-import.ts'
import { readImportDetail } from './read-import.ts'
import { readImportRows } from './read-import-rows.ts'
import { applyMapping, followHeadings, movesHeadings, type GuessedSheet } from './sheet-rules.ts'
import { weightOf } from './upload-contacts.ts'
import { workThroughImport } from './work-through-import.ts'

/** A process that dies this often over one file will die again. */
const ATTEMPTS_MAX = 5

/**
 * Begins a previewed import in the background, with the guessed columns or the chosen ones.
 * @throws AppError `import.not_found`, `import.wrong_state`
 */
export async function runImport(
  deps: PlatformDeps,
  ctx: RequestContext,
  id: string,
  mapping: ImportMapping | undefined,
): Promise<ContactImportDetail> {
  const previewed = await deps.db.inCompany(ctx, async (tx) => await findImport(tx, id))
  if (previewed === undefined) throw new AppError('import.not_found')
  const sheets = await chosenSheets(deps, previewed, mapping)
  await deps.db.inCompany(ctx, async (tx) => {
    const queued = await changeImport(tx, id, ['PREVIEWED'], { state: 'QUEUED', sheets })
    if (queued === undefined) throw new AppError('import.wrong_state')
    await enqueue(tx, runImportJob, { companyId: ctx.companyId, importId: id }, { key: `import:${id}` })
    await deps.events.publish(tx, ctx.companyId, importChanged, [{ importId: id }])
  })
  return await readImportDetail(deps, ctx, id)
}

/** The layouts to read by. What a preview has guessed does not change any more, so no lock is held meanwhile. */
async function chosenSheets(
  deps: PlatformDeps,
  previewed: ImportRow,
  mapping: ImportMapping | undefined,
): Promise<GuessedSheet[]> {
  const guessed = sheetsOf(previewed)
  if (mapping === undefined) return guessed
  if (!movesHeadings(guessed, mapping)) return applyMapping(guessed, mapping)
  if (previewed.state !== 'PREVIEWED' || previewed.storageKey === null) {
    throw new AppError('import.wrong_state')
  }
  return await withImportFile(deps.storage, previewed.storageKey, async (book) =>
    applyMapping(await followHeadings(book, guessed, mapping), mapping),
  )
}

/** The job: works through the file from where it stands. Run twice, or after a cancel, it does nothing. */
export async function continueImport(deps: PlatformDeps, companyId: string, importId: string): Promise<void> {
  const begun = await begin(deps, companyId, importId)
  if (begun === undefined || begun.storageKey === null) return
  const { storageKey } = begun
  if (begun.attempts > ATTEMPTS_MAX) {
    await failImport(deps, begun, 'server.internal')
    return
  }
  try {
    await withImportFile(deps.storage, storageKey, async (book) => await readThrough(deps, begun, book))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    deps.log.warn({ err: error.cause, importId }, 'a file could not be read to its end')
    await failImport(deps, begun, error.code)
  }
  const ended = await deps.db.inCompany({ companyId }, async (tx) => await findImport(tx, importId))
  if (ended?.state !== 'RUNNING') await deps.storage.remove(storageKey)
}

async function readThrough(deps: PlatformDeps, begun: ImportRow, book: Spreadsheet): Promise<void> {
  const sheets = sheetsOf(begun)
  const today = deps.clock.now().toISOString().slice(0, 10)
  const weight = Math.max(1, weightOf(book, sheets))
  const batches = readImportRows(book, sheets, today)
  await workThroughImport(deps, {
    begun,
    batches,
    progress: () => book.consumed() / weight,
    tellContacts: false,
  })
}

async function begin(
  deps: PlatformDeps,
  companyId: string,
  importId: string,
): Promise<ImportRow | undefined> {
  return await deps.db.inCompany({ companyId }, async (tx) => {
    const row = await lockImport(tx, importId)
    if (row === undefined) return undefined
    const startedAt = row.startedAt ?? deps.clock.now()
    const change = { state: 'RUNNING', attempts: row.attempts + 1, startedAt } as const
    const begun = await changeImport(tx, importId, ['QUEUED', 'RUNNING'], change)
    if (begun !== undefined) await deps.events.publish(tx, companyId, importChanged, [{ importId }])
    return begun
  })
}

/** What was committed stays and is counted; the rest of the file is not known. */
async function failImport(
  deps: PlatformDeps,
  { companyId, id }: ImportRow,
  problem: ErrorCode,
): Promise<void> {
  await deps.db.inCompany({ companyId }, async (tx) => {
    const change = { state: 'FAILED', problem, finishedAt: deps.clock.now(), storageKey: null } as const
    const failed = await changeImport(tx, id, ['RUNNING'], change)
    if (failed !== undefined) await deps.events.publish(tx, companyId, importChanged, [{ importId: id }])
  })
}
