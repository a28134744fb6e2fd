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
  const file = await readWhole(storage, storageKey)
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

/** Into one piece of memory from the start; gathering chunks first takes twice the memory and several times as long. */
const readWhole = async (storage: Storage, storageKey: string): Promise<Buffer> => {
  const file = Buffer.allocUnsafe(await storage.size(storageKey))
  let at = 0
  for await (const chunk of storage.read(storageKey)) {
    if (!Buffer.isBuffer(chunk)) throw new Error('a stored file was not read as bytes')
    at += chunk.copy(file, at)
  }
  return file.subarray(0, at)
}
