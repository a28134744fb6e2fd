import { Button } from '@mantine/core'
import { getImportReport, type ContactImportDetail } from '@muloqot/contract'
import { IconDownload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../../shared/api/call.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { toastFailure } from '../../../shared/ui/toasts.tsx'
import { ImportFigures } from './import-figures.tsx'
import { ProblemRows } from './problem-rows.tsx'
import css from './import-run.module.css'

/** What is to be said about an end that is not the ordinary one. */
const useRemark = ({ state, problem, undone, startedAt }: ContactImportDetail): string | null => {
  const { t } = useTranslation(['imports', 'common'])
  if (state === 'UNDONE')
    return undone && undone.kept > 0
      ? t('result.undoneKept', { removed: formatNumber(undone.removed), kept: formatNumber(undone.kept) })
      : t('result.undone', { count: undone?.removed ?? 0, number: formatNumber(undone?.removed ?? 0) })
  if (state === 'FAILED') return `${problem ?? t('common:error.unknown')} ${t('result.failedKept')}`
  if (state === 'PREVIEWED') return t('result.neverBegun')
  if (state === 'CANCELLED') return startedAt === null ? t('result.neverBegun') : t('result.cancelledKept')
  return null
}

/** What became of the rows of a file. */
export const ImportResult = ({ one }: { one: ContactImportDetail }): ReactNode => {
  const { t } = useTranslation(['imports', 'common'])
  const remark = useRemark(one)
  const [isLoading, setIsLoading] = useState(false)
  const hasReport = one.failed + one.changed > 0
  const getReport = async (): Promise<void> => {
    setIsLoading(true)
    const name = `${one.fileName.replace(/\.[a-z]+$/i, '')} - ${t('result.reportName')}.csv`
    await download(getImportReport, { params: { id: one.importId } }, name).catch(toastFailure)
    setIsLoading(false)
  }
  return (
    <>
      {remark !== null && (
        <output className={css.remark} data-state={one.state}>
          {remark}
        </output>
      )}
      {one.startedAt !== null && <ImportFigures one={one} />}
      {hasReport ? (
        <>
          <div className={css.report}>
            <span className={css.muted}>{t('result.reportText')}</span>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconDownload size={15} />}
              loading={isLoading}
              onClick={() => void getReport()}
            >
              {t('result.report')}
            </Button>
          </div>
          <ProblemRows one={one} />
        </>
      ) : (
        one.state === 'COMPLETED' && <p className={css.muted}>{t('result.allFine')}</p>
      )}
      {one.startedAt === null && one.state === 'CANCELLED' && (
        <Button component={Link} to="/contacts/import" className={css.again}>
          {t('result.again')}
        </Button>
      )}
    </>
  )
}
