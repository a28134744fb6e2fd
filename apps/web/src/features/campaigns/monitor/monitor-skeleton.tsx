import type { ReactNode } from 'react'
import { Delayed } from '../../../shared/ui/delayed.tsx'
import { Bone, LinesSkeleton } from '../../../shared/ui/skeleton.tsx'
import css from './monitor.module.css'

/** The monitor's shape while it comes. */
export const MonitorSkeleton = (): ReactNode => (
  <div className={css.scroll}>
    <Delayed>
      <div className={css.progress} aria-hidden="true">
        <Bone width={240} height={14} />
        <Bone width="100%" height={8} />
      </div>
    </Delayed>
    <div className={css.panels}>
      {['outcomes', 'calls', 'results'].map((panel) => (
        <div key={panel} className={css.panel}>
          <LinesSkeleton lines={7} />
        </div>
      ))}
    </div>
  </div>
)
