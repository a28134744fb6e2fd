import { buffer } from 'node:stream/consumers'
import type { ErrorCode } from '@muloqot/contract'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { Spreadsheet } from '#src/platform/spreadsheet/cells.ts'
import { openSpreadsheet } from '#src/platform/spreadsheet/open-spreadsheet.ts'
import { SpreadsheetError, type SpreadsheetProblem } from '#src/platform/spreadsheet/spreadsheet-error.ts'
import type { Storage } from '#src/platform/storage/storage.ts'

const codes: Record<SpreadsheetProblem, ErrorCode> = {
  not_spreadsheet: 'import.not_spreadsheet',
  encrypted: 'import.encrypted',
  corrupt: 'import.corrupt',
  empty: 'import.file_empty',
  too_large: 'import.too_large',
  bomb: 'import.bomb',
}

/** What is wrong with a file, as a client is told it; undefined when the fault is not the file's. */
export function codeOfFileProblem(error: unknown): ErrorCode | undefined {
  return error instanceof SpreadsheetError ? codes[error.problem] : undefined
}

/**
 * Opens a stored file, lets `work` read it and closes it again.
 * @throws AppError `import.*` when the file is not a readable table.
 */
export async function withImportFile<T>(
  storage: Storage,
  storageKey: string,
  work: (book: Spreadsheet) => Promise<T>,
): Promise<T> {
  const file = await buffer(storage.read(storageKey))
  try {
    const book = await openSpreadsheet(file)
    try {
      return await work(book)
    } finally {
      await book.close()
    }
  } catch (error) {
    const code = codeOfFileProblem(error)
    if (code === undefined) throw error
    throw new AppError(code, { cause: error })
  }
}
