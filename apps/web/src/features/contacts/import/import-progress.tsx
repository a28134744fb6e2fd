import { Button, Progress } from '@mantine/core'
import {
  cancelImport,
  getImport,
  listContacts,
  listImports,
  type ContactImportDetail,
} from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { formatNumber, formatShare } from '../../../shared/format/numbers.ts'
import { useErrorText } from '../../../shared/ui/use-error-text.ts'
import css from './import-run.module.css'

/** How far an import is. It goes on when this page is left, and can be stopped. */
export const ImportProgress = ({ one }: { one: ContactImportDetail }): ReactNode => {
  const { t } = useTranslation('imports')
  const errorText = useErrorText()
  const mayWrite = useCan('contacts.write')
  const cancel = useCall(cancelImport, [getImport, listImports, listContacts])
  return (
    <div className={css.progress}>
      <div className={css.progressHead}>
        <strong className="num">{formatShare(one.progress)}</strong>
        <span className="num">{t('run.rows', { count: one.rows, number: formatNumber(one.rows) })}</span>
      </div>
      <Progress value={one.progress * 100} size="lg" aria-label={t('run.progress')} animated />
      <output className={`${css.muted} num`}>
        {t('run.soFar', { created: formatNumber(one.success), failed: formatNumber(one.failed) })}
      </output>
      <p className={css.muted}>{t('run.leave')}</p>
      {cancel.isError && (
        <p className={css.failure} role="alert">
          {errorText(cancel.error)}
        </p>
      )}
      {mayWrite && (
        <Button
          variant="default"
          loading={cancel.isPending}
          onClick={() => {
            cancel.mutate({ params: { id: one.importId } })
          }}
        >
          {t('run.stop')}
        </Button>
      )}
    </div>
  )
}
