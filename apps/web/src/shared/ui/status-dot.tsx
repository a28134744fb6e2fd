import type { ReactNode } from 'react'
import css from './tags.module.css'

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'accent' | 'neutral'

/** A state: a coloured dot and always a word beside it. `isLive` makes the dot breathe while something goes on. */
export const StatusDot = ({
  tone,
  isLive = false,
  children,
}: {
  tone: Tone
  isLive?: boolean
  children: ReactNode
}): ReactNode => (
  <span className={css.status}>
    <span className={css.dot} data-tone={tone} data-live={isLive} aria-hidden="true" />
    <span className={css.word}>{children}</span>
  </span>
)
