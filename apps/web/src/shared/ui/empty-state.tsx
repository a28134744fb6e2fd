import type { ReactNode } from 'react'
import css from './state.module.css'

/** An empty page: what will be here, and the one thing to do about it. */
export const EmptyState = ({
  icon,
  title,
  text,
  actions,
}: {
  icon?: ReactNode
  title: string
  text?: string
  actions?: ReactNode
}): ReactNode => (
  <div className={css.state}>
    {icon !== undefined && <div className={css.icon}>{icon}</div>}
    <h2 className={css.title}>{title}</h2>
    {text !== undefined && <p className={css.text}>{text}</p>}
    {actions !== undefined && <div className={css.actions}>{actions}</div>}
  </div>
)
