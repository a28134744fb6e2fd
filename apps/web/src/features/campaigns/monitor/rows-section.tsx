import type { CampaignMonitor } from '@muloqot/contract'
import { Button } from '@mantine/core'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRowWalk } from '../../../shared/keys/use-row-walk.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Pagination } from '../../../shared/ui/pagination.tsx'
import { SearchField } from '../../../shared/ui/search-field.tsx'
import { RowsSkeleton } from '../../../shared/ui/skeleton.tsx'
import { useIsPhone } from '../../../shared/ui/use-is-phone.ts'
import { isFiltered, rowsPerPage, type CampaignSearch } from './campaign-search.ts'
import { RowsCards, RowsTable } from './rows-list.tsx'
import { rowsAnchor } from './rows-link.tsx'
import css from './rows.module.css'
import { StatusChips } from './status-chips.tsx'
import { useRows } from './use-rows.ts'

/** Everybody in the campaign: by status, by words, page by page. */
export const RowsSection = ({
  campaign,
  search,
  onChange,
  onAdd,
}: {
  campaign: CampaignMonitor
  search: CampaignSearch
  /** A change of the address; the page goes back to the first unless it is named. */
  onChange: (change: CampaignSearch) => void
  /** Absent when the person may not add people. */
  onAdd?: (() => void) | undefined
}): ReactNode => {
  const { t } = useTranslation('campaigns')
  const { t: common } = useTranslation()
  const isPhone = useIsPhone()
  const list = useRef<HTMLDivElement>(null)
  const rows = useRows(campaign.id, search)
  useRowWalk(list, { next: t('keys.next'), previous: t('keys.previous') })
  const { data } = rows
  const filtered = isFiltered(search)
  return (
    <section className={css.section} id={rowsAnchor} aria-label={t('rows.title')}>
      <div className={css.head}>
        <h2 className={css.title}>{t('rows.title')}</h2>
        <StatusChips campaign={campaign} search={search} onChange={onChange} />
        <SearchField
          value={search.search ?? ''}
          label={t('rows.search')}
          keyLabel={t('keys.search')}
          onChange={(text) => {
            onChange({ search: text || undefined })
          }}
        />
      </div>
      <div ref={list} className={css.list} aria-busy={rows.isPlaceholderData}>
        {rows.isPending && <RowsSkeleton rows={6} columns={isPhone ? 1 : 5} />}
        {!data && rows.isError && <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />}
        {data?.total === 0 && !filtered && (
          <EmptyState
            title={t('rows.emptyTitle')}
            text={t('rows.emptyText')}
            actions={onAdd && <Button onClick={onAdd}>{t('monitor.addPeople')}</Button>}
          />
        )}
        {data?.total === 0 && filtered && (
          <EmptyState
            title={t('rows.nothingFound')}
            actions={
              <Button
                variant="default"
                onClick={() => {
                  onChange({ callStatus: undefined, skipped: undefined, search: undefined })
                }}
              >
                {common('action.clear')}
              </Button>
            }
          />
        )}
        {data !== undefined &&
          data.total > 0 &&
          (isPhone ? <RowsCards rows={data.data} /> : <RowsTable rows={data.data} />)}
      </div>
      {data !== undefined && (
        <Pagination
          page={search.page ?? 1}
          limit={rowsPerPage}
          total={data.total}
          onPage={(page) => {
            onChange({ page })
          }}
        />
      )}
    </section>
  )
}
