import type { CompanyHistoryEntry } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../shared/format/use-format.ts'
import brief from '../../../shared/ui/brief.module.css'
import { Time } from '../../../shared/ui/time.tsx'
import css from '../users.module.css'

/** Which companies somebody joined and left, as far as one may see them. */
export const UserHistory = ({ history }: { history: readonly CompanyHistoryEntry[] }): ReactNode => {
  const { t } = useTranslation('users')
  const format = useFormat()
  if (history.length === 0) return null
  return (
    <section className={css.section}>
      <h2 className={css.heading}>{t('history.title')}</h2>
      <ul className={brief.brief}>
        {history.map(({ company_id, company_name, action, balance_at_time, created_at }) => (
          <li key={`${company_id} ${action} ${created_at}`} className={brief.item}>
            <span className={brief.what}>{t(`history.${action}`, { company: company_name })}</span>
            <span className={brief.detail}>
              <Time at={created_at} />
              {balance_at_time !== null &&
                ` · ${t('history.balance', { amount: format.tiyin(balance_at_time) })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
