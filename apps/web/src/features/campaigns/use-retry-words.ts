import type { RetryPolicy } from '@muloqot/contract'
import { useTranslation } from 'react-i18next'
import { useDelayWords } from './use-delay-words.ts'

/** Puts a retry policy into a sentence. */
export const useRetryWords = (): ((retry: RetryPolicy) => string) => {
  const { t } = useTranslation('campaigns')
  const { t: common } = useTranslation()
  const delayWords = useDelayWords()
  return (retry) =>
    t('retry.sentence', {
      count: retry.attemptsMax,
      delay: delayWords(retry.delayMinutes),
      results: retry.on.map((status) => common(`callStatus.${status}`).toLocaleLowerCase()).join(', '),
    })
}
