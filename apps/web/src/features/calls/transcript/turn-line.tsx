import type { Turn } from '@muloqot/contract'
import { Tooltip } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../../shared/format/durations.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import type { Match } from './find-in-turns.ts'
import css from './transcript.module.css'

/** The text with what was looked for marked in it. `current` is the match one stands at. */
const Marked = ({
  text,
  matches,
  current,
}: {
  text: string
  matches: readonly Match[]
  current: Match | undefined
}): ReactNode => (
  <>
    {matches.map((match, index) => (
      <span key={match.from}>
        {text.slice(matches[index - 1]?.to ?? 0, match.from)}
        <mark className={css.match} data-current={match === current}>
          {text.slice(match.from, match.to)}
        </mark>
      </span>
    ))}
    {text.slice(matches.at(-1)?.to ?? 0)}
  </>
)

export const noMatches: readonly Match[] = []

/** One turn of a conversation: when, who, what. Pressing it moves the playhead there. */
export const TurnLine = memo(
  ({
    turn,
    position,
    isHeard,
    isSameSpeaker,
    saidAt,
    matches,
    current,
    onSeek,
  }: {
    turn: Turn
    position: number
    isHeard: boolean
    /** The speaker of the turn before: the name is not repeated. */
    isSameSpeaker: boolean
    /** The moment at which it was said, null when that is not known. */
    saidAt: Date | null
    matches: readonly Match[]
    current: Match | undefined
    /** Undefined when there is no recording to move in. */
    onSeek: ((turn: Turn) => void) | undefined
  }): ReactNode => {
    const { t } = useTranslation('calls')
    const format = useFormat()
    const time = formatDuration(turn.startMs / 1000)
    return (
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the time in it is the button for keyboards; the line is only a larger place to press
      <li
        className={css.turn}
        data-turn={position}
        data-speaker={turn.speaker}
        data-can-seek={onSeek !== undefined}
        aria-current={isHeard ? 'true' : undefined}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('button')) return
          if (getSelection()?.isCollapsed !== false) onSeek?.(turn)
        }}
      >
        <Tooltip label={saidAt ? format.clock(saidAt, true) : ''} disabled={!saidAt}>
          {onSeek ? (
            <button
              type="button"
              className={`${css.time} num`}
              aria-label={t('transcript.playFrom', { time })}
              onMouseDown={(event) => {
                event.preventDefault()
              }}
              onClick={() => {
                onSeek(turn)
              }}
            >
              {time}
            </button>
          ) : (
            <span className={`${css.time} num`}>{time}</span>
          )}
        </Tooltip>
        <div className={css.said}>
          {!isSameSpeaker && <div className={css.speaker}>{t(`speaker.${turn.speaker}`)}</div>}
          <p className={css.text}>
            <Marked text={turn.text} matches={matches} current={current} />
          </p>
        </div>
      </li>
    )
  },
)
