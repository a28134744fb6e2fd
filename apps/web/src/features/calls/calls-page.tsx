import { listCalls, type CallListItem } from '@muloqot/contract'
import { Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reading } from '../../shared/api/use-endpoint.ts'
import { formatNumber } from '../../shared/format/numbers.ts'
import { useKeys } from '../../shared/keys/use-keys.ts'
import { useRowWalk } from '../../shared/keys/use-row-walk.ts'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { LiveLabel } from '../../shared/ui/live-label.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Pagination } from '../../shared/ui/pagination.tsx'
import { RowsSkeleton } from '../../shared/ui/skeleton.tsx'
import { callsPerPage, filtersOf, isFiltered, queryOf, type CallFilters } from './calls-search.ts'
import { CallFiltersBar } from './list/call-filters.tsx'
import { CallsTable } from './list/calls-table.tsx'
import { useFreshIds } from './list/use-fresh-ids.ts'
import { useListPlayer } from './list/use-list-player.ts'
import { useLiveCalls } from './list/use-live-calls.ts'
import { PlayerAudio } from './player/player-audio.tsx'

const route = getRouteApi('/_shell/calls')

/** No event tells that somebody picked up, so calls that go on are looked at again. */
const lookAgainMs = 5_000

const noCalls: readonly CallListItem[] = []

const Empty = ({ hasFilters, onClear }: { hasFilters: boolean; onClear: () => void }): ReactNode => {
  const { t } = useTranslation('calls')
  return hasFilters ? (
    <EmptyState
      icon={<IconPhone size={28} stroke={1.5} />}
      title={t('list.nothingFits')}
      actions={
        <Button variant="default" onClick={onClear}>
          {t('list.clearFilters')}
        </Button>
      }
    />
  ) : (
    <EmptyState
      icon={<IconPhone size={28} stroke={1.5} />}
      title={t('list.empty')}
      text={t('list.emptyText')}
      actions={
        <Button component={Link} to="/campaigns">
          {t('list.toCampaigns')}
        </Button>
      }
    />
  )
}

/** Every call of the company, newest first. */
export const CallsPage = (): ReactNode => {
  const { t } = useTranslation('calls')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const filters = filtersOf(search)
  const page = filters.page ?? 1
  const list = useRef<HTMLDivElement>(null)
  const listPlayer = useListPlayer()
  const calls = useQuery({
    ...reading(listCalls, { query: queryOf(filters) }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.data.some((call) => call.state !== 'ENDED') ? lookAgainMs : false,
  })
  // Later pages stay still: what is read there must not slip down with every new call.
  useLiveCalls(page === 1)
  const rows = calls.data?.data ?? noCalls
  const fresh = useFreshIds(calls.isPlaceholderData ? undefined : calls.data?.data, JSON.stringify(filters))

  const hasRows = rows.length > 0
  const { at } = search
  useEffect(() => {
    if (!hasRows || at === undefined) return
    const link = list.current?.querySelector<HTMLElement>(`[data-call="${at}"] [data-row-link]`)
    link?.scrollIntoView({ block: 'center' })
    link?.focus({ preventScroll: true })
  }, [hasRows, at])

  const filter = (part: CallFilters): void => {
    void navigate({ search: { ...filters, page: undefined, ...part }, replace: true })
  }
  useRowWalk(list, { next: t('keys.down'), previous: t('keys.up') })
  useKeys([
    {
      keys: ['p'],
      label: t('keys.play'),
      run: () => {
        const row = document.activeElement?.closest<HTMLElement>('[data-call]')
        const call = rows.find(({ id }) => id === row?.dataset.call)
        if (call) listPlayer.toggle(call)
      },
    },
  ])

  const body = (): ReactNode => {
    if (calls.isError && !calls.data)
      return <ErrorState error={calls.error} onRetry={() => void calls.refetch()} />
    if (!calls.data) return <RowsSkeleton columns={6} />
    if (rows.length === 0 && page === 1) {
      return (
        <Empty
          hasFilters={isFiltered(filters)}
          onClear={() => {
            void navigate({ search: {}, replace: true })
          }}
        />
      )
    }
    return (
      <>
        <CallsTable listRef={list} calls={rows} filters={filters} fresh={fresh} listPlayer={listPlayer} />
        <Pagination
          page={page}
          limit={callsPerPage}
          total={calls.data.total}
          onPage={(next) => {
            void navigate({ search: { ...filters, page: next === 1 ? undefined : next } })
          }}
        />
      </>
    )
  }

  return (
    <Page
      title={t('list.title')}
      count={calls.data ? formatNumber(calls.data.total) : undefined}
      action={<LiveLabel at={calls.data ? new Date(calls.dataUpdatedAt) : null} />}
      filters={<CallFiltersBar filters={filters} calls={rows} onChange={filter} />}
    >
      {body()}
      {listPlayer.player && <PlayerAudio key={listPlayer.callId} player={listPlayer.player} startsAtOnce />}
    </Page>
  )
}
