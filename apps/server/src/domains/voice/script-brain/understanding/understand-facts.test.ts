import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '@muloqot/contract'
import { resolveDate, resolveMoment } from './resolve-when.ts'
import { understand } from './understand.ts'

/** Monday, 23 November 2026, 14:00 in Tashkent. */
const now = new Date('2026-11-23T09:00:00Z')
const zone = 'Asia/Tashkent'

const dates: Record<Language, [string, string | null][]> = {
  uz: [
    ['bugun toʻlayman', '2026-11-23'],
    ['ertaga', '2026-11-24'],
    ['indinga', '2026-11-25'],
    ['25-noyabr', '2026-11-25'],
    ['25 noyabrda toʻlayman', '2026-11-25'],
    ['yigirma beshinchi noyabrda', '2026-11-25'],
    ['juma kuni', '2026-11-27'],
    ['Жума куни тўлайман', '2026-11-27'],
    ['shanbagacha', '2026-11-28'],
    ['yakshanba kuni', '2026-11-29'],
    ['bir haftadan keyin', '2026-11-30'],
    ['uch kundan keyin', '2026-11-26'],
    ['keyingi hafta', '2026-11-30'],
    ['oyning oxirida', '2026-11-30'],
    ['5-dekabrgacha', '2026-12-05'],
    ['yanvarning 10 sida', '2027-01-10'],
    ['oʻninchi yanvarda', '2027-01-10'],
    ['besh yuz ming', null],
    ['ertalab', null],
    ['uch marta aytdim', null],
  ],
  ru: [
    ['завтра', '2026-11-24'],
    ['послезавтра', '2026-11-25'],
    ['через неделю', '2026-11-30'],
    ['через две недели', '2026-12-07'],
    ['через три дня', '2026-11-26'],
    ['в течение трёх дней', '2026-11-26'],
    ['в пятницу', '2026-11-27'],
    ['до понедельника', '2026-11-30'],
    ['25 ноября', '2026-11-25'],
    ['двадцать пятого ноября', '2026-11-25'],
    ['двадцать пятого', '2026-11-25'],
    ['25-го числа', '2026-11-25'],
    ['пятого', '2026-12-05'],
    ['до пятого декабря', '2026-12-05'],
    ['на следующей неделе', '2026-11-30'],
    ['в конце месяца', '2026-11-30'],
    ['через месяц', '2026-12-23'],
    ['25.12', '2026-12-25'],
    ['двести тысяч', null],
  ],
  en: [
    ['tomorrow', '2026-11-24'],
    ['the day after tomorrow', '2026-11-25'],
    ['in a week', '2026-11-30'],
    ['next week', '2026-11-30'],
    ['in two weeks', '2026-12-07'],
    ['within three days', '2026-11-26'],
    ['on Friday', '2026-11-27'],
    ['by Monday', '2026-11-30'],
    ['25 November', '2026-11-25'],
    ['November 25th', '2026-11-25'],
    ['the twenty-fifth of November', '2026-11-25'],
    ['on the 5th', '2026-12-05'],
    ['at the end of the month', '2026-11-30'],
    ['next month', '2026-12-23'],
    ['two hundred thousand', null],
  ],
}

const amounts: Record<Language, [string, number | null][]> = {
  uz: [
    ['ikki yuz ming soʻm', 200_000],
    ['200 000', 200_000],
    ['200 ming', 200_000],
    ['ikki yuz ellik mingni ertaga toʻlayman', 250_000],
    ['bir yarim million', 1_500_000],
    ['1,5 mln', 1_500_000],
    ['bir million ikki yuz ming', 1_200_000],
    ['yuz ming soʻm 25-noyabrda', 100_000],
    ['soat beshda', null],
    ['25-noyabrda', null],
  ],
  ru: [
    ['двести тысяч', 200_000],
    ['двести тысяч сум в пятницу', 200_000],
    ['200 000 сум', 200_000],
    ['полтора миллиона', 1_500_000],
    ['полмиллиона', 500_000],
    ['миллион двести', 1_000_200],
    ['двадцать пятого ноября сто тысяч', 100_000],
    ['через две недели', null],
  ],
  en: [
    ['two hundred thousand', 200_000],
    ['200k', 200_000],
    ['200,000 soums', 200_000],
    ['one and a half', null],
    ['1.5 million', 1_500_000],
    ['a hundred thousand by Friday', 100_000],
    ['call me at 5', null],
  ],
}

const moments: Record<Language, [string, string | null][]> = {
  uz: [
    ['soat beshda qoʻngʻiroq qiling', '2026-11-23T12:00:00.000Z'],
    ['ertaga soat 10 da', '2026-11-24T05:00:00.000Z'],
    ['ertaga soat besh yarimda', '2026-11-24T12:30:00.000Z'],
    ['kechqurun', '2026-11-23T13:00:00.000Z'],
    ['ertaga ertalab', '2026-11-24T05:00:00.000Z'],
    ['bir soatdan keyin', '2026-11-23T10:00:00.000Z'],
    ['yarim soatdan keyin', '2026-11-23T09:30:00.000Z'],
    ['17:30 da', '2026-11-23T12:30:00.000Z'],
    ['keyinroq', null],
    ['kechirasiz', null],
    ['kecha', null],
  ],
  ru: [
    ['перезвоните вечером', '2026-11-23T13:00:00.000Z'],
    ['перезвоните завтра в пять', '2026-11-24T12:00:00.000Z'],
    ['завтра в 10 утра', '2026-11-24T05:00:00.000Z'],
    ['в семь вечера', '2026-11-23T14:00:00.000Z'],
    ['через час', '2026-11-23T10:00:00.000Z'],
    ['через полчаса', '2026-11-23T09:30:00.000Z'],
    ['через два часа', '2026-11-23T11:00:00.000Z'],
    ['после обеда', '2026-11-23T10:00:00.000Z'],
    ['в одиннадцать', '2026-11-24T06:00:00.000Z'],
    ['позже', null],
  ],
  en: [
    ['call me tomorrow at 5', '2026-11-24T12:00:00.000Z'],
    ['call me at five', '2026-11-23T12:00:00.000Z'],
    ['at 5 pm', '2026-11-23T12:00:00.000Z'],
    ['tomorrow at 10 am', '2026-11-24T05:00:00.000Z'],
    ['in the evening', '2026-11-23T13:00:00.000Z'],
    ['in an hour', '2026-11-23T10:00:00.000Z'],
    ['in half an hour', '2026-11-23T09:30:00.000Z'],
    ['in two hours', '2026-11-23T11:00:00.000Z'],
    ['later', null],
    ['I am not interested', null],
  ],
}

for (const language of ['uz', 'ru', 'en'] as const) {
  for (const [text, date] of dates[language])
    test(`${language}: the day of "${text}"`, () => {
      assert.equal(resolveDate(understand(text, language).day, now, zone), date)
    })
  for (const [text, amount] of amounts[language])
    test(`${language}: the sum in "${text}"`, () => {
      assert.equal(understand(text, language).amount, amount)
    })
  for (const [text, moment] of moments[language])
    test(`${language}: the moment of "${text}"`, () => {
      const { day, time } = understand(text, language)
      assert.equal(resolveMoment(day, time, now, zone)?.toISOString() ?? null, moment)
    })
}

test('ratings are plain numbers', () => {
  assert.deepEqual(understand('besh', 'uz').numbers, [5])
  assert.deepEqual(understand('Toʻrt ball', 'uz').numbers, [4])
  assert.deepEqual(understand('Mayli, 3 deb yozing', 'uz').numbers, [3])
  assert.deepEqual(understand('Maybe 4', 'en').numbers, [4])
  assert.deepEqual(understand('пятёрка', 'ru').numbers, [5])
  assert.deepEqual(understand('I would say eight', 'en').numbers, [8])
})
