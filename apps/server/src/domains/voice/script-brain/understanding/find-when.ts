import type { FoundNumber } from './find-numbers.ts'
import type { DayPart, Lexicon, TimeUnit } from './lexicon.ts'

/** A day as it was said, not yet tied to a calendar. */
export type SaidDay =
  | { kind: 'in-days'; days: number }
  | { kind: 'in-months'; months: number }
  | { kind: 'weekday'; weekday: number }
  | { kind: 'day-of-month'; day: number; month: number | null }
  | { kind: 'end-of-month' }

/** A time as it was said. `inMinutes` counts from now and needs no day. */
export type SaidTime =
  | { kind: 'clock'; hour: number; minute: number; part: DayPart | null }
  | { kind: 'part'; part: DayPart }
  | { kind: 'in-minutes'; minutes: number }

export type SaidWhen = { day: SaidDay | null; time: SaidTime | null; used: ReadonlySet<FoundNumber> }

const minutesOf: Record<TimeUnit, number> = { minute: 1, hour: 60, day: 1440, week: 10_080, month: 0 }
const clockPattern = /^([01]?\d|2[0-3]):([0-5]\d)$/
const datePattern = /^(\d{1,2})\.(\d{1,2})(?:\.\d{2,4})?$/

/** Finds a day and a time of day in normalised words; `used` are the numbers that belong to them. */
export const findWhen = (
  words: readonly string[],
  numbers: readonly FoundNumber[],
  lexicon: Lexicon,
): SaidWhen => {
  const used = new Set<FoundNumber>()
  const at = (index: number): string => words[index] ?? ''
  const numberEndingAt = (index: number): FoundNumber | undefined => numbers.find((one) => one.to === index)
  const monthAt = (index: number): number | null => {
    const month = lexicon.months.findIndex((pattern) => pattern.test(at(index)))
    return month < 0 ? null : month + 1
  }
  const isPart = (word: string, index: number): boolean =>
    lexicon.dayParts.some(([pattern]) => pattern.test(word)) &&
    (!lexicon.afterHourOnly.test(word) || numberEndingAt(index) !== undefined || at(index - 1).includes(':'))
  const partIndex = words.findIndex(isPart)
  const part = lexicon.dayParts.find(([pattern]) => pattern.test(at(partIndex)))?.[1] ?? null
  let day: SaidDay | null = null
  let time: SaidTime | null = null

  // "in three days", "bir haftadan keyin", "через час"
  words.forEach((word, index) => {
    const unit = lexicon.units.find(([pattern]) => pattern.test(word))?.[1]
    if (unit === undefined) return
    const number =
      numberEndingAt(index) ??
      (at(index - 1) === 'a' || at(index - 1) === 'an' ? numberEndingAt(index - 1) : undefined)
    const first = number?.from ?? (/^(an?|half)$/.test(at(index - 1)) ? index - 1 : index)
    const isHalf = /^(half|полчас)/.test(at(first - 1)) || word.startsWith('полчас')
    const before = at(first - (at(first - 1) === 'half' ? 2 : 1))
    const isPoint = lexicon.before.test(before) && before !== '' ? true : lexicon.after.test(at(index + 1))
    const isNext = lexicon.next.test(at(index - 1))
    if (!isPoint && !isNext) return
    const count = isHalf ? 0.5 : (number?.value ?? 1)
    if (number !== undefined) used.add(number)
    if (unit === 'month') day = { kind: 'in-months', months: count }
    else if (unit === 'minute' || unit === 'hour')
      time = { kind: 'in-minutes', minutes: Math.round(count * minutesOf[unit]) }
    else day = { kind: 'in-days', days: Math.round((count * minutesOf[unit]) / 1440) }
  })

  if (day === null) {
    const endAt = words.findIndex((word) => lexicon.end.test(word))
    const saysMonth = words.some((word) =>
      lexicon.units.some(([pattern, unit]) => unit === 'month' && pattern.test(word)),
    )
    if (endAt >= 0 && saysMonth) day = { kind: 'end-of-month' }
  }

  for (const number of numbers) {
    if (used.has(number)) continue
    const { value, from, to } = number
    const isDay = Number.isInteger(value) && value >= 1 && value <= 31
    const month =
      monthAt(to) ??
      (lexicon.dayOfMonthAfter.test(at(to)) ? monthAt(to + 1) : null) ??
      (at(to) === 'of' || at(to + 1) === 'of' ? (monthAt(to + 1) ?? monthAt(to + 2)) : null) ??
      monthAt(from - 1) ??
      (at(from - 1) === 'the' ? monthAt(from - 2) : null)
    if (isDay && month !== null) {
      day = { kind: 'day-of-month', day: value, month }
      used.add(number)
    } else if (
      isDay &&
      (lexicon.dayOfMonthAfter.test(at(to)) || number.isOrdinal) &&
      !lexicon.hourBefore.test(
        at(from - 1) === 'the'
          ? ''
          : at(from - 1) === 'до' || at(from - 1) === 'к' || at(from - 1) === 'by'
            ? ''
            : at(from - 1),
      )
    ) {
      day = { kind: 'day-of-month', day: value, month: null }
      used.add(number)
    }
  }

  words.forEach((word, index) => {
    const clock = clockPattern.exec(word)
    if (clock !== null) time = { kind: 'clock', hour: Number(clock[1]), minute: Number(clock[2]), part }
    const date = datePattern.exec(word)
    const number = numbers.find((one) => one.from === index)
    if (date !== null && Number(date[2]) <= 12 && Number(date[1]) <= 31 && /\.\d\d$/.test(word)) {
      day = { kind: 'day-of-month', day: Number(date[1]), month: Number(date[2]) }
      if (number !== undefined) used.add(number)
    }
    if (day !== null) return
    const relative = lexicon.relativeDays.find(([pattern]) => pattern.test(word))
    if (relative !== undefined) {
      const isAfterTomorrow = at(index - 2) === 'day' && at(index - 1) === 'after'
      day = { kind: 'in-days', days: relative[1] + (isAfterTomorrow ? 1 : 0) }
      return
    }
    const weekday = lexicon.weekdays.findIndex((pattern) => pattern.test(word))
    if (weekday >= 0) day = { kind: 'weekday', weekday }
  })

  if (time === null) {
    for (const number of numbers) {
      if (used.has(number) || number.value >= 24 || number.value < 0) continue
      const isHour =
        lexicon.hourAfter.test(at(number.to)) ||
        (lexicon.hourBefore.test(at(number.from - 1)) && !lexicon.currency.test(at(number.to))) ||
        (part !== null &&
          (partIndex === number.to || partIndex === number.from - 1 || partIndex === number.to + 2))
      if (!isHour) continue
      used.add(number)
      const hour = Math.floor(number.value)
      time = { kind: 'clock', hour, minute: number.value === hour ? 0 : 30, part }
      break
    }
  }
  if (time === null && part !== null) time = { kind: 'part', part }
  return { day, time, used }
}
