import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { isFilled, type Cell, type SheetRow, type Spreadsheet } from './cells.ts'
import { findDelimiter, SEPARATOR_LINE } from './csv-delimiter.ts'
import { decodeCsv } from './csv-encoding.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { SpreadsheetError, toSpreadsheetError } from './spreadsheet-error.ts'

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/

/** Opens a text table. It has one sheet without a name; every record counts as one row, however many lines it has. */
export function openCsv(file: Buffer, limits: SpreadsheetLimits): Spreadsheet {
  const decoded = decodeCsv(file)
  if (decoded.trim() === '') throw new SpreadsheetError('empty', 'the file has no text')
  const declared = SEPARATOR_LINE.exec(decoded)
  const text = declared === null ? decoded : decoded.slice(declared[0].length)
  const delimiter = declared?.[1] ?? findDelimiter(text)
  let consumed = 0
  async function* rows(index: number): AsyncIterable<SheetRow> {
    if (index !== 0) return
    let row = 0
    for await (const record of records(text, delimiter, limits)) {
      row++
      if (record.length > limits.maxColumns) throw new SpreadsheetError('too_large', 'too many columns')
      consumed += record.reduce((sum, field) => sum + field.length + 1, 0)
      const cells = record.map(readCell)
      if (cells.some(isFilled)) yield { row, cells }
    }
  }
  return {
    format: 'csv',
    sheets: [{ name: '', hidden: false }],
    date1904: false,
    weights: [text.length],
    consumed: () => consumed,
    rows,
    close: async () => undefined,
  }
}

async function* records(text: string, delimiter: string, limits: SpreadsheetLimits): AsyncIterable<string[]> {
  const parser = parse({
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: limits.maxRowChars,
  })
  try {
    for await (const record of Readable.from(slices(text)).pipe(parser)) yield record as string[]
  } catch (error) {
    throw toSpreadsheetError('text table', error)
  }
}

function* slices(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536)
}

/** A text table has no types: only what a number would be written as again, digit for digit, becomes one. */
function readCell(text: string): Cell {
  if (text === '') return null
  return NUMBER.test(text) && String(Number(text)) === text ? Number(text) : text
}
