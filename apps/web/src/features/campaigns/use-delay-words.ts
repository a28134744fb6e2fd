import { useTranslation } from 'react-i18next'
import { delayUnit } from './delay-unit.ts'

/** Puts a delay into words: `90` → "90 minutes", `120` → "2 hours". */
export const useDelayWords = (): ((minutes: number) => string) => {
  const { t } = useTranslation('campaigns')
  return (minutes) => {
    const { unit, count } = delayUnit(minutes)
    return t(`delay.${unit}`, { count })
  }
}
