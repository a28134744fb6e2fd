import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../format/durations.ts'
import form from './form.module.css'
import { useWait } from './use-wait.ts'

/** What went wrong with a form as a whole, and how long to wait where the server says so. */
export const FormFailure = ({ error, text }: { error: unknown; text: string | null }): ReactNode => {
  const { t } = useTranslation()
  const seconds = useWait(error)
  if (text === null) return null
  return (
    <p className={form.failure}>
      <span role="alert">{text}</span>
      {seconds > 0 && (
        <>
          {' '}
          <span className="num">{t('error.waitFor', { time: formatDuration(seconds) })}</span>
        </>
      )}
    </p>
  )
}
