import { useTranslation } from 'react-i18next'
import { ApiError } from '../api/api-error.ts'

/** Puts an error into words: the server's own, else ours for what happens without an answer. */
export const useErrorText = (): ((error: unknown) => string) => {
  const { t } = useTranslation()
  return (error) => {
    if (!(error instanceof ApiError)) return t('error.unknown')
    if (error.code === 'client.offline') return t('error.offline')
    if (error.detail === '') return t('error.unexpectedAnswer')
    return error.detail
  }
}
