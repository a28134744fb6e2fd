import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Cell, SheetRow, Spreadsheet } from './cells.ts'
import { serialToDate, serialToTime } from './date-serial.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { kindOfFormat } from './number-formats.ts'
import { SpreadsheetError } from './spreadsheet-error.ts'
import type { RawCell, RawSlice, XlsAnswer, XlsOpened } from './xls-worker.ts'

/** Opens the old binary format (Excel 5 to 2003) in a thread that ends when it takes too long or too much. */
export async function openXls(file: Buffer, limits: SpreadsheetLimits): Promise<Spreadsheet> {
  if (file.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new SpreadsheetError('encrypted', 'the workbook is encrypted')
  }
  const worker = new Worker(new URL('./xls-worker.ts', import.meta.url), {
    workerData: { file },
    resourceLimits: { maxOldGenerationSizeMb: limits.xlsHeapMegabytes },
  })
  const opened = await openedBy(worker, limits.xlsMillis)
  let consumed = 0
  async function* rows(index: number): AsyncIterable<SheetRow> {
    const weight = file.length / opened.sheets.length
    let from: number | null = 0
    while (from !== null) {
      worker.postMessage({ sheet: index, from })
      const slice: RawSlice = sliceOf(await answerOf(worker, limits.xlsMillis))
      for (const raw of slice.rows)
        yield { row: raw.row, cells: readCells(raw.cells, opened.date1904, limits) }
      consumed += weight * slice.share
      from = slice.next
    }
  }
  return {
    format: 'xls',
    ...opened,
    weights: opened.sheets.map(() => file.length / opened.sheets.length),
    consumed: () => consumed,
    rows,
    close: async () => {
      await worker.terminate()
    },
  }
}

async function openedBy(worker: Worker, millis: number): Promise<XlsOpened> {
  const answer = await answerOf(worker, millis)
  if ('opened' in answer && answer.opened.sheets.length > 0) return answer.opened
  await worker.terminate()
  if ('opened' in answer) throw new SpreadsheetError('empty', 'the workbook has no sheet')
  const reason = 'failed' in answer ? answer.failed : ''
  if (/password|encrypt/i.test(reason)) throw new SpreadsheetError('encrypted', 'the workbook is encrypted')
  throw new SpreadsheetError('corrupt', `old workbook cannot be read: ${reason}`)
}

async function answerOf(worker: Worker, millis: number): Promise<XlsAnswer> {
  const ended = once(worker, 'exit', { signal: AbortSignal.timeout(millis) })
  try {
    const [answer] = await Promise.race([once(worker, 'message'), ended])
    if (typeof answer === 'number') throw new Error('the thread ended')
    return answer as XlsAnswer
  } catch (error) {
    await worker.terminate()
    throw new SpreadsheetError('too_large', 'reading takes too much time or memory', error)
  } finally {
    ended.catch(() => undefined)
  }
}

function sliceOf(answer: XlsAnswer): RawSlice {
  if ('slice' in answer) return answer.slice
  throw new SpreadsheetError('corrupt', 'old workbook cannot be read')
}

function readCells(raw: RawCell[], date1904: boolean, limits: SpreadsheetLimits): Cell[] {
  if (raw.length > limits.maxColumns) throw new SpreadsheetError('too_large', 'too many columns')
  return raw.map((cell) => readCell(cell, date1904))
}

function readCell(raw: RawCell, date1904: boolean): Cell {
  if (raw === null) return null
  const [kind, value, format] = raw
  if (kind === 'e') return { kind: 'error', code: String(value) }
  if (typeof value !== 'number' || format === undefined) return value === '' ? null : value
  const meaning = kindOfFormat(format)
  if (meaning === 'time') return serialToTime(value)
  return (meaning === 'date' ? serialToDate(value, date1904) : undefined) ?? value
}
