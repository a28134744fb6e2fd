import { listLines } from '@muloqot/contract'
import { Button } from '@mantine/core'
import { IconPlugConnected, IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { useRowWalk } from '../../../shared/keys/use-row-walk.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState, NoPermissionState } from '../../../shared/ui/error-state.tsx'
import { Page } from '../../../shared/ui/page.tsx'
import { Pagination } from '../../../shared/ui/pagination.tsx'
import { RowsSkeleton } from '../../../shared/ui/skeleton.tsx'
import { useIsPhone } from '../../../shared/ui/use-is-phone.ts'
import { LinePane, NewLinePane } from './line-pane.tsx'
import { LinesCards, LinesTable } from './lines-list.tsx'
import { linesPerPage, type LinesSearch } from './lines-search.ts'
import css from './lines.module.css'

const route = getRouteApi('/_shell/lines')

const Lines = (): ReactNode => {
  const { t } = useTranslation('lines')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayWrite = useCan('lines.write')
  const isPhone = useIsPhone()
  const rows = useRef<HTMLDivElement>(null)
  const lines = useQuery({
    ...reading(listLines, { query: { page: search.page ?? 1, limit: linesPerPage } }),
    placeholderData: keepPreviousData,
  })
  useRowWalk(rows, { next: t('keys.next'), previous: t('keys.previous') })
  const go = (change: LinesSearch): void => {
    void navigate({ search: (before) => ({ ...before, ...change }) })
  }
  const close = (): void => {
    go({ open: undefined, add: undefined })
  }
  const newButton = mayWrite && (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => {
        go({ add: true, open: undefined })
      }}
    >
      {t('list.new')}
    </Button>
  )
  const { data } = lines
  return (
    <Page
      title={t('list.title')}
      count={data && data.total > 0 ? formatNumber(data.total) : undefined}
      action={newButton}
    >
      {!data && lines.isError && <ErrorState error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.isPending && <RowsSkeleton rows={4} columns={isPhone ? 1 : 5} />}
      {data?.total === 0 && (
        <EmptyState
          icon={<IconPlugConnected size={28} stroke={1.5} />}
          title={t('list.emptyTitle')}
          text={t('list.emptyText')}
          actions={newButton}
        />
      )}
      {data && data.total > 0 && (
        <>
          <div className={css.rows} ref={rows}>
            {isPhone ? (
              <LinesCards lines={data.data} />
            ) : (
              <LinesTable lines={data.data} openId={search.open} />
            )}
          </div>
          <Pagination
            page={search.page ?? 1}
            limit={linesPerPage}
            total={data.total}
            onPage={(page) => {
              go({ page })
            }}
          />
        </>
      )}
      {search.open !== undefined && <LinePane key={search.open} lineId={search.open} onClose={close} />}
      {search.add === true && search.open === undefined && mayWrite && <NewLinePane onClose={close} />}
    </Page>
  )
}

/** Through what calls are placed. */
export const LinesPage = (): ReactNode => (useCan('lines.read') ? <Lines /> : <NoPermissionState />)
