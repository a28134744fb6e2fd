import { listKeys } from '@muloqot/contract'
import { Button } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState, NoPermissionState } from '../../../shared/ui/error-state.tsx'
import { Page } from '../../../shared/ui/page.tsx'
import { RowsSkeleton } from '../../../shared/ui/skeleton.tsx'
import { useIsPhone } from '../../../shared/ui/use-is-phone.ts'
import { KeysList } from './keys-list.tsx'
import { NewKeyDialog } from './new-key-dialog.tsx'

const route = getRouteApi('/_shell/keys')

const Keys = (): ReactNode => {
  const { t } = useTranslation('keys')
  const { add } = route.useSearch()
  const navigate = route.useNavigate()
  const mayWrite = useCan('keys.write')
  const isPhone = useIsPhone()
  const keys = useQuery(reading(listKeys, {}))
  const { data } = keys
  const newButton = mayWrite && (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => {
        void navigate({ search: { add: true } })
      }}
    >
      {t('new')}
    </Button>
  )
  return (
    <Page
      title={t('title')}
      count={data && data.total > 0 ? formatNumber(data.total) : undefined}
      action={
        <>
          {!isPhone && (
            <a href="/docs" target="_blank" rel="noreferrer">
              {t('reference')}
            </a>
          )}
          {newButton}
        </>
      }
    >
      {!data && keys.isError && <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />}
      {keys.isPending && <RowsSkeleton rows={5} columns={isPhone ? 1 : 6} />}
      {data?.total === 0 && (
        <EmptyState
          icon={<IconKey size={28} stroke={1.5} />}
          title={t('emptyTitle')}
          text={t('emptyText')}
          actions={newButton}
        />
      )}
      {data && data.total > 0 && <KeysList keys={data.keys} />}
      {add === true && mayWrite && (
        <NewKeyDialog
          onClose={() => {
            void navigate({ search: {}, replace: true })
          }}
        />
      )}
    </Page>
  )
}

/** The company's keys for machines. */
export const KeysPage = (): ReactNode => (useCan('keys.read') ? <Keys /> : <NoPermissionState />)
