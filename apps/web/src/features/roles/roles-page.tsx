import { listRoles } from '@muloqot/contract'
import { ActionIcon, Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../shared/api/me.ts'
import { reading } from '../../shared/api/use-endpoint.ts'
import { formatNumber } from '../../shared/format/numbers.ts'
import { ErrorState, NoPermissionState } from '../../shared/ui/error-state.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { RowsSkeleton } from '../../shared/ui/skeleton.tsx'
import { useIsPhone } from '../../shared/ui/use-is-phone.ts'
import { RoleMatrix } from './role-matrix.tsx'
import { RolePane } from './role-pane.tsx'
import { RolesList } from './roles-list.tsx'
import type { RolesSearch } from './roles-search.ts'

const route = getRouteApi('/_shell/roles')

const Roles = (): ReactNode => {
  const { t } = useTranslation('roles')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isPhone = useIsPhone()
  const mayWrite = useCan('roles.write')
  const roles = useQuery(reading(listRoles, { query: {} }))
  const go = (next: RolesSearch): void => {
    void navigate({ search: next })
  }
  const close = (): void => {
    go({})
  }
  const add = (): void => {
    go({ add: true })
  }
  const { data } = roles
  const opened = data?.find(({ id }) => id === search.open)
  return (
    <Page
      title={t('title')}
      count={data && formatNumber(data.length)}
      action={
        mayWrite &&
        (isPhone ? (
          <ActionIcon variant="filled" color="teal" size={34} aria-label={t('new')} onClick={add}>
            <IconPlus size={18} />
          </ActionIcon>
        ) : (
          <Button leftSection={<IconPlus size={16} />} onClick={add}>
            {t('new')}
          </Button>
        ))
      }
    >
      {!data && roles.isError && <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />}
      {roles.isPending && <RowsSkeleton columns={isPhone ? 1 : 6} />}
      {data && (isPhone ? <RolesList roles={data} /> : <RoleMatrix roles={data} openId={search.open} />)}
      {opened && <RolePane key={`${opened.id} ${opened.updated_at}`} edited={opened} onClose={close} />}
      {search.add === true && mayWrite && <RolePane edited={null} onClose={close} />}
    </Page>
  )
}

/** Which roles there are, and what each may do. */
export const RolesPage = (): ReactNode => (useCan('roles.read') ? <Roles /> : <NoPermissionState />)
