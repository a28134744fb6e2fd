import type { Turn } from '@muloqot/contract'
import { useElementSize } from '@mantine/hooks'
import { memo, useEffect, useMemo, useRef, useState, type PointerEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../../shared/format/durations.ts'
import { silencesOf } from '../call/talk-figures.ts'
import { turnAt } from '../transcript/turn-at.ts'
import type { Player } from './player-state.ts'
import css from './player.module.css'
import { fullHeightOf, waveformPath } from './waveform-path.ts'

export const laneHeight = 28
/** Shorter pauses are how people talk; longer ones are worth seeing. */
const shownSilenceMs = 3_000

/** Loudness of both voices, agent first. */
export type Peaks = readonly [readonly number[], readonly number[]]

const Voices = memo(({ peaks, width }: { peaks: Peaks; width: number }): ReactNode => {
  const full = fullHeightOf(peaks)
  const [agent, person] = peaks.map((channel) => waveformPath(channel, full, width, laneHeight))
  return (
    <svg width={width} height={laneHeight * 2} aria-hidden="true" focusable="false">
      <path className={css.agentBars} d={agent} />
      <path className={css.personBars} d={person} transform={`translate(0 ${laneHeight})`} />
    </svg>
  )
})

/** Keeps the drawing's playhead where the player's is, frame by frame, without drawing anything anew. */
const usePainting = (player: Player, durationSeconds: number): React.RefObject<HTMLDivElement | null> => {
  const surface = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let frame = 0
    const paint = (): void => {
      cancelAnimationFrame(frame)
      const seconds = player.seconds()
      const share = durationSeconds === 0 ? 0 : Math.min(seconds / durationSeconds, 1)
      surface.current?.style.setProperty('--played', `${(share * 100).toFixed(3)}%`)
      surface.current?.setAttribute('aria-valuenow', String(Math.floor(seconds)))
      surface.current?.setAttribute('aria-valuetext', formatDuration(seconds))
      if (player.state().isPlaying) frame = requestAnimationFrame(paint)
    }
    paint()
    const stop = player.subscribe(paint)
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [player, durationSeconds])
  return surface
}

/** Both voices over time, drawn from the server's peaks. Pressing or dragging moves the playhead. */
export const Waveform = ({
  player,
  peaks,
  durationMs,
  turns,
}: {
  player: Player
  /** Undefined while they come, or when they could not be loaded: the line can be used all the same. */
  peaks: Peaks | undefined
  durationMs: number
  turns: readonly Turn[]
}): ReactNode => {
  const { t } = useTranslation('calls')
  const { ref: sizeRef, width } = useElementSize()
  const surface = usePainting(player, durationMs / 1000)
  const [hovered, setHovered] = useState<number | null>(null)
  const silences = useMemo(
    () => silencesOf(turns, durationMs).filter(({ startMs, endMs }) => endMs - startMs >= shownSilenceMs),
    [turns, durationMs],
  )
  const shareOf = (event: PointerEvent<HTMLElement>): number => {
    const { left, width: full } = event.currentTarget.getBoundingClientRect()
    return full === 0 ? 0 : Math.min(Math.max((event.clientX - left) / full, 0), 1)
  }
  const seek = (event: PointerEvent<HTMLElement>): void => {
    player.seek((shareOf(event) * durationMs) / 1000)
  }
  const hoveredTurn = hovered === null ? undefined : turns[turnAt(turns, hovered * durationMs)]
  return (
    <div
      className={css.wave}
      ref={surface}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an input would take the keys of the screen away
      role="slider"
      tabIndex={0}
      aria-label={t('player.position')}
      aria-valuemin={0}
      aria-valuemax={Math.floor(durationMs / 1000)}
      aria-valuenow={0}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        seek(event)
      }}
      onPointerMove={(event) => {
        if (event.pointerType === 'mouse') setHovered(shareOf(event))
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seek(event)
      }}
      onPointerLeave={() => {
        setHovered(null)
      }}
    >
      <div ref={sizeRef} className={css.lanes} style={{ height: laneHeight * 2 }}>
        {silences.map(({ startMs, endMs }) => (
          <span
            key={startMs}
            className={css.silence}
            style={{
              left: `${(startMs * 100) / durationMs}%`,
              width: `${((endMs - startMs) * 100) / durationMs}%`,
            }}
          />
        ))}
        {peaks === undefined ? (
          <span className={css.flat} />
        ) : (
          <>
            <div className={css.rest}>
              <Voices peaks={peaks} width={width} />
            </div>
            <div className={css.played}>
              <Voices peaks={peaks} width={width} />
            </div>
          </>
        )}
        <span className={css.head} />
      </div>
      {hovered !== null && (
        <>
          <span className={css.hoverLine} style={{ left: `${hovered * 100}%` }} />
          <span
            className={css.hover}
            style={{ left: `${hovered * 100}%` }}
            data-side={hovered > 0.5 ? 'left' : 'right'}
          >
            <span className="num">{formatDuration((hovered * durationMs) / 1000)}</span>
            {hoveredTurn && <span className={css.hoverText}>{hoveredTurn.text}</span>}
          </span>
        </>
      )}
    </div>
  )
}
