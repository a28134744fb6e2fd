import type { ImportMapping, ImportPreview, Language } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { enqueue } from '#src/platform/jobs/define-job.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import type { Spreadsheet } from '#src/platform/spreadsheet/cells.ts'
import { duplicateInCompany, noPhonesSeen, partRows } from './duplicate-rules.ts'
import { hidePhone, hidePhoneOf } from './hide-phone-rules.ts'
import type { RowProblem } from './import-types.ts'
import { findTakenPhones } from './imported-contacts.repo.ts'
import { expirePreviewJob } from './imports.events.ts'
import { findImport, insertImport, type ImportRow } from './imports.repo.ts'
import { withImportFile } from './open-import-file.ts'
import {
  presentProblem,
  presentReadContact,
  presentSheet,
  sheetsOf,
  showsPhonesOf,
} from './present-import.ts'
import { readImportRows, type SheetReadRow } from './read-import-rows.ts'
import type { ReceivedFile } from './receive-upload.ts'
import {
  applyMapping,
  followHeadings,
  guessSheets,
  isTableAsNamed,
  mappingOf,
  type GuessedSheet,
} from './sheet-rules.ts'

const ROWS_SHOWN = 100
/** Counting stops here, so that a preview answers within a second or two. */
const ROWS_COUNTED = 20_000
const DAY_MILLIS = 86_400_000

/**
 * Keeps the file, guesses its columns and tells what each row would become. Contacts are not touched.
 * @throws AppError `import.*` when the file cannot be read.
 */
export async function previewImport(
  deps: PlatformDeps,
  ctx: RequestContext,
  file: ReceivedFile,
): Promise<ImportPreview> {
  try {
    return await withImportFile(deps.storage, file.storageKey, async (book) => {
      const sheets = await guessSheets(book)
      if (!isTableAsNamed(book, sheets, file.fileName)) throw new AppError('import.not_spreadsheet')
      // Whoever has just sent the file sees what stands in it.
      const facts = await judgeRows(deps, ctx, book, sheets, true)
      const row = await deps.db.inCompany(ctx, async (tx) => {
        const created = await insertImport(tx, {
          ...file,
          companyId: ctx.companyId,
          format: book.format,
          sheets,
          state: 'PREVIEWED',
          createdBy: ctx.userId,
          startedAt: null,
        })
        const runAt = new Date(deps.clock.now().getTime() + DAY_MILLIS)
        await enqueue(tx, expirePreviewJob, { companyId: ctx.companyId, importId: created.id }, { runAt })
        return created
      })
      return present(row, sheets, facts, true)
    })
  } catch (error) {
    await deps.storage.remove(file.storageKey)
    throw error
  }
}

/**
 * The same for a file that has been previewed, with the columns a person has chosen. The choice is not kept.
 * @throws AppError `import.not_found`, `import.wrong_state`
 */
export async function previewImportAgain(
  deps: PlatformDeps,
  ctx: RequestContext,
  id: string,
  mapping: ImportMapping,
): Promise<ImportPreview> {
  const row = await deps.db.inCompany(ctx, async (tx) => await findImport(tx, id))
  if (row === undefined) throw new AppError('import.not_found')
  if (row.state !== 'PREVIEWED' || row.storageKey === null) throw new AppError('import.wrong_state')
  const isPhoneShown = showsPhonesOf(row, ctx)
  return await withImportFile(deps.storage, row.storageKey, async (book) => {
    const sheets = applyMapping(await followHeadings(book, sheetsOf(row), mapping), mapping)
    return present(row, sheets, await judgeRows(deps, ctx, book, sheets, isPhoneShown), isPhoneShown)
  })
}

type Facts = Pick<ImportPreview, 'rows' | 'counts'>

function present(row: ImportRow, sheets: GuessedSheet[], facts: Facts, isPhoneShown: boolean): ImportPreview {
  const shown = sheets.map((sheet) => presentSheet(sheet, isPhoneShown))
  return {
    importId: row.id,
    fileName: row.fileName,
    format: shown.length === 0 ? 'csv' : (row.format as ImportPreview['format']),
    sheets: shown,
    mapping: mappingOf(sheets),
    columns: shown.find((sheet) => sheet.read)?.columns ?? [],
    ...facts,
  }
}

async function judgeRows(
  deps: PlatformDeps,
  ctx: RequestContext,
  book: Spreadsheet,
  sheets: GuessedSheet[],
  isPhoneShown: boolean,
): Promise<Facts> {
  const seen = noPhonesSeen()
  const facts: Facts = {
    rows: [],
    counts: { rows: 0, create: 0, duplicate: 0, error: 0, changed: 0, complete: true },
  }
  const today = deps.clock.now().toISOString().slice(0, 10)
  for await (const batch of readImportRows(book, sheets, today)) {
    if (facts.counts.rows >= ROWS_COUNTED) {
      facts.counts.complete = false
      break
    }
    const { good, failed } = partRows(batch, seen)
    const taken = await deps.db.inCompany(ctx, async (tx) =>
      findTakenPhones(
        tx,
        good.map((row) => row.contact.phone),
      ),
    )
    const problems = new Map(failed.map(({ row, problem }) => [row, problem]))
    const takenPhones = new Set(taken)
    for (const row of good) if (takenPhones.has(row.contact.phone)) problems.set(row, duplicateInCompany(row))
    for (const row of batch) judge(facts, row, problems.get(row), { language: ctx.language, isPhoneShown })
  }
  return facts
}

function judge(
  facts: Facts,
  row: SheetReadRow,
  problem: RowProblem | undefined,
  { language, isPhoneShown }: { language: Language; isPhoneShown: boolean },
): void {
  const outcome =
    problem === undefined ? 'create' : problem.reason.startsWith('duplicate') ? 'duplicate' : 'error'
  facts.counts.rows++
  facts.counts[outcome]++
  if (outcome === 'create' && row.changes.length > 0) facts.counts.changed++
  if (facts.rows.length >= ROWS_SHOWN) return
  const problems = problem === undefined ? row.changes : [problem]
  const contact = presentReadContact(row.contact)
  const told = problems.map((one) => ({ ...one, contact }))
  const shown = isPhoneShown ? told : told.map(hidePhone)
  facts.rows.push({
    row: row.row,
    sheet: row.sheet,
    outcome,
    contact: isPhoneShown ? contact : hidePhoneOf(contact),
    problems: shown.map((one) => presentProblem(one, row.row, row.sheet, language)),
  })
}
