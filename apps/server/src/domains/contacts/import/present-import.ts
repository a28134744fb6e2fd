import {
  errorTexts,
  importedContactSchema,
  importFormatSchema,
  importStateSchema,
  type ContactImport,
  type ContactImportDetail,
  type ErrorCode,
  type FailedContact,
  type ImportedContact,
  type ImportProblem,
  type ImportSheet,
  type Language,
} from '@muloqot/contract'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { showsPhones } from '../shows-phones.ts'
import { hidePhone } from './hide-phone-rules.ts'
import type { ReadContact, RowProblem } from './import-types.ts'
import type { ImportRowProblem } from './import-rows.repo.ts'
import type { ImportRow } from './imports.repo.ts'
import { reasonText, rowErrorText } from './reason-texts.ts'
import type { GuessedSheet } from './sheet-rules.ts'

/** The one shape in which an import leaves the server. */
export function presentImport(row: ImportRow, language: Language): ContactImport {
  return {
    importId: row.id,
    fileName: row.fileName,
    format: importFormatSchema.parse(row.format),
    sizeBytes: row.sizeBytes,
    state: importStateSchema.parse(row.state),
    rows: row.rows,
    success: row.success,
    failed: row.failed,
    changed: row.changed,
    progress: row.progress,
    // Written from the error codes by `failImport`.
    problem: row.problem === null ? null : errorTexts[language][row.problem as ErrorCode],
    undone: row.undoRemoved === null ? null : { removed: row.undoRemoved, kept: row.undoKept ?? 0 },
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    undoneAt: row.undoneAt?.toISOString() ?? null,
  }
}

export function presentImportDetail(
  row: ImportRow,
  problems: { failed: ImportRowProblem[]; changed: ImportRowProblem[] },
  { language, isPhoneShown }: { language: Language; isPhoneShown: boolean },
): ContactImportDetail {
  const shown = (problem: ImportRowProblem): ImportRowProblem => (isPhoneShown ? problem : hidePhone(problem))
  return {
    ...presentImport(row, language),
    sheets: sheetsOf(row).map((sheet) => presentSheet(sheet, isPhoneShown)),
    errors: problems.failed.map((problem) => rowErrorText(problem.row, problem, language)),
    failedContacts: problems.failed.map((problem) => presentFailed(shown(problem), language)),
    changedContacts: problems.changed
      .map(shown)
      .map((problem) => presentProblem(problem, problem.row, problem.sheet, language)),
    reportUrl: `/auto-calling/contacts/imports/${row.id}/report?rows=all`,
  }
}

/** The layouts an import is read by. */
export function sheetsOf(row: ImportRow): GuessedSheet[] {
  // Written by `insertImport` and `changeImport` only.
  return row.sheets as GuessedSheet[]
}

export function presentSheet(sheet: GuessedSheet, isPhoneShown: boolean): ImportSheet {
  const { index, name, hidden, read, reason, headerRow } = sheet
  const columns = sheet.columns.map((column) =>
    isPhoneShown || column.target !== 'phone' ? column : { ...column, sample: null },
  )
  return { index, name, hidden, read, reason, headerRow, columns }
}

export function presentProblem(
  problem: RowProblem,
  row: number,
  sheet: string,
  language: Language,
): ImportProblem {
  const { column, value, reason } = problem
  return { row, sheet, column, value, reason, error: reasonText(problem, language) }
}

function presentFailed(problem: ImportRowProblem, language: Language): FailedContact {
  return {
    ...presentProblem(problem, problem.row, problem.sheet, language),
    contact: importedContactSchema.parse(problem.contact),
  }
}

/**
 * Whether somebody sees phone numbers of an import: whoever may see them anywhere, and whoever brought the file, who has
 * it before their eyes.
 */
export function showsPhonesOf(row: Pick<ImportRow, 'createdBy'>, ctx: RequestContext): boolean {
  return showsPhones(ctx) || row.createdBy === ctx.userId
}

/** A row as it was understood; a phone that could not be is shown as it was typed. */
export function presentReadContact(contact: ReadContact): ImportedContact {
  const { firstName, lastName, phone, phoneAsTyped, dateOfBirth, customData, notes } = contact
  return {
    firstName,
    lastName,
    phone: phone === '' ? phoneAsTyped : phone,
    ...(dateOfBirth === null ? {} : { dateOfBirth }),
    ...(customData === null ? {} : { customData }),
    ...(notes === null ? {} : { notes }),
  }
}
