import type { ReactNode } from 'react'
import { LanguageChoice } from '../../shared/ui/language-choice.tsx'
import { Mark } from '../../shared/ui/mark.tsx'
import css from './auth-frame.module.css'

/** A page for whoever is not signed in: what it is for, its form, and where else to go. */
export const AuthFrame = ({
  title,
  text,
  links,
  children,
}: {
  title: string
  text?: string
  links?: ReactNode
  children?: ReactNode
}): ReactNode => (
  <main className={css.page}>
    <div className={css.frame}>
      <div className={css.brand}>
        <Mark size={28} />
        <span>Muloqot</span>
      </div>
      <h1 className={css.title}>{title}</h1>
      {text !== undefined && <p className={css.text}>{text}</p>}
      {children}
      {links !== undefined && <nav className={css.links}>{links}</nav>}
    </div>
    <LanguageChoice />
  </main>
)
