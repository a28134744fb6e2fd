import { ActionIcon, Button } from '@mantine/core'
import { listImports } from '@muloqot/contract'
import { IconArrowLeft, IconFileImport } from '@tabler/icons-react'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../../../shared/api/live.tsx'
import { useCan } from '../../../shared/api/me.ts'
import { forgetReadings, reading } from '../../../shared/api/use-endpoint.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { useRowWalk } from '../../../shared/keys/use-row-walk.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState, NoPermissionState } from '../../../shared/ui/error-state.tsx'
import { Page } from '../../../shared/ui/page.tsx'
import { Pagination } from '../../../shared/ui/pagination.tsx'
import { RowsSkeleton } from '../../../shared/ui/skeleton.tsx'
import { useIsPhone } from '../../../shared/ui/use-is-phone.ts'
import { ImportCards, ImportsTable } from './imports-table.tsx'
import css from './imports-page.module.css'
import { isUnderWay } from './use-import.ts'

const importsPerPage = 20

/** What was imported before: when, how it ended, and the way to each report. */
export const ImportsPage = (): ReactNode => {
  const mayRead = useCan('contacts.read')
  return mayRead ? <Imports /> : <NoPermissionState />
}

const Imports = (): ReactNode => {
  const { t } = useTranslation('imports')
  const client = useQueryClient()
  const isPhone = useIsPhone()
  const mayWrite = useCan('contacts.write')
  const container = useRef<HTMLDivElement>(null)
  const { page = 1 } = useSearch({ from: '/_shell/contacts/imports' })
  const navigate = useNavigate({ from: '/contacts/imports' })
  const read = useQuery({
    ...reading(listImports, { query: { page, limit: importsPerPage } }),
    placeholderData: keepPreviousData,
  })
  useLive('contact-import-update', ({ state }) => {
    // While one runs its own page shows how far it is; here its beginning and its end are enough.
    if (!isUnderWay(state) || state === 'QUEUED') void forgetReadings(client, listImports)
  })
  useRowWalk(container, { next: t('list.next'), previous: t('list.previous') })
  const begin = (
    <Button component={Link} to="/contacts/import" leftSection={<IconFileImport size={16} />}>
      {t('list.begin')}
    </Button>
  )

  const work = (): ReactNode => {
    if (read.isError && !read.data)
      return <ErrorState error={read.error} onRetry={() => void read.refetch()} />
    if (!read.data) return <RowsSkeleton columns={5} />
    if (read.data.total === 0)
      return (
        <EmptyState
          icon={<IconFileImport size={28} stroke={1.5} />}
          title={t('list.emptyTitle')}
          text={t('list.emptyText')}
          actions={mayWrite && begin}
        />
      )
    return (
      <>
        <div ref={container} className={css.scroll}>
          {isPhone ? <ImportCards rows={read.data.data} /> : <ImportsTable rows={read.data.data} />}
        </div>
        <Pagination
          page={page}
          limit={importsPerPage}
          total={read.data.total}
          onPage={(next) => void navigate({ search: { page: next } })}
        />
      </>
    )
  }

  return (
    <Page
      title={t('list.title')}
      count={read.data && formatNumber(read.data.total)}
      back={
        <ActionIcon component={Link} to="/contacts" aria-label={t('backToContacts')}>
          <IconArrowLeft size={18} />
        </ActionIcon>
      }
      action={mayWrite && begin}
    >
      {work()}
    </Page>
  )
}
