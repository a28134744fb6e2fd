import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLiveConnection } from '../api/live.tsx'
import { useFormat } from '../format/use-format.ts'
import { StatusDot } from './status-dot.tsx'

/**
 * Says from when the screen's data is, once the live connection has been gone for 5 s; nothing while all is well.
 * @param at when what is shown was read; null when nothing was
 */
export const LiveLabel = ({ at }: { at: Date | null }): ReactNode => {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, since } = useLiveConnection()
  const from = at ?? since
  const text = state === 'stale' && from !== null ? t('live.stale', { time: format.clock(from, true) }) : null
  return <output>{text === null ? null : <StatusDot tone="warn">{text}</StatusDot>}</output>
}
