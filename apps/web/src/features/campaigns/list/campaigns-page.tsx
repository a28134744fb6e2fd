import { Button } from '@mantine/core'
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { useRowWalk } from '../../../shared/keys/use-row-walk.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState, NoPermissionState } from '../../../shared/ui/error-state.tsx'
import { LiveLabel } from '../../../shared/ui/live-label.tsx'
import { Page } from '../../../shared/ui/page.tsx'
import { Pagination } from '../../../shared/ui/pagination.tsx'
import { RowsSkeleton } from '../../../shared/ui/skeleton.tsx'
import { useIsPhone } from '../../../shared/ui/use-is-phone.ts'
import { FirstRun } from '../first-run/first-run.tsx'
import { CampaignsCards } from './campaigns-cards.tsx'
import { CampaignsFilters } from './campaigns-filters.tsx'
import { campaignsPerPage, isFiltered, type CampaignsSearch } from './campaigns-search.ts'
import { CampaignsTable } from './campaigns-table.tsx'
import css from './campaigns.module.css'
import { useCampaigns, useLineNames } from './use-campaigns.ts'

const route = getRouteApi('/_shell/campaigns')

const NewCampaignButton = (): ReactNode => {
  const { t } = useTranslation('campaigns')
  return (
    <Button
      renderRoot={(props) => <Link to="/campaigns/new" {...props} />}
      leftSection={<IconPlus size={16} />}
    >
      {t('list.new')}
    </Button>
  )
}

const CampaignsList = (): ReactNode => {
  const { t } = useTranslation('campaigns')
  const { t: common } = useTranslation()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayWrite = useCan('campaigns.write')
  const isPhone = useIsPhone()
  const rows = useRef<HTMLDivElement>(null)
  const campaigns = useCampaigns(search)
  const lineNames = useLineNames()
  useRowWalk(rows, { next: t('keys.next'), previous: t('keys.previous') })

  const change = (next: CampaignsSearch): void => {
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }), replace: true })
  }
  const { data } = campaigns
  const isEmpty = data?.total === 0
  const filtered = isFiltered(search)
  const isFirstPage = !filtered && (search.page ?? 1) === 1
  return (
    <Page
      title={t('list.title')}
      count={data && !isEmpty ? formatNumber(data.total) : undefined}
      action={
        <>
          <LiveLabel at={campaigns.dataUpdatedAt === 0 ? null : new Date(campaigns.dataUpdatedAt)} />
          {mayWrite && <NewCampaignButton />}
        </>
      }
      filters={isEmpty && !filtered ? undefined : <CampaignsFilters search={search} onChange={change} />}
    >
      {isFirstPage && <FirstRun />}
      {!data && campaigns.isError && (
        <ErrorState error={campaigns.error} onRetry={() => void campaigns.refetch()} />
      )}
      {campaigns.isPending && <RowsSkeleton columns={isPhone ? 1 : 6} />}
      {isEmpty && !filtered && (
        <EmptyState
          icon={<IconSpeakerphone size={28} stroke={1.5} />}
          title={t('list.emptyTitle')}
          text={t('list.emptyText')}
          actions={mayWrite ? <NewCampaignButton /> : undefined}
        />
      )}
      {isEmpty && filtered && (
        <EmptyState
          title={t('list.nothingFound')}
          actions={
            <Button
              variant="default"
              onClick={() => {
                change({ search: undefined, status: undefined, type: undefined })
              }}
            >
              {common('action.clear')}
            </Button>
          }
        />
      )}
      {data && !isEmpty && (
        <>
          <div className={css.rows} ref={rows}>
            {isPhone ? (
              <CampaignsCards campaigns={data.data} />
            ) : (
              <CampaignsTable campaigns={data.data} lineNames={lineNames} />
            )}
          </div>
          <Pagination
            page={search.page ?? 1}
            limit={campaignsPerPage}
            total={data.total}
            onPage={(page) => {
              void navigate({ search: (before) => ({ ...before, page }) })
            }}
          />
        </>
      )}
    </Page>
  )
}

/** All campaigns, newest first. */
export const CampaignsPage = (): ReactNode =>
  useCan('campaigns.read') ? <CampaignsList /> : <NoPermissionState />
