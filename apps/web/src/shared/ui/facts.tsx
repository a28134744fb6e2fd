import type { ReactNode } from 'react'
import css from './facts.module.css'

/** A list of facts: what, and how it is. */
export const Facts = ({ children }: { children: ReactNode }): ReactNode => (
  <dl className={css.facts}>{children}</dl>
)

/** One fact. Without a value nothing stands there. */
export const Fact = ({
  label,
  hint,
  children,
}: {
  label: string
  hint?: string
  children: ReactNode
}): ReactNode => (
  <div className={css.fact} title={hint}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

/** A part of a pane with its heading. */
export const Part = ({ title, children }: { title: string; children: ReactNode }): ReactNode => (
  <section className={css.part}>
    <h2 className={css.heading}>{title}</h2>
    {children}
  </section>
)
