import type { CalendarDate } from './cells.ts'

const DAY_MS = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const LAST_SERIAL = 2_958_465

/**
 * A serial day number as a calendar date. In the 1900 system day 60 is the 29 February that never was (kept for
 * Lotus 1-2-3), so earlier days are one off. Undefined outside 1900–9999.
 */
export function serialToDate(serial: number, date1904: boolean): CalendarDate | undefined {
  if (!(serial >= (date1904 ? 0 : 1)) || serial >= LAST_SERIAL + 1) return undefined
  let day = Math.floor(serial)
  let seconds = Math.round((serial - day) * 86_400)
  if (seconds === 86_400) {
    day += 1
    seconds = 0
  }
  const shifted = !date1904 && day < 60 ? day + 1 : day
  const at = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + shifted * DAY_MS)
  if (!date1904 && day === 60) return undefined
  const date = at.toISOString().slice(0, 10)
  return seconds === 0 ? { kind: 'date', date } : { kind: 'date', date, time: clock(seconds) }
}

/** A fraction of a day, or an elapsed time of more, as `HH:MM:SS`. */
export function serialToTime(serial: number): string {
  return clock(Math.round(serial * 86_400))
}

function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
