import type { Language } from '@muloqot/contract'
import { useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { MeContext } from '../api/me.ts'
import { currentLanguage } from '../i18n/language.ts'
import { formatClock, formatDate, formatDay, formatMoment } from './dates.ts'
import { formatMovement, formatTiyin } from './money.ts'
import { formatSom } from './numbers.ts'

/** Formatting that depends on the person's language and the company's zone. */
export type Format = {
  language: Language
  timeZone: string
  som: (amount: number) => string
  /** Money of the ledger, in tiyin. */
  tiyin: (amount: number) => string
  /** The same with its sign. */
  movement: (amount: number) => string
  day: (at: string | Date) => string
  clock: (at: string | Date, hasSeconds?: boolean) => string
  moment: (at: string | Date) => string
  /** A calendar date without a zone. */
  date: (date: string) => string
}

/** Formatting in the person's language and the company's zone (Tashkent's before somebody signed in). */
export const useFormat = (): Format => {
  // Makes the screen draw anew when the language changes.
  const { i18n } = useTranslation()
  const timeZone = useContext(MeContext)?.timeZone ?? 'Asia/Tashkent'
  const tag = i18n.language
  return useMemo(() => {
    const language = tag === '' ? 'en' : currentLanguage()
    return {
      language,
      timeZone,
      som: (amount) => formatSom(amount, language),
      tiyin: (amount) => formatTiyin(amount, language),
      movement: (amount) => formatMovement(amount, language),
      day: (at) => formatDay(at, language, timeZone),
      clock: (at, hasSeconds) => formatClock(at, language, timeZone, hasSeconds),
      moment: (at) => formatMoment(at, language, timeZone),
      date: (date) => formatDate(date, language),
    }
  }, [tag, timeZone])
}
