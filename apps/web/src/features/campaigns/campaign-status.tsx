import type { CampaignStatus } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusDot, type Tone } from '../../shared/ui/status-dot.tsx'

const tones: Record<CampaignStatus, Tone> = {
  PENDING: 'neutral',
  RUNNING: 'accent',
  PAUSED: 'warn',
  COMPLETED: 'good',
  FAILED: 'bad',
}

/** How a campaign stands; the dot breathes while it runs. */
export const CampaignStatusDot = ({ status }: { status: CampaignStatus }): ReactNode => {
  const { t } = useTranslation()
  return (
    <StatusDot tone={tones[status]} isLive={status === 'RUNNING'}>
      {t(`campaignStatus.${status}`)}
    </StatusDot>
  )
}
