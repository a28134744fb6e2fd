import type { Language } from '@muloqot/contract'
import { lettersForEnglish, lettersForRussian, lettersForUzbek, unifyApostrophes } from './letters.ts'
import { englishNumber, englishOrdinal } from './number-words-en.ts'
import { russianDayOfMonth, russianForm, russianNumber } from './number-words-ru.ts'
import { uzbekNumber, uzbekOrdinal } from './number-words-uz.ts'

const months: Record<Language, string[]> = {
  uz: 'yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
const monthPattern = (language: Language): string => months[language].join('|')
const uzbekDate = new RegExp(`(\\d{1,2})[- ]?(${monthPattern('uz')})`, 'giu')
const russianDate = new RegExp(`(\\d{1,2})(?:-?го)? (${monthPattern('ru')})`, 'giu')
const englishDate = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)? (${monthPattern('en')})`, 'giu')

const number = (language: Language, digits: string): string => {
  const value = BigInt(digits)
  if (language === 'ru') return russianNumber(value)
  return language === 'en' ? englishNumber(value) : uzbekNumber(value)
}

const dayAndMonth = (language: Language, day: string, month: string): string => {
  if (language === 'ru') return `${russianDayOfMonth(Number(day))} ${month}`
  if (language === 'en') return `the ${englishOrdinal(BigInt(day))} of ${month}`
  return `${uzbekOrdinal(BigInt(day))} ${month}`
}

const clock = (language: Language, hour: string, minute: string): string => {
  const hours = BigInt(hour)
  const minutes = BigInt(minute)
  if (language === 'uz')
    return minutes === 0n ? uzbekNumber(hours) : `${uzbekNumber(hours)} ${uzbekNumber(minutes)}`
  if (language === 'ru') {
    const whole = `${russianNumber(hours)} ${russianForm(hours, ['час', 'часа', 'часов'])}`
    if (minutes === 0n) return whole
    return `${whole} ${russianNumber(minutes, true)} ${russianForm(minutes, ['минута', 'минуты', 'минут'])}`
  }
  const half = hours >= 12n ? 'p m' : 'a m'
  const twelve = hours % 12n === 0n ? 12n : hours % 12n
  return `${englishNumber(twelve)}${minutes === 0n ? '' : ` ${englishNumber(minutes)}`} ${half}`
}

/** Uzbek numbers as they are written (998 90 123 45 67), others in pairs from the end. */
const phoneGroups = (digits: string): string[] => {
  const uzbek = /^(998)(\d\d)(\d{3})(\d\d)(\d\d)$/.exec(digits)
  if (uzbek !== null) return uzbek.slice(1)
  const groups: string[] = []
  let rest = digits
  while (rest.length > 3) {
    groups.unshift(rest.slice(-2))
    rest = rest.slice(0, -2)
  }
  return [rest, ...groups]
}

/** Long numbers without spaces and those with a plus are read like telephone numbers. */
const digitByDigit = (language: Language, digits: string): string => {
  const zero = number(language, '0')
  return phoneGroups(digits)
    .map((group) =>
      /^0\d/.test(group) ? `${zero} ${number(language, group.slice(1))}` : number(language, group),
    )
    .join(', ')
}

const percentWord: Record<Language, string> = { uz: 'foiz', ru: 'процентов', en: 'percent' }
const pointWord: Record<Language, string> = { uz: 'butun', ru: 'и', en: 'point' }
const currencyWord: Record<Language, string> = { uz: 'soʻm', ru: 'сумов', en: 'soums' }
const letters: Record<Language, (text: string) => string> = {
  uz: lettersForUzbek,
  ru: lettersForRussian,
  en: lettersForEnglish,
}

/**
 * The text as it is spoken: sums, dates, times and telephone numbers in words of the language, and letters as the
 * voice of that language reads them.
 */
export const toSpokenText = (text: string, language: Language): string => {
  let spoken = unifyApostrophes(text)
    .replace(/\bUZS\b/g, currencyWord[language])
    .replace(/(\d{4})-(\d{2})-(\d{2})/g, (whole, _year, month: string, day: string) => {
      const name = months[language][Number(month) - 1]
      return name === undefined ? whole : dayAndMonth(language, String(Number(day)), name)
    })
    .replace(/(\d{1,2})\.(\d{2})\.\d{4}/g, (whole, day: string, month: string) => {
      const name = months[language][Number(month) - 1]
      return name === undefined ? whole : dayAndMonth(language, day, name)
    })
  const dates = language === 'ru' ? russianDate : language === 'en' ? englishDate : uzbekDate
  spoken = spoken
    .replace(dates, (_whole, day: string, month: string) => dayAndMonth(language, day, month))
    .replace(/\b(\d{1,2}):(\d{2})\b/g, (_whole, hour: string, minute: string) =>
      clock(language, hour, minute),
    )
    .replace(/\+(\d{7,15})/g, (_whole, digits: string) => digitByDigit(language, digits))
    .replace(/\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/g, (sum) => number(language, sum.replace(/\D/g, '')))
    .replace(
      /(\d+)[.,](\d{1,4})(?!\d)/g,
      (_whole, integer: string, fraction: string) =>
        `${number(language, integer)} ${pointWord[language]} ${number(language, fraction)}`,
    )
    .replace(/(\d{1,2})-(?:chi|inchi)\b/giu, (_whole, digits: string) => uzbekOrdinal(BigInt(digits)))
    .replace(/\d+/g, (digits) =>
      digits.length > 9 || /^0\d/.test(digits) ? digitByDigit(language, digits) : number(language, digits),
    )
    .replace(/\s*%/g, ` ${percentWord[language]}`)
  return letters[language](spoken)
}
