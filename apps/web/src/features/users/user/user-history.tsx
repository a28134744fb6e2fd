import type { CompanyHistoryEntry } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../shared/format/use-format.ts'
import css from '../../../shared/ui/brief.module.css'
import { Part } from '../../../shared/ui/facts.tsx'
import { Time } from '../../../shared/ui/time.tsx'

/** Which companies somebody joined and left, as far as one may see them. */
export const UserHistory = ({ history }: { history: readonly CompanyHistoryEntry[] }): ReactNode => {
  const { t } = useTranslation('users')
  const format = useFormat()
  if (history.length === 0) return null
  return (
    <Part title={t('history.title')}>
      <ul className={css.brief}>
        {history.map(({ company_id, company_name, action, balance_at_time, created_at }) => (
          <li key={`${company_id} ${action} ${created_at}`} className={css.item}>
            <span className={css.what}>{t(`history.${action}`, { company: company_name })}</span>
            <span className="num">{balance_at_time === null ? '' : format.tiyin(balance_at_time)}</span>
            <span className={css.detail}>
              <Time at={created_at} />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
