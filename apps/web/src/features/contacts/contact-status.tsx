import type { ContactStatus as Status } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusDot, type Tone } from '../../shared/ui/status-dot.tsx'

const tones: Record<Status, Tone> = {
  ACTIVE: 'good',
  INACTIVE: 'neutral',
  COMPLETED: 'info',
  DO_NOT_CALL: 'bad',
}

/** Whether a contact may be called, by the same colour and word everywhere. */
export const ContactStatus = ({ status }: { status: Status }): ReactNode => {
  const { t } = useTranslation()
  return <StatusDot tone={tones[status]}>{t(`contactStatus.${status}`)}</StatusDot>
}
