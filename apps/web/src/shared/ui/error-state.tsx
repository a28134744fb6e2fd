import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCopy, IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../api/api-error.ts'
import { EmptyState } from './empty-state.tsx'
import css from './state.module.css'
import { useCopy } from './use-copy.ts'
import { useErrorText } from './use-error-text.ts'

/** The id by which the company's administrator finds a failed request in the log. */
export const RequestId = ({ id }: { id: string }): ReactNode => {
  const { t } = useTranslation()
  const { isCopied, copy } = useCopy(id)
  return (
    <div className={css.request}>
      <span>{t('error.requestId')}</span>
      <code>{id}</code>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        onClick={copy}
        leftSection={isCopied ? <IconCheck size={13} /> : <IconCopy size={13} />}
      >
        {isCopied ? t('action.copied') : t('action.copy')}
      </Button>
    </div>
  )
}

/** The person's role does not allow this page. */
export const NoPermissionState = (): ReactNode => {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<IconLock size={28} stroke={1.5} />}
      title={t('noPermission.title')}
      text={t('noPermission.text')}
    />
  )
}

/** What happened, what to do next, and the request id to copy. A refusal by role has its own words. */
export const ErrorState = ({ error, onRetry }: { error: unknown; onRetry?: () => void }): ReactNode => {
  const { t } = useTranslation()
  const text = useErrorText()
  if (error instanceof ApiError && error.code === 'auth.forbidden') return <NoPermissionState />
  const isMissing = error instanceof ApiError && error.status === 404
  const requestId = error instanceof ApiError ? error.requestId : null
  return (
    <div className={css.state} role="alert">
      <div className={css.icon}>
        <IconAlertTriangle size={28} stroke={1.5} />
      </div>
      <h2 className={css.title}>{isMissing ? t('error.missingTitle') : t('error.title')}</h2>
      <p className={css.text}>{text(error)}</p>
      {onRetry && !isMissing && (
        <div className={css.actions}>
          <Button variant="default" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        </div>
      )}
      {requestId !== null && <RequestId id={requestId} />}
    </div>
  )
}
