import type { Lexicon, NumberWord } from './lexicon.ts'

const add = (value: number): NumberWord => ({ value, kind: 'add' })
const times = (value: number): NumberWord => ({ value, kind: 'times' })

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const places =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'

const words = new Map<string, NumberWord>([
  ...small.split(' ').map((word, value): [string, NumberWord] => [word, add(value)]),
  ...tens.split(' ').map((word, index): [string, NumberWord] => [word, add((index + 2) * 10)]),
  ...places
    .split(' ')
    .map((word, index): [string, NumberWord] => [word, { value: index + 1, kind: 'add', isOrdinal: true }]),
  ['thirtieth', { value: 30, kind: 'add', isOrdinal: true }],
  ['hundred', times(100)],
  ['thousand', times(1000)],
  ['k', times(1000)],
  ['grand', times(1000)],
  ['million', times(1_000_000)],
  ['mln', times(1_000_000)],
  ['billion', times(1_000_000_000)],
])

/** English. */
export const englishLexicon: Lexicon = {
  number: (word) => words.get(word) ?? null,
  months: 'january february march april may june july august september october november december'
    .split(' ')
    .map((month) => new RegExp(`^${month}$`)),
  weekdays: [/^sunday/, /^monday/, /^tuesday/, /^wednesday/, /^thursday/, /^friday/, /^saturday/],
  relativeDays: [
    [/^(today|tonight)/, 0],
    [/^tomorrow/, 1],
  ],
  units: [
    [/^minutes?$/, 'minute'],
    [/^hours?$/, 'hour'],
    [/^days?$/, 'day'],
    [/^weeks?$/, 'week'],
    [/^months?$/, 'month'],
  ],
  before: /^(in|within|after)$/,
  after: /^(later|from)$/,
  next: /^next$/,
  end: /^end$/,
  hourBefore: /^(at|around|about|after|by)$/,
  hourAfter: /^(oclock|am|pm|a|p)$/,
  dayParts: [
    [/^(morning|am)$/, 'morning'],
    [/^(noon|midday|lunch|lunchtime)$/, 'noon'],
    [/^(afternoon)$/, 'afternoon'],
    [/^(evening|tonight|pm)$/, 'evening'],
  ],
  afterHourOnly: /^(am|pm)$/,
  dayOfMonthAfter: /^(st|nd|rd|th)$/,
  currency: /^(soum|sum|som|soms|soums|sums|uzs)$/,
}
