import { exportActivityLogs, type ActivityLog } from '@muloqot/contract'
import { ActionIcon, Button } from '@mantine/core'
import { IconDownload, IconHistory, IconSearchOff } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../shared/api/call.ts'
import { useCan, useMe } from '../../shared/api/me.ts'
import { ChangeWords } from '../../shared/activity/change-words.tsx'
import { useActivityWords } from '../../shared/activity/use-activity-words.ts'
import { formatNumber } from '../../shared/format/numbers.ts'
import { DataList, type Column } from '../../shared/ui/data-list.tsx'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Pagination } from '../../shared/ui/pagination.tsx'
import { RowsSkeleton } from '../../shared/ui/skeleton.tsx'
import { Time } from '../../shared/ui/time.tsx'
import { toastFailure } from '../../shared/ui/toasts.tsx'
import { useIsPhone } from '../../shared/ui/use-is-phone.ts'
import { AuditFilters } from './audit-filters.tsx'
import { entriesPerPage, filtersOf, type AuditSearch } from './audit-search.ts'
import { EntryPane } from './entry-pane.tsx'
import { useLog } from './use-log.ts'

const route = getRouteApi('/_shell/audit')

const ExportButton = ({ search }: { search: AuditSearch }): ReactNode => {
  const { t } = useTranslation('audit')
  const isPhone = useIsPhone()
  const [isBusy, setIsBusy] = useState(false)
  const fetchFile = (): void => {
    setIsBusy(true)
    download(exportActivityLogs, { query: filtersOf(search) }, 'activity.csv')
      .catch(toastFailure)
      .finally(() => {
        setIsBusy(false)
      })
  }
  if (isPhone)
    return (
      <ActionIcon size={34} aria-label={t('export')} loading={isBusy} onClick={fetchFile}>
        <IconDownload size={18} />
      </ActionIcon>
    )
  return (
    <Button variant="default" leftSection={<IconDownload size={16} />} loading={isBusy} onClick={fetchFile}>
      {t('export')}
    </Button>
  )
}

/** Who did what and when, with what it changed. */
export const AuditPage = (): ReactNode => {
  const { t } = useTranslation('audit')
  const me = useMe()
  const words = useActivityWords()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayReadAll = useCan('audit.read')
  const { logs, total, error, retry } = useLog(search)
  const narrow = (change: Partial<AuditSearch>): void => {
    void navigate({
      search: (before) => ({ ...before, ...change, page: undefined, open: undefined }),
      replace: true,
    })
  }
  const columns: Column<ActivityLog>[] = [
    { name: 'what', title: t('column.what'), width: '22%', renderCell: (log) => words.operation(log) },
    {
      name: 'change',
      title: t('column.change'),
      isQuiet: true,
      renderCell: (log) => <ChangeWords log={log} />,
    },
    { name: 'who', title: t('column.who'), width: '17%', renderCell: (log) => words.actor(log) },
    {
      name: 'address',
      title: t('column.address'),
      width: 140,
      isQuiet: true,
      isSpare: true,
      renderCell: ({ ip_address }) => <span className="num">{ip_address}</span>,
    },
    {
      name: 'when',
      title: t('column.when'),
      width: 180,
      isQuiet: true,
      renderCell: ({ created_at }) => <Time at={created_at} />,
    },
  ]
  const isFiltered = Object.keys(filtersOf(search)).length > 0 || search.id !== undefined
  const work = (): ReactNode => {
    if (!logs && error !== null) return <ErrorState error={error} onRetry={retry} />
    if (!logs) return <RowsSkeleton columns={4} />
    if (logs.length === 0 && isFiltered)
      return (
        <EmptyState
          icon={<IconSearchOff size={28} stroke={1.5} />}
          title={t('empty.filtered')}
          actions={
            <Button
              variant="default"
              onClick={() => {
                void navigate({ search: {} })
              }}
            >
              {t('clearFilters')}
            </Button>
          }
        />
      )
    if (logs.length === 0)
      return (
        <EmptyState
          icon={<IconHistory size={28} stroke={1.5} />}
          title={t('empty.title')}
          text={t('empty.text')}
        />
      )
    return (
      <>
        <DataList
          label={t('title')}
          rows={logs}
          columns={columns}
          openId={search.open}
          renderLink={({ id }, props, children) => (
            <Link from="/audit" to="/audit" search={(before) => ({ ...before, open: id })} {...props}>
              {children}
            </Link>
          )}
        />
        <Pagination
          page={search.page ?? 1}
          limit={entriesPerPage}
          total={total}
          onPage={(page) => {
            void navigate({
              search: (before) => ({ ...before, page: page === 1 ? undefined : page, open: undefined }),
            })
          }}
        />
      </>
    )
  }
  const isMine = !mayReadAll || search.actor === me.id
  const isOwnCompany = search.company === undefined || search.company === me.organizationId
  return (
    <Page
      title={isMine ? t('mineTitle') : t('title')}
      count={logs && formatNumber(total)}
      action={mayReadAll && isOwnCompany && search.id === undefined && <ExportButton search={search} />}
      filters={<AuditFilters search={search} onChange={narrow} />}
    >
      {work()}
      {search.open !== undefined && logs && (
        <EntryPane
          key={search.open}
          log={logs.find(({ id }) => id === search.open)}
          company={search.company}
          onClose={() => {
            void navigate({ search: (before) => ({ ...before, open: undefined }) })
          }}
        />
      )}
    </Page>
  )
}
