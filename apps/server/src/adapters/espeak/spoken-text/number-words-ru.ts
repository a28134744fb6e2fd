const units = ['ноль', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять']
const teens = [
  'десять',
  'одиннадцать',
  'двенадцать',
  'тринадцать',
  'четырнадцать',
  'пятнадцать',
  'шестнадцать',
  'семнадцать',
  'восемнадцать',
  'девятнадцать',
]
const tens = [
  '',
  '',
  'двадцать',
  'тридцать',
  'сорок',
  'пятьдесят',
  'шестьдесят',
  'семьдесят',
  'восемьдесят',
  'девяносто',
]
const hundreds = [
  '',
  'сто',
  'двести',
  'триста',
  'четыреста',
  'пятьсот',
  'шестьсот',
  'семьсот',
  'восемьсот',
  'девятьсот',
]

type Forms = readonly [one: string, few: string, many: string]
const scales: { size: bigint; forms: Forms; feminine: boolean }[] = [
  { size: 10n ** 12n, forms: ['триллион', 'триллиона', 'триллионов'], feminine: false },
  { size: 10n ** 9n, forms: ['миллиард', 'миллиарда', 'миллиардов'], feminine: false },
  { size: 10n ** 6n, forms: ['миллион', 'миллиона', 'миллионов'], feminine: false },
  { size: 1000n, forms: ['тысяча', 'тысячи', 'тысяч'], feminine: true },
]

/** Which of three forms a Russian noun takes after a number: 1 час, 2 часа, 5 часов. */
export const russianForm = (value: bigint, forms: Forms): string => {
  const last = value % 10n
  const isTeen = (value % 100n) / 10n === 1n
  if (!isTeen && last === 1n) return forms[0]
  if (!isTeen && last >= 2n && last <= 4n) return forms[1]
  return forms[2]
}

const belowThousand = (value: number, feminine: boolean): string => {
  const words: string[] = []
  const rest = value % 100
  if (value >= 100) words.push(hundreds[Math.floor(value / 100)] ?? '')
  if (rest >= 10 && rest < 20) words.push(teens[rest - 10] ?? '')
  else {
    if (rest >= 20) words.push(tens[Math.floor(rest / 10)] ?? '')
    const unit = rest % 10
    if (feminine && unit === 1) words.push('одна')
    else if (feminine && unit === 2) words.push('две')
    else if (unit > 0) words.push(units[unit] ?? '')
  }
  return words.join(' ')
}

/** A whole number from 0 in Russian words, nominative: 22000 -> "двадцать две тысячи". */
export const russianNumber = (value: bigint, feminine = false): string => {
  if (value === 0n) return 'ноль'
  const words: string[] = []
  let rest = value
  for (const scale of scales) {
    const count = rest / scale.size
    if (count === 0n) continue
    const counted = count < 1000n ? belowThousand(Number(count), scale.feminine) : russianNumber(count)
    words.push(counted, russianForm(count, scale.forms))
    rest %= scale.size
  }
  if (rest > 0n) words.push(belowThousand(Number(rest), feminine))
  return words.join(' ')
}

const ordinalStems = [
  '',
  'перв',
  'втор',
  'трет',
  'четверт',
  'пят',
  'шест',
  'седьм',
  'восьм',
  'девят',
  'десят',
  'одиннадцат',
  'двенадцат',
  'тринадцат',
  'четырнадцат',
  'пятнадцат',
  'шестнадцат',
  'семнадцат',
  'восемнадцат',
  'девятнадцат',
]

/** A day of the month in the genitive, as dates are said: 25 -> "двадцать пятого". */
export const russianDayOfMonth = (day: number): string => {
  if (day === 20) return 'двадцатого'
  if (day === 30) return 'тридцатого'
  const last = day > 20 ? day % 10 : day
  const ending = last === 3 ? 'третьего' : `${ordinalStems[last] ?? ''}ого`
  return day > 20 ? `${tens[Math.floor(day / 10)]} ${ending}` : ending
}
