import assert from 'node:assert/strict'
import { test } from 'node:test'
import { englishNumber, englishOrdinal } from './number-words-en.ts'
import { russianDayOfMonth, russianNumber } from './number-words-ru.ts'
import { uzbekNumber, uzbekOrdinal } from './number-words-uz.ts'
import { toSpokenText } from './spoken-text.ts'

const numbers: [bigint, string, string, string][] = [
  [0n, 'nol', 'ноль', 'zero'],
  [7n, 'yetti', 'семь', 'seven'],
  [10n, 'oʻn', 'десять', 'ten'],
  [21n, 'yigirma bir', 'двадцать один', 'twenty-one'],
  [115n, 'bir yuz oʻn besh', 'сто пятнадцать', 'one hundred fifteen'],
  [1000n, 'bir ming', 'одна тысяча', 'one thousand'],
  [22_000n, 'yigirma ikki ming', 'двадцать две тысячи', 'twenty-two thousand'],
  [
    211_500n,
    'ikki yuz oʻn bir ming besh yuz',
    'двести одиннадцать тысяч пятьсот',
    'two hundred eleven thousand five hundred',
  ],
  [3_000_001n, 'uch million bir', 'три миллиона один', 'three million one'],
  [5_000_000_000n, 'besh milliard', 'пять миллиардов', 'five billion'],
]

for (const [value, uz, ru, en] of numbers) {
  test(`${value} in words`, () => {
    assert.equal(uzbekNumber(value), uz)
    assert.equal(russianNumber(value), ru)
    assert.equal(englishNumber(value), en)
  })
}

test('places in a row', () => {
  assert.deepEqual([2n, 6n, 10n, 25n, 30n].map(uzbekOrdinal), [
    'ikkinchi',
    'oltinchi',
    'oʻninchi',
    'yigirma beshinchi',
    'oʻttizinchi',
  ])
  assert.deepEqual([1, 3, 8, 12, 20, 23, 30, 31].map(russianDayOfMonth), [
    'первого',
    'третьего',
    'восьмого',
    'двенадцатого',
    'двадцатого',
    'двадцать третьего',
    'тридцатого',
    'тридцать первого',
  ])
  assert.deepEqual([1n, 2n, 3n, 12n, 20n, 25n, 31n].map(englishOrdinal), [
    'first',
    'second',
    'third',
    'twelfth',
    'twentieth',
    'twenty-fifth',
    'thirty-first',
  ])
})

const texts: ['uz' | 'ru' | 'en', string, string][] = [
  ['uz', '200 000 soʻm', "ikki yuz ming so'm"],
  ['uz', 'Qarzingiz 1 250 000 so‘m.', "Qarzingiz bir million ikki yuz ellik ming so'm."],
  [
    'uz',
    '25-noyabr kuni soat 17:30 da',
    'yigirma beshinchi noyabr kuni soat oʻn yetti oʻttiz da'.replaceAll('ʻ', "'"),
  ],
  ['uz', "ma'lumot", "ma'lumot"],
  ['uz', 'qoʻngʻiroq qilaman', 'қўнғироқ qilaman'],
  ['uz', '5-inchi', 'beshinchi'],
  ['uz', '50%', 'ellik foiz'],
  ['ru', 'до 23 ноября', 'до двадцать третьего ноября'],
  ['ru', 'в 17:00', 'в семнадцать часов'],
  ['ru', 'Dilnoza, здравствуйте', 'дилноза, здравствуйте'],
  ['ru', 'Gʻayrat, 2026-11-05', 'гайрат, пятого ноября'],
  ['en', 'by 25 November at 17:30', 'by the twenty-fifth of November at five thirty p m'],
  ['en', 'Дилноза owes 200 000 UZS', 'dilnoza owes two hundred thousand soums'],
  ['en', '12.01.2027', 'the twelfth of January'],
  [
    'en',
    '+998901234567',
    'nine hundred ninety-eight, ninety, one hundred twenty-three, forty-five, sixty-seven',
  ],
]

for (const [language, written, spoken] of texts) {
  test(`${language}: "${written}" is said as "${spoken}"`, () => {
    assert.equal(toSpokenText(written, language), spoken)
  })
}
