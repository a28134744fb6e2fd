import { getUser, type CompanyHistoryEntry, type ListedTransaction, type User } from '@muloqot/contract'
import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../shared/api/me.ts'
import { useRightsIn } from '../../../shared/api/rights.ts'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { SidePane } from '../../../shared/ui/side-pane.tsx'
import { LinesSkeleton } from '../../../shared/ui/skeleton.tsx'
import { nameOf } from '../user-state.tsx'
import { userTabs, type UserTab } from '../users-search.ts'
import css from '../users.module.css'
import { useRefusal } from './use-refusal.ts'
import { UserActions } from './user-actions.tsx'
import { UserActivity } from './user-activity.tsx'
import { UserFacts, UserForm } from './user-form.tsx'
import { UserHistory } from './user-history.tsx'
import { UserSpending } from './user-spending.tsx'
import { UserStanding } from './user-standing.tsx'

const route = getRouteApi('/_shell/users')

const UserView = ({
  user,
  transactions,
  history,
  onClose,
}: {
  user: User
  transactions: readonly ListedTransaction[] | null
  history: readonly CompanyHistoryEntry[]
  onClose: () => void
}): ReactNode => {
  const { t } = useTranslation('users')
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const rights = useRightsIn(user.company_id)
  const refusal = useRefusal(user)
  const isReadOnly = refusal === 'readOnly' || refusal === 'beyond' || !user.is_active
  const shown: Record<UserTab, boolean> = {
    details: true,
    activity: rights.has('audit.read') || user.id === me.id,
    spending: transactions !== null,
  }
  const tabs = userTabs.filter((tab) => shown[tab])
  const tab = tabs.find((known) => known === search.tab) ?? 'details'
  return (
    <SidePane
      title={nameOf(user)}
      onClose={onClose}
      actions={<UserActions user={user} refusal={refusal} onClose={onClose} />}
    >
      <UserStanding user={user} refusal={refusal} />
      <Tabs
        className={css.tabs}
        value={tab}
        onChange={(value) => {
          const next = tabs.find((known) => known === value && known !== 'details')
          void navigate({ search: (before) => ({ ...before, tab: next }), replace: true })
        }}
      >
        <Tabs.List>
          {tabs.map((known) => (
            <Tabs.Tab key={known} value={known}>
              {t(`tab.${known}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {tab === 'details' && isReadOnly && <UserFacts user={user} />}
      {tab === 'details' && !isReadOnly && <UserForm key={user.updated_at} user={user} refusal={refusal} />}
      {tab === 'details' && <UserHistory history={history} />}
      {tab === 'activity' && <UserActivity user={user} />}
      {tab === 'spending' && <UserSpending user={user} transactions={transactions ?? []} />}
    </SidePane>
  )
}

/** Somebody beside the list: who they are, what they did, what they spent. */
export const UserPane = ({ userId, onClose }: { userId: string; onClose: () => void }): ReactNode => {
  const { t } = useTranslation('users')
  const user = useQuery(reading(getUser, { params: { user_id: userId } }))
  if (user.data)
    return (
      <UserView
        user={user.data.user}
        transactions={user.data.transaction_history}
        history={user.data.company_history}
        onClose={onClose}
      />
    )
  return (
    <SidePane title={t('person')} onClose={onClose}>
      {user.isError ? (
        <ErrorState error={user.error} onRetry={() => void user.refetch()} />
      ) : (
        <LinesSkeleton lines={8} />
      )}
    </SidePane>
  )
}
