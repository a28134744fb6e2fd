import type { ReactNode } from 'react'
import css from './figures.module.css'

/** A row of figures over the work. */
export const Figures = ({ children }: { children: ReactNode }): ReactNode => (
  <div className={css.figures}>{children}</div>
)

/** One figure with its name, and what belongs to it in small. */
export const Figure = ({
  label,
  isBad = false,
  note,
  children,
}: {
  label: string
  isBad?: boolean
  note?: ReactNode
  children: ReactNode
}): ReactNode => (
  <div className={css.figure}>
    <div className={css.label}>{label}</div>
    <div className={css.value} data-tone={isBad ? 'bad' : undefined}>
      {children}
    </div>
    {note !== undefined && <div className={css.note}>{note}</div>}
  </div>
)
