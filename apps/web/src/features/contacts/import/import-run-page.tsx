import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link, Navigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { ErrorState, NoPermissionState } from '../../../shared/ui/error-state.tsx'
import { LiveLabel } from '../../../shared/ui/live-label.tsx'
import { Page } from '../../../shared/ui/page.tsx'
import { LinesSkeleton } from '../../../shared/ui/skeleton.tsx'
import { ImportActions } from './import-actions.tsx'
import { ImportProgress } from './import-progress.tsx'
import { ImportResult } from './import-result.tsx'
import css from './import-run.module.css'
import { ImportStateDot } from './import-state.tsx'
import { isUnderWay, useImport } from './use-import.ts'

/** One import: how far it is while it goes on, and afterwards what became of every row. */
export const ImportRunPage = (): ReactNode => {
  const mayRead = useCan('contacts.read')
  return mayRead ? <ImportRun /> : <NoPermissionState />
}

const ImportRun = (): ReactNode => {
  const { t } = useTranslation('imports')
  const mayWrite = useCan('contacts.write')
  const { importId } = useParams({ from: '/_shell/contacts/imports/$importId' })
  const read = useImport(importId)
  const one = read.data
  if (one?.state === 'PREVIEWED' && mayWrite)
    return <Navigate to="/contacts/import" search={{ importId }} replace />
  return (
    <Page
      title={one?.fileName ?? t('run.title')}
      count={one && <ImportStateDot state={one.state} />}
      back={
        <ActionIcon component={Link} to="/contacts/imports" aria-label={t('run.back')}>
          <IconArrowLeft size={18} />
        </ActionIcon>
      }
      action={
        <>
          <LiveLabel at={read.dataUpdatedAt > 0 ? new Date(read.dataUpdatedAt) : null} />
          {one && mayWrite && <ImportActions one={one} />}
        </>
      }
    >
      <div className={css.run}>
        {read.isError && !one && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
        {read.isPending && <LinesSkeleton lines={6} />}
        {one && isUnderWay(one.state) && <ImportProgress one={one} />}
        {one && !isUnderWay(one.state) && <ImportResult one={one} />}
      </div>
    </Page>
  )
}
