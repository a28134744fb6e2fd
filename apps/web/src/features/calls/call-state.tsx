import type { CallListItem } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CallStatus } from '../../shared/ui/call-status.tsx'
import { StatusDot } from '../../shared/ui/status-dot.tsx'

/** How a call ended, or how far it is while it goes on. */
export const CallState = ({ call }: { call: Pick<CallListItem, 'callStatus' | 'state'> }): ReactNode => {
  const { t } = useTranslation('calls')
  if (call.callStatus !== null) return <CallStatus status={call.callStatus} />
  return (
    <StatusDot tone="accent" isLive>
      {call.state === 'IN_PROGRESS' ? t('callState.IN_PROGRESS') : t('callState.DIALING')}
    </StatusDot>
  )
}
