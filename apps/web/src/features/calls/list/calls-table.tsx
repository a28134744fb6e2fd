import type { CallListItem } from '@muloqot/contract'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallFilters } from '../calls-search.ts'
import { CallRow } from './call-row.tsx'
import css from './calls-table.module.css'
import type { ListPlayer } from './use-list-player.ts'

/** Calls, newest first; at a phone's width each is three short lines instead of a table's row. */
export const CallsTable = ({
  listRef,
  calls,
  filters,
  fresh,
  listPlayer,
}: {
  listRef: RefObject<HTMLDivElement | null>
  calls: readonly CallListItem[]
  filters: CallFilters
  fresh: ReadonlySet<string>
  listPlayer: ListPlayer
}): ReactNode => {
  const { t } = useTranslation('calls')
  return (
    <div className={css.scroller} ref={listRef}>
      <table className={css.table} aria-label={t('list.title')}>
        <thead>
          <tr>
            <th className={css.play}>
              <span className="visually-hidden">{t('list.recording')}</span>
            </th>
            <th className={css.client}>{t('list.client')}</th>
            <th className={css.status}>{t('list.status')}</th>
            <th className={css.outcome}>{t('list.outcome')}</th>
            <th className={css.campaign}>{t('list.campaign')}</th>
            <th className={css.start}>{t('list.start')}</th>
            <th className={css.duration}>{t('list.duration')}</th>
          </tr>
        </thead>
        <tbody>
          {calls.map((call) => (
            <CallRow
              key={call.id}
              call={call}
              filters={filters}
              isFresh={fresh.has(call.id)}
              player={listPlayer.callId === call.id ? listPlayer.player : null}
              onPlay={() => {
                listPlayer.toggle(call)
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
