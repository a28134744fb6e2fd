import { useId, type ReactNode } from 'react'
import css from './section.module.css'

/** Sections one below the other, which scroll together. */
export const Sections = ({ children }: { children: ReactNode }): ReactNode => (
  <div className={css.sections}>{children}</div>
)

/** One matter of a page of settings: what it is on the left, its fields beside it. */
export const Section = ({
  title,
  text,
  children,
}: {
  title: ReactNode
  text?: ReactNode
  children: ReactNode
}): ReactNode => {
  const id = useId()
  return (
    <section className={css.section} aria-labelledby={id}>
      <div>
        <h2 className={css.title} id={id}>
          {title}
        </h2>
        {text !== undefined && <p className={css.text}>{text}</p>}
      </div>
      <div className={css.body}>{children}</div>
    </section>
  )
}
