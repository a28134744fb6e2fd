import type { Language } from '@muloqot/contract'

/** Browsers know no Uzbek: its numbers come from a language that all of them have, its months are our own. */
const tags: Record<Language, string> = { uz: 'en-GB', ru: 'ru-RU', en: 'en-GB' }
const uzbekMonths = ['yan', 'fev', 'mar', 'apr', 'may', 'iyn', 'iyl', 'avg', 'sen', 'okt', 'noy', 'dek']

const formatters = new Map<string, Intl.DateTimeFormat>()

const formatterFor = (
  language: Language,
  timeZone: string,
  name: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => {
  const key = `${language} ${timeZone} ${name}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(tags[language], { ...options, timeZone })
  formatters.set(key, made)
  return made
}

const dayOptions: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' }
const dayInNumbers: Intl.DateTimeFormatOptions = { ...dayOptions, month: 'numeric' }
const clockOptions: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }

/** The day of a moment in a zone, `24 Nov 2026`. @param at a moment in UTC (ISO 8601) or a `Date` */
export const formatDay = (at: string | Date, language: Language, timeZone: string): string => {
  const options = language === 'uz' ? dayInNumbers : dayOptions
  const parts = formatterFor(language, timeZone, 'day', options).formatToParts(new Date(at))
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((found) => found.type === type)?.value ?? ''
  const [day, month, year] = [part('day'), part('month'), part('year')]
  return language === 'uz'
    ? `${Number(day)}-${uzbekMonths[Number(month) - 1] ?? month} ${year}`
    : `${day} ${month} ${year}`
}

/** The time of day in a zone, `14:05`, or with seconds. */
export const formatClock = (
  at: string | Date,
  language: Language,
  timeZone: string,
  hasSeconds = false,
): string =>
  formatterFor(language, timeZone, hasSeconds ? 'seconds' : 'clock', {
    ...clockOptions,
    ...(hasSeconds ? { second: '2-digit' } : {}),
  }).format(new Date(at))

/** Day and time of a moment in a zone. */
export const formatMoment = (at: string | Date, language: Language, timeZone: string): string =>
  `${formatDay(at, language, timeZone)}, ${formatClock(at, language, timeZone)}`

/** A calendar date without a zone (`1990-01-15`) in words; no zone may move it to the day before. */
export const formatDate = (date: string, language: Language): string =>
  formatDay(`${date}T00:00:00Z`, language, 'UTC')

/** A moment in UTC, for those who compare it with a log. */
export const formatUtc = (at: string | Date): string =>
  `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`
