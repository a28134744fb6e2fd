import type { User } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import form from '../../../shared/ui/form.module.css'
import { Fact, Facts } from '../../../shared/ui/facts.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import type { Refusal } from '../user-rules.ts'
import { UserStateDot } from '../user-state.tsx'
import css from '../users.module.css'

/** How somebody stands, and why their access is not to be changed if it is not. */
export const UserStanding = ({ user, refusal }: { user: User; refusal: Refusal | null }): ReactNode => {
  const { t } = useTranslation('users')
  return (
    <div className={css.standing}>
      <UserStateDot user={user} />
      <Facts>
        <Fact label={t('fact.company')}>{user.company_name}</Fact>
        <Fact label={t('fact.activity')}>
          {user.last_activity === null ? t('never') : <Time at={user.last_activity} />}
        </Fact>
        <Fact label={t('fact.since')}>
          <Time at={user.created_at} as="day" />
        </Fact>
        <Fact label={t('fact.secondFactor')}>
          {user.has_second_factor ? t('secondFactor.on') : t('secondFactor.off')}
        </Fact>
      </Facts>
      {refusal !== null && refusal !== 'readOnly' && <p className={form.note}>{t(`refusal.${refusal}`)}</p>}
    </div>
  )
}
