import {
  listCompanyTransactions,
  listTransactions,
  transactionTypes,
  type ListedTransaction,
  type TransactionType,
} from '@muloqot/contract'
import { Button, Select } from '@mantine/core'
import { IconReceipt, IconSearchOff } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan, useMe } from '../api/me.ts'
import { reading } from '../api/use-endpoint.ts'
import { useFormat } from '../format/use-format.ts'
import { DataList, type Column } from './data-list.tsx'
import { EmptyState } from './empty-state.tsx'
import { ErrorState } from './error-state.tsx'
import form from './form.module.css'
import { Pagination } from './pagination.tsx'
import { PeriodFilter } from './period-filter.tsx'
import { PersonSelect } from './person-select.tsx'
import { RowsSkeleton } from './skeleton.tsx'
import { Time } from './time.tsx'
import { useWhatFor } from './use-what-for.ts'

export type LedgerFilters = {
  kind?: TransactionType | undefined
  user?: string | undefined
  dateFrom?: string | undefined
  dateTo?: string | undefined
  page?: number | undefined
}

const perPage = 50

/** What narrows the ledger. */
export const LedgerFilterFields = ({
  companyId,
  filters,
  onChange,
}: {
  companyId: string
  filters: LedgerFilters
  onChange: (change: LedgerFilters) => void
}): ReactNode => {
  const { t } = useTranslation('billing')
  const mayReadPeople = useCan('users.read')
  return (
    <>
      <Select
        className={form.filter}
        aria-label={t('filter.type')}
        placeholder={t('filter.type')}
        clearable
        data={transactionTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
        value={filters.kind ?? null}
        onChange={(value) => {
          onChange({ kind: transactionTypes.find((known) => known === value) })
        }}
      />
      {mayReadPeople && (
        <PersonSelect
          className={form.filter}
          label={t('filter.user')}
          companyId={companyId}
          value={filters.user}
          onChange={(user) => {
            onChange({ user })
          }}
        />
      )}
      <PeriodFilter
        period={filters}
        onChange={({ dateFrom, dateTo }) => {
          onChange({ dateFrom, dateTo })
        }}
      />
    </>
  )
}

const useColumns = (isOwn: boolean): Column<ListedTransaction>[] => {
  const { t } = useTranslation('billing')
  const format = useFormat()
  const whatFor = useWhatFor()
  const mayReadCalls = useCan('calls.read')
  const who = ({ user_id, user_name }: ListedTransaction): string => {
    if (user_id === null) return t('byNobody')
    return user_name ?? t('byOutside')
  }
  return [
    { name: 'what', title: t('column.what'), renderCell: whatFor },
    {
      name: 'type',
      title: t('column.type'),
      width: 140,
      isQuiet: true,
      renderCell: ({ type }) => t(`type.${type}`),
    },
    {
      name: 'who',
      title: t('column.who'),
      width: '18%',
      isQuiet: true,
      isSpare: true,
      renderCell: (transaction) =>
        isOwn && mayReadCalls && transaction.record_id !== null ? (
          <>
            {who(transaction)} ·{' '}
            <Link to="/calls/$callId" params={{ callId: transaction.record_id }}>
              {t('openCall')}
            </Link>
          </>
        ) : (
          who(transaction)
        ),
    },
    {
      name: 'when',
      title: t('column.when'),
      width: 180,
      isQuiet: true,
      renderCell: ({ created_at }) => <Time at={created_at} />,
    },
    {
      name: 'amount',
      title: t('column.amount'),
      width: 160,
      isNumber: true,
      renderCell: ({ amount }) => format.movement(amount),
    },
    {
      name: 'after',
      title: t('column.after'),
      width: 170,
      isNumber: true,
      isQuiet: true,
      isSpare: true,
      renderCell: ({ balance_after }) => format.tiyin(balance_after),
    },
  ]
}

/** Every movement of a company's balance, the newest first. */
export const Ledger = ({
  companyId,
  filters,
  isInline = false,
  onChange,
}: {
  companyId: string
  filters: LedgerFilters
  isInline?: boolean
  onChange: (change: LedgerFilters) => void
}): ReactNode => {
  const { t } = useTranslation('billing')
  const me = useMe()
  const isOwn = companyId === me.organizationId
  const columns = useColumns(isOwn)
  const { kind, user, dateFrom, dateTo } = filters
  const page = filters.page ?? 1
  const query = {
    page,
    limit: perPage,
    ...(kind === undefined ? {} : { type: kind }),
    ...(user === undefined ? {} : { user_id: user }),
    ...(dateFrom === undefined ? {} : { from: dateFrom }),
    ...(dateTo === undefined ? {} : { to: dateTo }),
  }
  const own = useQuery({
    ...reading(listTransactions, { query }),
    enabled: isOwn,
    placeholderData: keepPreviousData,
  })
  const other = useQuery({
    ...reading(listCompanyTransactions, { params: { company_id: companyId }, query }),
    enabled: !isOwn,
    placeholderData: keepPreviousData,
  })
  const ledger = isOwn ? own : other
  if (!ledger.data && ledger.isError)
    return <ErrorState error={ledger.error} onRetry={() => void ledger.refetch()} />
  if (!ledger.data) return <RowsSkeleton columns={5} />
  const { transactions, total } = ledger.data
  const isFiltered = [kind, user, dateFrom, dateTo].some((value) => value !== undefined)
  if (total === 0 && isFiltered)
    return (
      <EmptyState
        icon={<IconSearchOff size={28} stroke={1.5} />}
        title={t('empty.filtered')}
        actions={
          <Button
            variant="default"
            onClick={() => {
              onChange({ kind: undefined, user: undefined, dateFrom: undefined, dateTo: undefined })
            }}
          >
            {t('empty.clear')}
          </Button>
        }
      />
    )
  if (total === 0)
    return (
      <EmptyState
        icon={<IconReceipt size={28} stroke={1.5} />}
        title={t('empty.title')}
        text={t('empty.text')}
      />
    )
  return (
    <>
      <DataList label={t('tab.transactions')} rows={transactions} columns={columns} isInline={isInline} />
      <Pagination
        page={page}
        limit={perPage}
        total={total}
        onPage={(next) => {
          onChange({ page: next === 1 ? undefined : next })
        }}
      />
    </>
  )
}
