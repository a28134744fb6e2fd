/** A moment as a wall clock shows it. `weekday` is 0 for Sunday, like in JavaScript. */
export type WallClock = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  weekday: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formats.set(timeZone, format)
  }
  return format
}

/** The zone's lead over UTC at a moment, in milliseconds. */
const zoneOffsetMs = (at: number, timeZone: string): number => {
  const whole = Math.floor(at / 1000) * 1000
  const [day, month, year, hour, minute, second] = formatFor(timeZone).format(whole).split(/\D+/).map(Number)
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) - whole
}

/** What the clock on the wall shows in a zone (IANA name) at a moment. */
export const toWallClock = (at: Date, timeZone: string): WallClock => {
  const shifted = new Date(at.getTime() + zoneOffsetMs(at.getTime(), timeZone))
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay(),
  }
}

/** The moment at which the wall clock of a zone shows this; where it never does, the moment right after the gap. */
export const fromWallClock = (
  clock: Pick<WallClock, 'year' | 'month' | 'day' | 'hour' | 'minute'>,
  timeZone: string,
): Date => {
  const naive = Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute)
  const guess = naive - zoneOffsetMs(naive, timeZone)
  return new Date(naive - zoneOffsetMs(guess, timeZone))
}
