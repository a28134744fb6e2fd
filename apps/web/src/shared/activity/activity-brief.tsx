import type { ActivityLog } from '@muloqot/contract'
import type { ReactNode } from 'react'
import css from '../ui/brief.module.css'
import { Time } from '../ui/time.tsx'
import { ChangeWords } from './change-words.tsx'
import { useActivityWords } from './use-activity-words.ts'

/** Acts in two lines each, for a pane. */
export const ActivityBrief = ({ logs }: { logs: readonly ActivityLog[] }): ReactNode => {
  const words = useActivityWords()
  return (
    <ul className={css.brief}>
      {logs.map((log) => (
        <li key={log.id} className={css.item}>
          <span className={css.what}>{words.operation(log)}</span>
          <span className={css.when}>
            <Time at={log.created_at} />
          </span>
          <span className={css.detail}>
            <ChangeWords log={log} />
          </span>
        </li>
      ))}
    </ul>
  )
}
