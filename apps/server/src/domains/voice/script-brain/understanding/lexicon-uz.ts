import type { Lexicon, NumberWord } from './lexicon.ts'

const add = (value: number): NumberWord => ({ value, kind: 'add' })
const times = (value: number): NumberWord => ({ value, kind: 'times' })

const words = new Map<string, NumberWord>([
  ...['nol', 'bir', 'ikki', 'uch', 'tort', 'besh', 'olti', 'yetti', 'sakkiz', 'toqqiz'].map(
    (word, value): [string, NumberWord] => [word, add(value)],
  ),
  ...['on', 'yigirma', 'ottiz', 'qirq', 'ellik', 'oltmish', 'yetmish', 'sakson', 'toqson'].map(
    (word, index): [string, NumberWord] => [word, add((index + 1) * 10)],
  ),
  ['yuz', times(100)],
  ['ming', times(1000)],
  ['million', times(1_000_000)],
  ['milyon', times(1_000_000)],
  ['mln', times(1_000_000)],
  ['milliard', times(1_000_000_000)],
  ['mlrd', times(1_000_000_000)],
  ['yarim', { value: 0.5, kind: 'half' }],
])

const ordinal = /^(.{2,}?)i?nchi(si)?(da|ga|dan|gacha|ni)?$/
const suffix = /(ta|tasi|da|ga|dan|ni|gacha|larda|lar|tagacha|tadan|tani|mi|i|sini|si)$/

const number = (word: string): NumberWord | null => {
  const exact = words.get(word)
  if (exact !== undefined) return exact
  const place = ordinal.exec(word)
  const stem = place?.[1] === undefined ? undefined : (words.get(place[1]) ?? words.get(`${place[1]}i`))
  if (stem !== undefined) return { ...stem, isOrdinal: true }
  let rest = word
  for (let cut = 0; cut < 2; cut++) {
    const shorter = rest.replace(suffix, '')
    if (shorter === rest) return null
    const found = words.get(shorter)
    if (found !== undefined) return found
    rest = shorter
  }
  return null
}

/** Uzbek without apostrophes. */
export const uzbekLexicon: Lexicon = {
  number,
  // Endings are listed: "marta" is "times" and "mayli" is "all right".
  months: [
    'yanvar',
    'fevral',
    'mart',
    'aprel',
    'may',
    'iyun',
    'iyul',
    'avgust',
    'sent[ya]*br',
    'okt[ya]*br',
    'noyabr',
    'dekabr',
  ].map((month) => new RegExp(`^${month}(da|ga|dan|ni|ning|gacha|dagi|lar|larda)?$`)),
  weekdays: [/^yakshanba/, /^dushanba/, /^seshanba/, /^chorshanba/, /^payshanba/, /^juma/, /^shanba/],
  relativeDays: [
    [/^bugun/, 0],
    [/^ertaga/, 1],
    [/^(ertasi|ertanga|ertangi)/, 1],
    [/^indin/, 2],
  ],
  units: [
    [/^(minut|daqiqa)/, 'minute'],
    [/^soat/, 'hour'],
    [/^kun/, 'day'],
    [/^hafta/, 'week'],
    [/^oy/, 'month'],
  ],
  before: /^(yana)$/,
  after: /^(keyin|song|ichida|otib|otgach|otsa)$/,
  next: /^(keyingi|kelasi|kelgusi|kelayotgan)/,
  end: /^oxir/,
  hourBefore: /^soat/,
  hourAfter: /^(da|larda|yarim)$/,
  dayParts: [
    [/^(ertalab|tongda|ertalabki|saharlab)/, 'morning'],
    [/^(tushda|peshinda|tushlik)/, 'noon'],
    [/^(tushdan|peshindan|abed.*|obed.*)$/, 'afternoon'],
    [/^(kech|kechda|kechga|kechasi|kechqurun.*|kechki.*|oqshom.*|shomda)$/, 'evening'],
  ],
  afterHourOnly: /^$/,
  dayOfMonthAfter: /^(chi|inchi|nchi|sana|sida|siga|sigacha|sanada|sanasida|kuni|chisi|chisida)/,
  currency: /^(som|sum|uzs)/,
}
