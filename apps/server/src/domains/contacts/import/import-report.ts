import { Readable } from 'node:stream'
import { importedContactSchema, type Language } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { csvLine, utf8Mark } from '#src/platform/spreadsheet/csv-line.ts'
import { hidePhone } from './hide-phone-rules.ts'
import { listImportProblems, type ImportRowProblem } from './import-rows.repo.ts'
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
const results: Record<Language, { failed: string; changed: string }> = {
  en: { failed: 'not imported', changed: 'imported with a change' },
  ru: { failed: 'не загружен', changed: 'загружен с изменением' },
  uz: { failed: 'yuklanmadi', changed: 'oʻzgarish bilan yuklandi' },
}

/**
 * Every row that did not become a contact or was changed on its way, as CSV (UTF-8 with its mark), read from the
 * database page by page while it is sent.
 * @throws AppError `import.not_found`
 */
export async function openImportReport(
  deps: PlatformDeps,
  ctx: RequestContext,
  id: string,
): Promise<Readable> {
  const row = await deps.db.inCompany(ctx, async (tx) => await findImport(tx, id))
  if (row === undefined) throw new AppError('import.not_found')
  return Readable.from(lines(deps, ctx, id, showsPhonesOf(row, ctx)))
}

async function* lines(
  deps: PlatformDeps,
  ctx: RequestContext,
  id: string,
  isPhoneShown: boolean,
): AsyncIterable<string> {
  const shown = (problem: ImportRowProblem): ImportRowProblem => (isPhoneShown ? problem : hidePhone(problem))
  const { language } = ctx
  yield utf8Mark + csvLine(headings[language], language)
  let after: string | null = null
  for (;;) {
    const options: { after: string | null; limit: number } = { after, limit: ROWS_PER_READ }
    const page: ImportRowProblem[] = await deps.db.inCompany(ctx, async (tx) =>
      listImportProblems(tx, id, options),
    )
    if (page.length > 0)
      yield page.map((problem) => csvLine(fields(shown(problem), language), language)).join('')
    after = page.at(-1)?.id ?? null
    if (page.length < ROWS_PER_READ) return
  }
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
