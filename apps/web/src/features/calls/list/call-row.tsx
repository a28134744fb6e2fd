import type { CallListItem } from '@muloqot/contract'
import { IconPhoneIncoming, IconPhoneOutgoing } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../../shared/format/durations.ts'
import { formatPhone } from '../../../shared/format/phones.ts'
import { rowLink } from '../../../shared/keys/use-row-walk.ts'
import { PracticeTag } from '../../../shared/ui/practice-tag.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { CallState } from '../call-state.tsx'
import type { CallFilters } from '../calls-search.ts'
import type { Player } from '../player/player-state.ts'
import css from './calls-table.module.css'
import { PlayCell } from './play-cell.tsx'

/** One call of the list. The name is the link; its area is the whole line. */
export const CallRow = ({
  call,
  filters,
  isFresh,
  player,
  onPlay,
}: {
  call: CallListItem
  /** Handed on to the call's page, which knows by them what comes next. */
  filters: CallFilters
  /** New or changed while one looked. */
  isFresh: boolean
  player: Player | null
  onPlay: () => void
}): ReactNode => {
  const { t } = useTranslation('calls')
  const phone = formatPhone(call.phone)
  const name = call.contactName ?? phone
  const Direction = call.direction === 'inbound' ? IconPhoneIncoming : IconPhoneOutgoing
  return (
    <tr className={`${css.row} ${isFresh ? 'breathe' : ''}`} data-row data-call={call.id}>
      <td className={css.play}>
        <PlayCell call={call} name={name} player={player} onPlay={onPlay} />
      </td>
      <td className={css.client}>
        <Link
          to="/calls/$callId"
          params={{ callId: call.id }}
          search={filters}
          className={css.link}
          {...rowLink}
        >
          {name}
        </Link>
        <div className={`${css.phone} num`}>
          <Direction size={14} stroke={1.6} aria-hidden="true" />
          <span className={call.contactName === null ? undefined : 'visually-hidden'}>
            {t(`direction.${call.direction}`)}
          </span>
          {call.contactName !== null && phone}
        </div>
      </td>
      <td className={css.status}>
        <CallState call={call} />
      </td>
      <td className={css.outcome} title={call.outcome ?? undefined}>
        {call.outcome}
      </td>
      <td className={css.campaign}>
        <div className={css.campaignLine}>
          <span className={css.campaignName} title={call.campaignName ?? undefined}>
            {call.campaignName}
          </span>
          {call.isPractice && <PracticeTag />}
        </div>
      </td>
      <td className={css.start}>
        <Time at={call.startedAt} />
      </td>
      <td className={`${css.duration} num`}>
        {call.answeredAt !== null && call.duration !== null ? formatDuration(call.duration) : ''}
      </td>
    </tr>
  )
}
