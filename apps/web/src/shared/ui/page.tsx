import type { ReactNode } from 'react'
import css from './page.module.css'

/**
 * A page of the console: its header (title, what belongs to it, one primary action, filters) over the work.
 * The work scrolls by itself; the header stays.
 */
export const Page = ({
  title,
  count,
  action,
  back,
  filters,
  children,
}: {
  title: ReactNode
  /** How many there are in all, beside the title. */
  count?: ReactNode
  /** The one primary action; others belong into a menu beside it. */
  action?: ReactNode
  /** A link to where one came from, before the title. */
  back?: ReactNode
  filters?: ReactNode
  children: ReactNode
}): ReactNode => (
  <div className={css.page}>
    <header className={css.header}>
      <div className={css.first}>
        {back}
        <h1 className={css.title}>{title}</h1>
        {count !== undefined && <span className={`${css.count} num`}>{count}</span>}
        <div className={css.action}>{action}</div>
      </div>
      {filters !== undefined && <div className={css.filters}>{filters}</div>}
    </header>
    <div className={css.work}>{children}</div>
  </div>
)
