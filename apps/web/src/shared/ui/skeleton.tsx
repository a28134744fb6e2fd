import type { ReactNode } from 'react'
import { Delayed } from './delayed.tsx'
import css from './skeleton.module.css'

/** One grey bar in the place of a text that comes. @param width CSS width */
export const Bone = ({ width, height = 12 }: { width: number | string; height?: number }): ReactNode => (
  <span className={css.bone} style={{ width, height }} />
)

/** Rows of a table that comes. */
export const RowsSkeleton = ({ rows = 12, columns = 4 }: { rows?: number; columns?: number }): ReactNode => (
  <Delayed>
    <div aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={css.row}>
          {Array.from({ length: columns }, (_, column) => (
            <span key={column} className={css.cell}>
              <Bone width={`${35 + ((row * 31 + column * 17) % 45)}%`} />
            </span>
          ))}
        </div>
      ))}
    </div>
  </Delayed>
)

/** Lines of a text or a form that comes. */
export const LinesSkeleton = ({ lines = 5 }: { lines?: number }): ReactNode => (
  <Delayed>
    <div aria-hidden="true" className={css.lines}>
      {Array.from({ length: lines }, (_, line) => (
        <Bone key={line} width={`${50 + ((line * 29) % 45)}%`} height={14} />
      ))}
    </div>
  </Delayed>
)
