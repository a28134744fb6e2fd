import type { ListedTransaction } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../format/use-format.ts'
import css from './brief.module.css'
import { Time } from './time.tsx'
import { useWhatFor } from './use-what-for.ts'

/** Movements of a balance in two lines each, for a pane. */
export const TransactionsBrief = ({
  transactions,
}: {
  transactions: readonly ListedTransaction[]
}): ReactNode => {
  const format = useFormat()
  const whatFor = useWhatFor()
  return (
    <ul className={css.brief}>
      {transactions.map((transaction) => (
        <li key={transaction.id} className={css.item}>
          <span className={css.what}>{whatFor(transaction)}</span>
          <span className="num">{format.movement(transaction.amount)}</span>
          <span className={css.detail}>
            <Time at={transaction.created_at} />
          </span>
        </li>
      ))}
    </ul>
  )
}
