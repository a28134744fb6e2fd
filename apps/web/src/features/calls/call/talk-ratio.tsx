import type { Call } from '@muloqot/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../../shared/format/durations.ts'
import { formatShare } from '../../../shared/format/numbers.ts'
import { waveformOf } from '../player/waveform-reading.ts'
import css from './panes.module.css'
import { talkFiguresOf } from './talk-figures.ts'

/** Like a player's clock, with tenths: `0:42.1`. */
const exact = (ms: number): string => {
  const tenths = Math.round(ms / 100)
  return `${formatDuration(tenths / 10)}.${tenths % 10}`
}

/** Who spoke how much of the call, as a bar of two colours with its figures. */
export const TalkRatio = ({ call }: { call: Call }): ReactNode => {
  const { t } = useTranslation('calls')
  const waveform = useQuery({ ...waveformOf(call.id), enabled: call.recordingUrl !== null })
  const durationMs = waveform.data?.durationMs ?? (call.duration ?? 0) * 1000
  const { agentMs, personMs, silenceMs, agentPercent } = talkFiguresOf(call.turns, durationMs)
  if (agentPercent === null) return <p className={css.muted}>{t('talk.nothing')}</p>
  const sides = [
    { speaker: 'agent', percent: agentPercent, ms: agentMs },
    { speaker: 'customer', percent: 100 - agentPercent, ms: personMs },
  ] as const
  return (
    <>
      <div className={css.ratio} aria-hidden="true">
        {sides.map(({ speaker, percent }) => (
          <span key={speaker} data-speaker={speaker} style={{ flexGrow: percent }} />
        ))}
      </div>
      <dl className={css.shares}>
        {sides.map(({ speaker, percent, ms }) => (
          <div key={speaker} data-speaker={speaker}>
            <dt>{t(`speaker.${speaker}`)}</dt>
            <dd className="num">
              <strong>{formatShare(percent / 100)}</strong> {exact(ms)}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('talk.silence')}</dt>
          <dd className="num">{exact(silenceMs)}</dd>
        </div>
      </dl>
      <p className={css.note}>{t('talk.explained')}</p>
    </>
  )
}
