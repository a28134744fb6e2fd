import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'

export const usualSpeeds = [1, 2, 5, 10, 50, 0] as const

/** Puts the clock of a practice line into words. */
export const useSpeedWords = (): ((speed: number | null) => string) => {
  const { t } = useTranslation('lines')
  return (speed) => {
    if (speed === null) return t('speed.installation')
    if (speed === 0) return t('speed.none')
    if (speed === 1) return t('speed.real')
    return t('speed.times', { number: formatNumber(speed) })
  }
}
