import type { Call } from '@muloqot/contract'
import { IconPhoneIncoming, IconPhoneOutgoing } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../../shared/format/durations.ts'
import { formatPhone } from '../../../shared/format/phones.ts'
import { PracticeTag } from '../../../shared/ui/practice-tag.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { CallState } from '../call-state.tsx'
import css from '../call-page.module.css'

/** What one needs to know of a call before hearing it, in one line under its title. */
export const CallFactsLine = ({ call }: { call: Call }): ReactNode => {
  const { t } = useTranslation('calls')
  const Direction = call.direction === 'inbound' ? IconPhoneIncoming : IconPhoneOutgoing
  return (
    <div className={css.line}>
      <Direction size={16} stroke={1.6} aria-hidden="true" />
      <span className="visually-hidden">{t(`direction.${call.direction}`)}</span>
      {call.contactName !== null && <span className="num">{formatPhone(call.phone)}</span>}
      <CallState call={call} />
      <Time at={call.startedAt} />
      {call.answeredAt !== null && call.duration !== null && (
        <span className="num">{formatDuration(call.duration)}</span>
      )}
      {call.campaignName !== null && <span className={css.campaign}>{call.campaignName}</span>}
      {call.isPractice && <PracticeTag />}
    </div>
  )
}
