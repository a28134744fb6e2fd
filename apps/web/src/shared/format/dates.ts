import type { Language } from '@muloqot/contract'

const tags: Record<Language, string> = { uz: 'uz-Latn-UZ', ru: 'ru-RU', en: 'en-GB' }

/** Browsers spell Uzbek with a plain apostrophe here and there; the console has one spelling. */
const spell = (text: string): string => text.replace(/([oOgG])['‘’`]/g, '$1ʻ').replace(/['‘’`]/g, 'ʼ')

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
const clockOptions: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }

/** The day of a moment in a zone, `24 Nov 2026`. @param at a moment in UTC (ISO 8601) or a `Date` */
export const formatDay = (at: string | Date, language: Language, timeZone: string): string =>
  spell(formatterFor(language, timeZone, 'day', dayOptions).format(new Date(at)))

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
