import { useTranslation } from 'react-i18next'

/** Minutes in the largest unit that says them exactly. */
export const delayUnit = (minutes: number): { unit: 'minutes' | 'hours' | 'days'; count: number } => {
  if (minutes % 1440 === 0) return { unit: 'days', count: minutes / 1440 }
  if (minutes % 60 === 0) return { unit: 'hours', count: minutes / 60 }
  return { unit: 'minutes', count: minutes }
}

/** Puts a delay into words: `90` → "90 minutes", `120` → "2 hours". */
export const useDelayWords = (): ((minutes: number) => string) => {
  const { t } = useTranslation('campaigns')
  return (minutes) => {
    const { unit, count } = delayUnit(minutes)
    return t(`delay.${unit}`, { count })
  }
}
