import { listUsers } from '@muloqot/contract'
import { ActionIcon, Button } from '@mantine/core'
import { IconMailPlus, IconSearchOff, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../shared/api/me.ts'
import { useRightsIn } from '../../shared/api/rights.ts'
import { reading } from '../../shared/api/use-endpoint.ts'
import { formatNumber } from '../../shared/format/numbers.ts'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState, NoPermissionState } from '../../shared/ui/error-state.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Pagination } from '../../shared/ui/pagination.tsx'
import { RowsSkeleton } from '../../shared/ui/skeleton.tsx'
import { useIsPhone } from '../../shared/ui/use-is-phone.ts'
import { UserFilters } from './list/user-filters.tsx'
import { UsersList } from './list/users-list.tsx'
import { NewUserPane } from './new-user/new-user-pane.tsx'
import { UserPane } from './user/user-pane.tsx'
import { isNarrowed, queryOf, usersPerPage, type UsersSearch } from './users-search.ts'

const route = getRouteApi('/_shell/users')

const AddButtons = ({ onAdd }: { onAdd: (how: 'invite' | 'create') => void }): ReactNode => {
  const { t } = useTranslation('users')
  const isPhone = useIsPhone()
  const invite = (): void => {
    onAdd('invite')
  }
  if (isPhone)
    return (
      <ActionIcon variant="filled" color="teal" size={34} aria-label={t('add.invite')} onClick={invite}>
        <IconMailPlus size={18} />
      </ActionIcon>
    )
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconUserPlus size={16} />}
        onClick={() => {
          onAdd('create')
        }}
      >
        {t('add.create')}
      </Button>
      <Button leftSection={<IconMailPlus size={16} />} onClick={invite}>
        {t('add.invite')}
      </Button>
    </>
  )
}

const Users = (): ReactNode => {
  const { t } = useTranslation('users')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const rights = useRightsIn(search.company)
  const users = useQuery({
    ...reading(listUsers, { query: queryOf(search) }),
    placeholderData: keepPreviousData,
  })
  const narrow = (change: Partial<UsersSearch>): void => {
    void navigate({ search: (before) => ({ ...before, ...change, page: undefined }), replace: true })
  }
  const go = (change: Partial<UsersSearch>): void => {
    void navigate({ search: (before) => ({ ...before, ...change }) })
  }
  const close = (): void => {
    go({ open: undefined, join: undefined, tab: undefined })
  }
  const { data } = users
  const work = (): ReactNode => {
    if (!data && users.isError) return <ErrorState error={users.error} onRetry={() => void users.refetch()} />
    if (!data) return <RowsSkeleton columns={5} />
    if (data.total > 0)
      return (
        <>
          <UsersList users={data.users} openId={search.open} />
          <Pagination
            page={search.page ?? 1}
            limit={usersPerPage}
            total={data.total}
            onPage={(page) => {
              go({ page: page === 1 ? undefined : page })
            }}
          />
        </>
      )
    if (!isNarrowed(search))
      return <EmptyState icon={<IconUsers size={28} stroke={1.5} />} title={t('empty')} />
    return (
      <EmptyState
        icon={<IconSearchOff size={28} stroke={1.5} />}
        title={t('nobodyFits')}
        actions={
          <Button
            variant="default"
            onClick={() => {
              narrow({ search: undefined, role: undefined, state: undefined, company: undefined })
            }}
          >
            {t('clearFilters')}
          </Button>
        }
      />
    )
  }
  return (
    <Page
      title={t('title')}
      count={data && formatNumber(data.total)}
      action={
        rights.has('users.write') && (
          <AddButtons
            onAdd={(join) => {
              go({ join, open: undefined })
            }}
          />
        )
      }
      filters={<UserFilters search={search} onChange={narrow} />}
    >
      {work()}
      {search.open !== undefined && <UserPane key={search.open} userId={search.open} onClose={close} />}
      {search.open === undefined && search.join !== undefined && (
        <NewUserPane how={search.join} companyId={search.company} onClose={close} />
      )}
    </Page>
  )
}

/** Who works here: found, invited, changed, blocked. */
export const UsersPage = (): ReactNode => (useCan('users.read') ? <Users /> : <NoPermissionState />)
