import { Button } from '@mantine/core'
import { cancelImport, getImport, listImports, runImport } from '@muloqot/contract'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { RowsSkeleton } from '../../../shared/ui/skeleton.tsx'
import { useErrorText } from '../../../shared/ui/use-error-text.ts'
import css from './check-import.module.css'
import { MappingPart } from './mapping-part.tsx'
import { sheetsWithoutPhone, type MappingChanges } from './mapping-rules.ts'
import { PreviewCounts } from './preview-counts.tsx'
import { PreviewRows, type RowsShown } from './preview-rows.tsx'
import { useImportCheck } from './use-import-check.ts'

/** The second step: what the columns mean, and what each row would become. Nothing is written before it is begun. */
export const CheckImport = ({
  importId,
  changes,
}: {
  importId: string
  changes: MappingChanges
}): ReactNode => {
  const { t } = useTranslation('imports')
  const errorText = useErrorText()
  const navigate = useNavigate({ from: '/contacts/import' })
  const { base, sheets, mapping, preview } = useImportCheck(importId, changes)
  const run = useCall(runImport, [getImport, listImports])
  const drop = useCall(cancelImport, [listImports])
  const [shown, setShown] = useState<RowsShown>('all')

  if (base.isError) return <ErrorState error={base.error} onRetry={() => void base.refetch()} />
  if (!base.data) return <RowsSkeleton />
  // Begun already, here or in another window.
  if (base.data.state !== 'PREVIEWED')
    return <Navigate to="/contacts/imports/$importId" params={{ importId }} replace />

  const { fileName } = base.data
  const counts = mapping.length > 0 ? preview.data?.counts : undefined
  const isUseless = counts !== undefined && counts.create === 0 && counts.complete
  const isSettled = counts !== undefined && !preview.isPlaceholderData && !preview.isError
  const begin = (): void => {
    run.mutate(
      { params: { id: importId }, body: { mapping } },
      {
        onSuccess: () => void navigate({ to: '/contacts/imports/$importId', params: { importId } }),
      },
    )
  }
  const chooseAnother = (): void => {
    drop.mutate({ params: { id: importId } })
    void navigate({ search: {} })
  }

  return (
    <div className={css.check}>
      <MappingPart
        fileName={fileName}
        sheets={sheets}
        changes={changes}
        withoutPhone={sheetsWithoutPhone(sheets, changes)}
        onChange={(next) => {
          const isGuess = Object.keys(next).length === 0
          void navigate({
            search: { importId, ...(isGuess ? {} : { changes: { ...next } }) },
            replace: true,
          })
        }}
      />
      <section className={css.rows} aria-label={t('rows.label')} aria-busy={preview.isPlaceholderData}>
        <PreviewCounts counts={counts} shown={shown} onShow={setShown} />
        {mapping.length === 0 && <p className={css.hint}>{t('mapping.noSheet')}</p>}
        {preview.isError && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
        {mapping.length > 0 && preview.isPending && <RowsSkeleton columns={4} />}
        {mapping.length > 0 && preview.data && (
          <PreviewRows preview={preview.data} shown={shown} isOld={preview.isPlaceholderData} />
        )}
      </section>
      <footer className={css.footer}>
        <output className={css.why}>
          {run.isError ? errorText(run.error) : isUseless ? t('start.nothing') : t('start.safe')}
        </output>
        <Button variant="default" onClick={chooseAnother}>
          {t('start.another')}
        </Button>
        <Button onClick={begin} loading={run.isPending} disabled={!isSettled || isUseless}>
          {counts?.complete === false || counts === undefined
            ? t('start.all')
            : t('start.action', { count: counts.create, number: formatNumber(counts.create) })}
        </Button>
      </footer>
    </div>
  )
}
