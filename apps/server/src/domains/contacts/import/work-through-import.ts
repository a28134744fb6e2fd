import type { PlatformDeps } from '#src/platform/deps.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { inPartsOf } from '#src/platform/events/publish.ts'
import { contactsCreated, contactsPerEvent } from '../contacts.events.ts'
import { duplicateInCompany, partRows, type SeenPhones } from './duplicate-rules.ts'
import { insertImportRows, type NewImportRow } from './import-rows.repo.ts'
import type { RowProblem } from './import-types.ts'
import { insertContacts } from './imported-contacts.repo.ts'
import { importChanged } from './imports.events.ts'
import { changeImport, lockImport, type ImportRow } from './imports.repo.ts'
import { presentReadContact } from './present-import.ts'
import type { SheetReadRow } from './read-import-rows.ts'

type Deps = Pick<PlatformDeps, 'db' | 'events' | 'clock'>

export type Work = {
  /** The import as it was when the work began; rows up to `begun.rows` are done already. */
  begun: ImportRow
  batches: AsyncIterable<SheetReadRow[]> | Iterable<SheetReadRow[]>
  /** Share of the file that has been read, 0 to 1. */
  progress: () => number
  /** Tell clients of each contact. Too much for big files, whose progress alone is told. */
  tellContacts: boolean
}

const MILLIS_BETWEEN_NEWS = 400

/**
 * Stores the rows of a file batch by batch, one transaction each, reading the next batch while one is being written.
 * Every transaction first makes sure that the import still runs and that nobody else has gone on with it, so a cancel
 * stops it, a second runner steps back, and a crash loses nothing and repeats nothing.
 * Resolves to false when the import was stopped or taken over.
 */
export async function workThroughImport(deps: Deps, work: Work): Promise<boolean> {
  const seen: SeenPhones = new Map()
  let toSkip = work.begun.rows
  let done = work.begun.rows
  let toldAt = performance.now()
  let writing: Promise<boolean> = Promise.resolve(true)
  try {
    for await (const rows of work.batches) {
      const skipped = rows.slice(0, toSkip)
      toSkip -= skipped.length
      partRows(skipped, seen)
      const batch = rows.slice(skipped.length)
      if (batch.length === 0) continue
      if (!(await writing)) return false
      const isNews = performance.now() - toldAt > MILLIS_BETWEEN_NEWS
      if (isNews) toldAt = performance.now()
      writing = storeBatch(deps, work, batch, seen, { done, isNews })
      // Whoever awaits it next hears of a failure; until then it must not count as unhandled.
      writing.catch(() => undefined)
      done += batch.length
    }
    if (!(await writing)) return false
  } catch (error) {
    await writing.catch(() => undefined)
    throw error
  }
  return await finish(deps, work, done)
}

async function storeBatch(
  deps: Deps,
  { begun, progress, tellContacts }: Work,
  rows: SheetReadRow[],
  seen: SeenPhones,
  { done, isNews }: { done: number; isNews: boolean },
): Promise<boolean> {
  const { companyId, id } = begun
  const { good, failed } = partRows(rows, seen)
  const share = Math.min(0.99, progress())
  return await deps.db.inCompany({ companyId }, async (tx) => {
    const now = await lockImport(tx, id)
    if (now?.state !== 'RUNNING' || now.rows !== done) return false
    const created = await insertContacts(
      tx,
      companyId,
      id,
      good.map((row) => row.contact),
    )
    const problems = problemsOf(good, failed, new Set(created.map((one) => one.phone)))
    await insertImportRows(tx, companyId, id, problems)
    await changeImport(tx, id, ['RUNNING'], {
      rows: now.rows + rows.length,
      success: now.success + created.length,
      failed: now.failed + rows.length - created.length,
      changed: now.changed + countChanged(problems),
      progress: share,
    })
    if (tellContacts) await publishCreated(deps, tx, companyId, created)
    if (isNews) await deps.events.publish(tx, companyId, importChanged, [{ importId: id }])
    return true
  })
}

function problemsOf(
  good: SheetReadRow[],
  failed: { row: SheetReadRow; problem: RowProblem }[],
  created: ReadonlySet<string>,
): NewImportRow[] {
  const problems = failed.map(({ row, problem }) => failure(row, problem))
  for (const row of good) {
    if (!created.has(row.contact.phone)) problems.push(failure(row, duplicateInCompany(row)))
    for (const change of created.has(row.contact.phone) ? row.changes : []) {
      problems.push({ ...change, failed: false, row: row.row, sheet: row.sheet, contact: null })
    }
  }
  return problems.length > 1 && failed.length < problems.length ? inFileOrder(problems) : problems
}

/** Within a batch; a batch may reach from one sheet into the next, and sheets keep their order of appearance. */
function inFileOrder(problems: NewImportRow[]): NewImportRow[] {
  const sheets = [...new Set(problems.map((problem) => problem.sheet))]
  return problems.toSorted((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row)
}

function failure(row: SheetReadRow, problem: RowProblem): NewImportRow {
  return {
    ...problem,
    failed: true,
    row: row.row,
    sheet: row.sheet,
    contact: presentReadContact(row.contact),
  }
}

/** Contacts, not remarks: one row may have lost several values. */
function countChanged(problems: NewImportRow[]): number {
  return new Set(problems.filter((one) => !one.failed).map((one) => `${one.sheet}\n${one.row}`)).size
}

async function publishCreated(
  deps: Deps,
  tx: Tx,
  companyId: string,
  created: { id: string }[],
): Promise<void> {
  const ids = created.map((one) => one.id)
  const parts = inPartsOf(contactsPerEvent, ids).map((contactIds) => ({ contactIds }))
  await deps.events.publish(tx, companyId, contactsCreated, parts)
}

async function finish(deps: Deps, { begun }: Work, done: number): Promise<boolean> {
  return await deps.db.inCompany({ companyId: begun.companyId }, async (tx) => {
    const now = await lockImport(tx, begun.id)
    if (now?.state !== 'RUNNING' || now.rows !== done) return false
    await changeImport(tx, begun.id, ['RUNNING'], {
      state: 'COMPLETED',
      progress: 1,
      finishedAt: deps.clock.now(),
      storageKey: null,
    })
    await deps.events.publish(tx, begun.companyId, importChanged, [{ importId: begun.id }])
    return true
  })
}
