/** A word of a number: added (two, twenty, двести), multiplying (hundred, thousand) or a half. */
export type NumberWord = { value: number; kind: 'add' | 'times' | 'half'; isOrdinal?: boolean }

export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month'
export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening'

/** What a language needs so that numbers, days and times can be found in normalised words. */
export type Lexicon = {
  number(word: string): NumberWord | null
  /** January first. */
  months: readonly RegExp[]
  /** Sunday first. */
  weekdays: readonly RegExp[]
  /** Days from today. */
  relativeDays: readonly [RegExp, number][]
  units: readonly [RegExp, TimeUnit][]
  /** Words that make "three days" a point in time: before it or after it. */
  before: RegExp
  after: RegExp
  /** "next week", "keyingi oy". */
  next: RegExp
  /** "end of the month": both words near each other. */
  end: RegExp
  /** Before a number that is an hour. */
  hourBefore: RegExp
  /** After a number that is an hour. */
  hourAfter: RegExp
  dayParts: readonly [RegExp, DayPart][]
  /** Parts of the day that are meant only right after an hour: "5 am", unlike "I am". */
  afterHourOnly: RegExp
  /** After the number of a day of the month: "25 chi", "25 го", "25 th". */
  dayOfMonthAfter: RegExp
  currency: RegExp
}
