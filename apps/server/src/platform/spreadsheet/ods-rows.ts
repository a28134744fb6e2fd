import { isFilled, type Cell, type SheetRow } from './cells.ts'
import { serialToTime } from './date-serial.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { SpreadsheetError } from './spreadsheet-error.ts'
import { isoDate } from './xlsx-rows.ts'
import { attribute, type XmlAttributes, type XmlHandler } from './xml-stream.ts'

const DURATION = /^PT(\d+)H(\d+)M(\d+(?:\.\d+)?)S$/

/**
 * Turns one table of an OpenDocument `content.xml` into rows. Repeated empty cells and rows only move the counters,
 * so that the million empty rows at the end of every sheet cost nothing.
 */
export function odsHandler(wanted: number, limits: SpreadsheetLimits): XmlHandler<SheetRow> {
  let table = -1
  let nested = 0
  let row = 0
  let rowRepeat = 1
  let cells: Cell[] = []
  let column = 0
  let cellRepeat = 1
  let attributes: XmlAttributes = {}
  let paragraphs = 0
  let text = ''
  let insideText = 0
  let insideNote = 0
  const active = (): boolean => table === wanted && nested === 1

  const openCell = (of: XmlAttributes): void => {
    attributes = of
    cellRepeat = repeatOf(of, 'number-columns-repeated')
    paragraphs = 0
    text = ''
  }
  const closeCell = (): void => {
    const cell = readCell(attributes, text)
    if (isFilled(cell)) {
      if (column + cellRepeat > limits.maxColumns) throw new SpreadsheetError('too_large', 'too many columns')
      while (cells.length < column) cells.push(null)
      for (let index = 0; index < cellRepeat; index++) cells.push(cell)
    }
    column += cellRepeat
  }
  const closeRow = (emit: (row: SheetRow) => void): void => {
    if (cells.length > 0) {
      if (rowRepeat > limits.maxRows) throw new SpreadsheetError('bomb', 'a row repeats too often')
      for (let index = 0; index < Math.min(rowRepeat, 10_000); index++) emit({ row: row + index, cells })
    }
    row += rowRepeat - 1
  }
  const openText = (name: string, of: XmlAttributes): void => {
    if (name === 'p' && insideNote === 0) {
      if (insideText++ === 0 && paragraphs++ > 0) text += '\n'
    } else if (insideText > 0 && insideNote === 0) {
      if (name === 's') text += ' '.repeat(Math.min(Number(attribute(of, 'c') ?? 1), 1_000))
      else if (name === 'tab') text += '\t'
      else if (name === 'line-break') text += '\n'
    }
  }
  return {
    open(name, of): void {
      if (name === 'table' && nested++ === 0) {
        table++
        row = 0
      }
      if (!active()) return
      if (name === 'table-row') {
        row++
        rowRepeat = repeatOf(of, 'number-rows-repeated')
        cells = []
        column = 0
      } else if (name === 'table-cell' || name === 'covered-table-cell') openCell(of)
      else if (name === 'annotation') insideNote++
      else openText(name, of)
    },
    text(piece): void {
      if (insideText === 0 || insideNote > 0 || !active()) return
      text += piece
      if (text.length > limits.maxCellChars * 4) throw new SpreadsheetError('bomb', 'endless cell')
    },
    close(name, emit): void {
      if (active()) {
        if (name === 'table-cell' || name === 'covered-table-cell') closeCell()
        else if (name === 'table-row') closeRow(emit)
        else if (name === 'annotation') insideNote--
        else if (name === 'p' && insideNote === 0) insideText--
      }
      if (name === 'table') nested--
    },
  }
}

function readCell(attributes: XmlAttributes, text: string): Cell {
  const value = attribute(attributes, 'value')
  switch (attribute(attributes, 'value-type')) {
    case 'float':
    case 'percentage':
    case 'currency':
      return value !== undefined && Number.isFinite(Number(value)) ? Number(value) : text
    case 'date':
      return isoDate(attribute(attributes, 'date-value') ?? text)
    case 'boolean':
      return attribute(attributes, 'boolean-value') === 'true'
    case 'time': {
      const clock = DURATION.exec(attribute(attributes, 'time-value') ?? '')
      if (clock === null) return text
      const [hours = 0, minutes = 0, seconds = 0] = clock.slice(1).map(Number)
      return serialToTime((hours * 3600 + minutes * 60 + seconds) / 86_400)
    }
    default:
      return /^(?:#[A-Z/0!?]+|Err:\d+)$/.test(text) ? { kind: 'error', code: text } : text || null
  }
}

function repeatOf(attributes: XmlAttributes, name: string): number {
  const repeat = Number(attribute(attributes, name) ?? 1)
  if (!Number.isInteger(repeat) || repeat < 1)
    throw new SpreadsheetError('corrupt', 'a repeat count is not one')
  return repeat
}
