import type { PlatformDeps } from '#src/platform/deps.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { inPartsOf } from '#src/platform/events/publish.ts'
import { contactsCreated, contactsPerEvent } from '../contacts.events.ts'
import { duplicateInCompany, noPhonesSeen, partRows, type SeenPhones } from './duplicate-rules.ts'
import { insertImportRows, type NewImportRow } from './import-rows.repo.ts'
import type { RowProblem } from './import-types.ts'
import {
  findForeignPhones,
  findImportedIds,
  storeStep,
  toColumns,
  type ContactColumns,
} from './imported-contacts.repo.ts'
import { importChanged } from './imports.events.ts'
import { changeImport, countChangedRows, lockImport, type ImportRow } from './imports.repo.ts'
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
/** Batches that are read before the first of them is stored, so that reading and writing never wait for each other. */
const BATCHES_AHEAD = 4

/**
 * Stores the rows of a file batch by batch, one transaction each, reading the next ones while one is being written.
 * Every transaction first makes sure that the import still runs and that nobody else has gone on with it, so a cancel
 * stops it, a second runner steps back, and a crash loses nothing and repeats nothing.
 * Resolves to false when the import was stopped or taken over.
 */
export async function workThroughImport(deps: Deps, work: Work): Promise<boolean> {
  const seen = noPhonesSeen()
  const ahead: Promise<boolean>[] = []
  let last: Promise<boolean> = Promise.resolve(true)
  let toSkip = work.begun.rows
  let done = work.begun.rows
  let toldAt = performance.now()
  try {
    for await (const rows of work.batches) {
      const skipped = rows.slice(0, toSkip)
      toSkip -= skipped.length
      partRows(skipped, seen)
      if (rows.length === skipped.length) continue
      const batch = prepareBatch(rows.slice(skipped.length), seen)
      const isNews = performance.now() - toldAt > MILLIS_BETWEEN_NEWS
      if (isNews) toldAt = performance.now()
      const from = done
      last = last.then(
        async (goesOn) => goesOn && (await storeBatch(deps, work, batch, { done: from, isNews })),
      )
      // Whoever awaits it below hears of a failure; until then it must not count as unhandled.
      last.catch(() => undefined)
      done += batch.rows
      ahead.push(last)
      if (ahead.length >= BATCHES_AHEAD && !(await ahead.shift())) return false
    }
    if (!(await last)) return false
  } catch (error) {
    await last.catch(() => undefined)
    throw error
  }
  return await finish(deps, work, done)
}

/** Rows of one step, ready to be stored. */
type Batch = ReturnType<typeof partRows> & { rows: number; columns: ContactColumns }

const prepareBatch = (rows: SheetReadRow[], seen: SeenPhones): Batch => {
  const { good, failed } = partRows(rows, seen)
  return { good, failed, rows: rows.length, columns: toColumns(good.map((row) => row.contact)) }
}

/** Thrown inside the transaction of a step that must not be taken, so that nothing of it stays. */
class StepRefused extends Error {}

/** That the import was begun tells of every contact it brings. */
async function storeBatch(
  deps: Deps,
  { begun, progress, tellContacts }: Work,
  { good, failed, rows, columns }: Batch,
  { done, isNews }: { done: number; isNews: boolean },
): Promise<boolean> {
  const { companyId, id } = begun
  const step = { companyId, importId: id, done, rows, progress: Math.min(0.99, progress()) }
  const phones = good.map((row) => row.contact.phone)
  try {
    await deps.db.inCompany({ companyId, actor: 'program' }, async (tx) => {
      const created = await storeStep(tx, step, columns)
      if (created === undefined) throw new StepRefused()
      const foreign = created < good.length ? await findForeignPhones(tx, id, phones) : []
      await storeProblems(tx, begun, problemsOf(good, failed, new Set(foreign)))
      if (tellContacts) await publishCreated(deps, tx, begun, phones)
      if (isNews) await deps.events.publish(tx, companyId, importChanged, [{ importId: id }])
    })
    return true
  } catch (error) {
    if (error instanceof StepRefused) return false
    throw error
  }
}

async function storeProblems(tx: Tx, { companyId, id }: ImportRow, problems: NewImportRow[]): Promise<void> {
  await insertImportRows(tx, companyId, id, problems)
  const changed = countChanged(problems)
  if (changed > 0) await countChangedRows(tx, id, changed)
}

function problemsOf(
  good: SheetReadRow[],
  failed: { row: SheetReadRow; problem: RowProblem }[],
  foreign: ReadonlySet<string>,
): NewImportRow[] {
  const problems = failed.map(({ row, problem }) => failure(row, problem))
  const before = problems.length
  for (const row of good) {
    if (foreign.has(row.contact.phone)) problems.push(failure(row, duplicateInCompany(row)))
    else for (const change of row.changes) problems.push(changeOf(row, change))
  }
  return problems.length > before ? inFileOrder(problems) : problems
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

function changeOf(row: SheetReadRow, change: RowProblem): NewImportRow {
  return { ...change, failed: false, row: row.row, sheet: row.sheet, contact: null }
}

/** Contacts, not remarks: one row may have lost several values. */
function countChanged(problems: NewImportRow[]): number {
  return new Set(problems.filter((one) => !one.failed).map((one) => `${one.sheet}\n${one.row}`)).size
}

async function publishCreated(
  deps: Deps,
  tx: Tx,
  { companyId, id }: ImportRow,
  phones: string[],
): Promise<void> {
  const ids = await findImportedIds(tx, id, phones)
  const parts = inPartsOf(contactsPerEvent, ids).map((contactIds) => ({ contactIds }))
  await deps.events.publish(tx, companyId, contactsCreated, parts)
}

async function finish(deps: Deps, { begun }: Work, done: number): Promise<boolean> {
  return await deps.db.inCompany({ companyId: begun.companyId, actor: 'program' }, async (tx) => {
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
