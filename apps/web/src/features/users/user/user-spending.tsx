import type { ListedTransaction, User } from '@muloqot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../shared/api/me.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import form from '../../../shared/ui/form.module.css'
import { TransactionsBrief } from '../../../shared/ui/transactions-brief.tsx'

/** What somebody spent: the newest movements that they caused. */
export const UserSpending = ({
  user,
  transactions,
}: {
  user: User
  transactions: readonly ListedTransaction[]
}): ReactNode => {
  const { t } = useTranslation('users')
  const me = useMe()
  const format = useFormat()
  if (transactions.length === 0) return <p className={form.note}>{t('spending.none')}</p>
  const spent = transactions.reduce((sum, { type, amount }) => (type === 'charge' ? sum - amount : sum), 0)
  return (
    <>
      <p className="num">{t('spending.sum', { count: transactions.length, amount: format.tiyin(spent) })}</p>
      <TransactionsBrief transactions={transactions} />
      {user.company_id === me.organizationId && (
        <p>
          <Link to="/balance" search={{ user: user.id }}>
            {t('spending.all')}
          </Link>
        </p>
      )}
    </>
  )
}
