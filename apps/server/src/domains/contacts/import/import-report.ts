import { Readable } from 'node:stream'
import { importedContactSchema, type Language } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { csvLine, utf8Mark } from '#src/platform/spreadsheet/csv-line.ts'
import { hidePhone, hidePhoneOf } from './hide-phone-rules.ts'
import { listImportProblems, type ImportRowProblem } from './import-rows.repo.ts'
import { listImportedContacts, type ImportedContactRow } from './imported-contacts.repo.ts'
import { findImport } from './imports.repo.ts'
import { showsPhonesOf } from './present-import.ts'
import { reasonText } from './reason-texts.ts'

const ROWS_PER_READ = 2_000

const headings: Record<Language, string[]> = {
  en: [
    'Row',
    'Sheet',
    'Result',
    'Column',
    'Value',
    'Reason',
    'First name',
    'Last name',
    'Phone',
    'Date of birth',
    'Notes',
  ],
  ru: [
    'Строка',
    'Лист',
    'Итог',
    'Столбец',
    'Значение',
    'Причина',
    'Имя',
    'Фамилия',
    'Телефон',
    'Дата рождения',
    'Примечание',
  ],
  uz: [
    'Qator',
    'Varaq',
    'Natija',
    'Ustun',
    'Qiymat',
    'Sabab',
    'Ism',
    'Familiya',
    'Telefon',
    'Tugʻilgan sana',
    'Izoh',
  ],
}
const results: Record<Language, { failed: string; changed: string; imported: string }> = {
  en: { failed: 'not imported', changed: 'imported with a change', imported: 'imported' },
  ru: { failed: 'не загружен', changed: 'загружен с изменением', imported: 'загружен' },
  uz: { failed: 'yuklanmadi', changed: 'oʻzgarish bilan yuklandi', imported: 'yuklandi' },
}

/**
 * Every row that did not become a contact or was changed on its way, and for `all` the contacts that were created after
 * them, as CSV (UTF-8 with its mark), read from the database page by page while it is sent.
 * @throws AppError `import.not_found`
 */
export async function openImportReport(
  deps: PlatformDeps,
  ctx: RequestContext,
  id: string,
  rows: 'problems' | 'all',
): Promise<Readable> {
  const row = await deps.db.inCompany(ctx, async (tx) => await findImport(tx, id))
  if (row === undefined) throw new AppError('import.not_found')
  return Readable.from(lines(deps, ctx, id, { rows, isPhoneShown: showsPhonesOf(row, ctx) }))
}

async function* lines(
  deps: PlatformDeps,
  ctx: RequestContext,
  id: string,
  { rows, isPhoneShown }: { rows: 'problems' | 'all'; isPhoneShown: boolean },
): AsyncIterable<string> {
  const { language } = ctx
  const write = (values: (string | number | null)[]): string => csvLine(values, language)
  yield utf8Mark + write(headings[language])
  const problems = pages(
    async (page) => await deps.db.inCompany(ctx, async (tx) => listImportProblems(tx, id, page)),
  )
  for await (const page of problems)
    yield page
      .map((problem) => (isPhoneShown ? problem : hidePhone(problem)))
      .map((problem) => write(fields(problem, language)))
      .join('')
  if (rows === 'problems') return
  const contacts = pages(
    async (page) => await deps.db.inCompany(ctx, async (tx) => listImportedContacts(tx, id, page)),
  )
  for await (const page of contacts)
    yield page
      .map((contact) => (isPhoneShown ? contact : hidePhoneOf(contact)))
      .map((contact) => write(created(contact, language)))
      .join('')
}

/** Reads page after page until one is not full. */
async function* pages<Row extends { id: string }>(
  read: (page: { after: string | null; limit: number }) => Promise<Row[]>,
): AsyncIterable<Row[]> {
  for (let after: string | null = null; ;) {
    const page: Row[] = await read({ after, limit: ROWS_PER_READ })
    if (page.length > 0) yield page
    if (page.length < ROWS_PER_READ) return
    after = page.at(-1)?.id ?? null
  }
}

/** A contact does not remember its row. */
function created(contact: ImportedContactRow, language: Language): (string | null)[] {
  const { firstName, lastName, phone, dateOfBirth, notes } = contact
  const nothing = [null, null, null]
  return [null, null, results[language].imported, ...nothing, firstName, lastName, phone, dateOfBirth, notes]
}

function fields(problem: ImportRowProblem, language: Language): (string | number | null)[] {
  const contact = problem.contact === null ? null : importedContactSchema.parse(problem.contact)
  return [
    problem.row,
    problem.sheet,
    problem.failed ? results[language].failed : results[language].changed,
    problem.column,
    problem.value,
    reasonText(problem, language),
    contact?.firstName ?? null,
    contact?.lastName ?? null,
    contact?.phone ?? null,
    contact?.dateOfBirth ?? null,
    contact?.notes ?? null,
  ]
}
