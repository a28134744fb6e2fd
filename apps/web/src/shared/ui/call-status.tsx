import type { CampaignCallStatus } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusDot, type Tone } from './status-dot.tsx'

/** The colour of each status, also where it is drawn as a bar. */
export const callStatusTones: Record<CampaignCallStatus, Tone> = {
  PENDING: 'neutral',
  CALLING: 'accent',
  SUCCESS: 'good',
  PROMISE_TO_PAY: 'good',
  CALLBACK_REQUESTED: 'info',
  REFUSED: 'warn',
  FAILED: 'bad',
  NO_ANSWER: 'neutral',
  BUSY: 'neutral',
}

/** How a call stands or ended, by the same colour and word on every screen. */
export const CallStatus = ({ status }: { status: CampaignCallStatus }): ReactNode => {
  const { t } = useTranslation()
  return (
    <StatusDot tone={callStatusTones[status]} isLive={status === 'CALLING'}>
      {t(`callStatus.${status}`)}
    </StatusDot>
  )
}
