import type { ImportState } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusDot, type Tone } from '../../../shared/ui/status-dot.tsx'
import { isUnderWay } from './use-import.ts'

const tones: Record<ImportState, Tone> = {
  PREVIEWED: 'neutral',
  QUEUED: 'info',
  RUNNING: 'info',
  COMPLETED: 'good',
  FAILED: 'bad',
  CANCELLED: 'warn',
  UNDONE: 'neutral',
}

/** How an import stands. */
export const ImportStateDot = ({ state }: { state: ImportState }): ReactNode => {
  const { t } = useTranslation('imports')
  return (
    <StatusDot tone={tones[state]} isLive={isUnderWay(state)}>
      {t(`state.${state}`)}
    </StatusDot>
  )
}
