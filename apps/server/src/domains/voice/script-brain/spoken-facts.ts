import type { Language } from '@muloqot/contract'
import { toWallClock } from '../../../platform/time/zoned-time.ts'

const months: Record<Language, readonly string[]> = {
  uz: 'yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** A number with thin groups: 200000 -> "200 000". */
export const groupDigits = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ' ')

const currencyWord: Record<Language, string> = { uz: 'soʻm', ru: 'сумов', en: 'soums' }

/** A sum in soʻm as it is written in a text that will be spoken. */
export const sayAmount = (soum: number, language: Language): string =>
  `${groupDigits(soum)} ${currencyWord[language]}`

/** A date (`YYYY-MM-DD`) as people say it. */
export const sayDate = (date: string, language: Language): string => {
  const [, month, day] = date.split('-').map(Number)
  const name = months[language][(month ?? 1) - 1] ?? ''
  return language === 'uz' ? `${day}-${name}` : `${day} ${name}`
}

/** A moment as day and clock time in a zone. */
export const sayMoment = (at: Date, timeZone: string, language: Language): string => {
  const { year, month, day, hour, minute } = toWallClock(at, timeZone)
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const date = sayDate(`${year}-${month}-${day}`, language)
  if (language === 'uz') return `${date} kuni soat ${time}`
  return language === 'ru' ? `${date} в ${time}` : `${date} at ${time}`
}
