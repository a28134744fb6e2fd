import { listCompanyActivityLogs, type User } from '@muloqot/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { ActivityBrief } from '../../../shared/activity/activity-brief.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import form from '../../../shared/ui/form.module.css'
import { LinesSkeleton } from '../../../shared/ui/skeleton.tsx'

const shownMax = 30

/** What somebody did of late; the audit log has the rest. */
export const UserActivity = ({ user }: { user: User }): ReactNode => {
  const { t } = useTranslation('users')
  const activity = useQuery(
    reading(listCompanyActivityLogs, {
      params: { company_id: user.company_id },
      query: { user_id: user.id, limit: shownMax },
    }),
  )
  if (activity.isError) return <ErrorState error={activity.error} onRetry={() => void activity.refetch()} />
  if (!activity.data) return <LinesSkeleton lines={6} />
  const { logs, total } = activity.data
  if (total === 0) return <p className={form.note}>{t('activity.none')}</p>
  return (
    <>
      <ActivityBrief logs={logs} />
      <p>
        <Link to="/audit" search={{ actor: user.id, company: user.company_id }}>
          {t('activity.all', { count: total })}
        </Link>
      </p>
    </>
  )
}
