import type { Cell } from '#src/platform/spreadsheet/cells.ts'
import { serialToDate } from '#src/platform/spreadsheet/date-serial.ts'
import { cellText } from './cell-text.ts'

export type ReadDate = { date: string } | { problem: 'date_impossible' | 'date_not_understood' }

/** `date1904`: epoch of bare serial numbers. `today`: `YYYY-MM-DD`; nobody is born later. */
export type DateContext = { date1904: boolean; today: string }

const MONTHS = [
  'yan|jan|янв',
  'fev|feb|фев',
  'mar|мар',
  'apr|апр',
  'may|май|мая',
  'iyun|jun|июн',
  'iyul|jul|июл',
  'avg|aug|авг',
  'sen|sep|сен',
  'okt|oct|окт',
  'noy|nov|ноя',
  'dek|dec|дек',
].map((starts) => new RegExp(`^(?:${starts})\\p{L}*$`, 'u'))

const BIRTH_YEAR_MIN = '1900-01-01'

/**
 * Reads a date of birth from a date cell, a serial number or text. Text is read day first (`03.04.1985` is 3 April)
 * unless only month first is possible; a two-digit year is of this century when it is not after this year's.
 */
export function readBirthDate(cell: Cell, context: DateContext): ReadDate | null {
  if (typeof cell === 'object' && cell !== null && cell.kind === 'date') return plausible(cell.date, context)
  const text = cellText(cell).toLowerCase()
  if (text === '' || /^[-–—.]+$/.test(text)) return null
  if (/^\d{4,5}(?:\.\d+)?$/.test(text)) return readSerial(Number(text), context)
  const parts = dateParts(text)
  if (parts === undefined) return { problem: 'date_not_understood' }
  const date = calendarDate(parts, context)
  return date === undefined ? { problem: 'date_impossible' } : plausible(date, context)
}

/** A bare 1985 is a year, not a day of 1905. */
function readSerial(serial: number, context: DateContext): ReadDate {
  const found = serial > 2_200 || context.date1904 ? serialToDate(serial, context.date1904) : undefined
  if (found === undefined || (serial >= 1_900 && serial <= 2_100)) return { problem: 'date_not_understood' }
  return plausible(found.date, context)
}

type Parts = { year: string; month: number; day: number }

function dateParts(text: string): Parts | undefined {
  // Most dates of a table are figures alone, and looking is cheaper than rewriting.
  const bare = /^[\d./-]+$/.test(text) ? text : withoutTimeAndWord(text)
  const yearFirst =
    /^(\d{4})[.\-/ ](\d{1,2})[.\-/ ](\d{1,2})$/.exec(bare) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(bare)
  if (yearFirst) return parts(yearFirst[1], yearFirst[2], yearFirst[3])
  const dayFirst =
    /^(\d{1,2})[.\-/ ,]+(\d{1,2})[.\-/ ,]+(\d{4}|\d{2})$/.exec(bare) ??
    /^(\d\d)(\d\d)((?:19|20)\d\d)$/.exec(bare)
  if (dayFirst) {
    const monthFirst = Number(dayFirst[2]) > 12 && Number(dayFirst[1]) <= 12
    return monthFirst
      ? parts(dayFirst[3], dayFirst[1], dayFirst[2])
      : parts(dayFirst[3], dayFirst[2], dayFirst[1])
  }
  return namedMonth(bare)
}

function withoutTimeAndWord(text: string): string {
  return text
    .replace(/(?:\s+|t)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:z|[+-]\d{2}:?\d{2})?$/, '')
    .replace(/[\s-]*(?:yilda|yili|yil|йил|года|год|гр|г|y)\.?$/, '')
    .trim()
}

function namedMonth(text: string): Parts | undefined {
  const words = text.split(/[\s.,\-/]+/).filter((word) => !/^(?:yil|йил|г|года|th|st|nd|rd)?$/.test(word))
  const name = words.find((word) => /^\p{L}{3,}$/u.test(word))
  const month = name === undefined ? -1 : MONTHS.findIndex((pattern) => pattern.test(name))
  const numbers = words.filter((word) => word !== name).map((word) => word.replace(/(?:st|nd|rd|th)$/, ''))
  if (month === -1 || numbers.length !== 2 || !numbers.every((word) => /^\d{1,4}$/.test(word)))
    return undefined
  const [a = '', b = ''] = numbers
  return a.length === 4 ? parts(a, String(month + 1), b) : parts(b, String(month + 1), a)
}

function parts(year = '', month = '', day = ''): Parts {
  return { year, month: Number(month), day: Number(day) }
}

function calendarDate({ year, month, day }: Parts, context: DateContext): string | undefined {
  const full = year.length === 2 ? fullYear(Number(year), context) : Number(year)
  if (full < 1000) return undefined
  const date = new Date(Date.UTC(full, month - 1, day))
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same ? `${full}-${twoFigures(month)}-${twoFigures(day)}` : undefined
}

function twoFigures(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

function fullYear(short: number, context: DateContext): number {
  const century = Number(context.today.slice(0, 2)) * 100
  return short > Number(context.today.slice(2, 4)) ? century - 100 + short : century + short
}

function plausible(date: string, context: DateContext): ReadDate {
  return date >= BIRTH_YEAR_MIN && date <= context.today ? { date } : { problem: 'date_impossible' }
}
