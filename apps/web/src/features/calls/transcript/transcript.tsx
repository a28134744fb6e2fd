import type { Call, Turn } from '@muloqot/contract'
import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../../shared/keys/use-keys.ts'
import { isHurried } from '../call/is-hurried.ts'
import type { Player } from '../player/player-state.ts'
import { findInTurns, type Match } from './find-in-turns.ts'
import { TranscriptSearch } from './transcript-search.tsx'
import css from './transcript.module.css'
import { turnAt } from './turn-at.ts'
import { noMatches, TurnLine } from './turn-line.tsx'
import { useFollowing } from './use-following.ts'

/** Players that do not exist never change. */
const never = (): (() => void) => () => undefined

const useHeardTurn = (player: Player | null, turns: readonly Turn[]): number =>
  useSyncExternalStore(player?.subscribe ?? never, () =>
    player === null ? -1 : turnAt(turns, player.state().seconds * 1000),
  )

/** The moment of a turn, where the call's clock ran as fast as ours. */
const saidAt = (call: Call, turn: Turn): Date | null =>
  call.answeredAt === null || isHurried(call) ? null : new Date(Date.parse(call.answeredAt) + turn.startMs)

const groupByTurn = (matches: readonly Match[]): Map<number, Match[]> => {
  const groups = new Map<number, Match[]>()
  for (const match of matches) groups.set(match.turn, [...(groups.get(match.turn) ?? []), match])
  return groups
}

/** Everything that was said, following the playhead, with a search in it. */
export const Transcript = ({
  call,
  player,
  search,
  onSearch,
}: {
  call: Call
  /** Null when there is no recording. */
  player: Player | null
  search: string
  onSearch: (text: string) => void
}): ReactNode => {
  const { t } = useTranslation('calls')
  const { turns } = call
  const list = useRef<HTMLOListElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const heard = useHeardTurn(player, turns)
  const { isAway, follow, stay } = useFollowing(list, heard)
  const matches = useMemo(() => findInTurns(turns, search), [turns, search])
  const byTurn = useMemo(() => groupByTurn(matches), [matches])
  const [at, setAt] = useState(0)
  const current = matches[Math.min(at, matches.length - 1)]

  useEffect(() => {
    if (!current) return
    stay()
    list.current?.querySelector(`[data-turn="${current.turn}"]`)?.scrollIntoView({ block: 'center' })
    // oxlint-disable-next-line react/exhaustive-deps -- only another match moves the list
  }, [current])

  const onSeek = useCallback(
    (turn: Turn): void => {
      player?.seek(turn.startMs / 1000)
      follow()
    },
    // oxlint-disable-next-line react/exhaustive-deps -- `follow` does the same whenever it was made
    [player],
  )

  useKeys([
    {
      keys: ['/'],
      label: t('keys.searchTranscript'),
      run: () => {
        input.current?.focus()
      },
    },
  ])

  return (
    <section className={css.transcript} aria-label={t('transcript.label')}>
      <TranscriptSearch
        inputRef={input}
        text={search}
        count={matches.length}
        at={Math.min(at, matches.length - 1)}
        onText={(text) => {
          setAt(0)
          onSearch(text)
        }}
        onMove={(step) => {
          setAt((before) => (before + step + matches.length) % Math.max(matches.length, 1))
        }}
      />
      <ol className={css.turns} ref={list} tabIndex={-1}>
        {turns.map((turn, position) => (
          <TurnLine
            // A turn is its place in the call: it is never moved.
            // oxlint-disable-next-line react/no-array-index-key
            key={position}
            turn={turn}
            position={position}
            isHeard={position === heard}
            isSameSpeaker={turns[position - 1]?.speaker === turn.speaker}
            saidAt={saidAt(call, turn)}
            matches={byTurn.get(position) ?? noMatches}
            current={current?.turn === position ? current : undefined}
            onSeek={player ? onSeek : undefined}
          />
        ))}
      </ol>
      {isAway && (
        <Button
          className={css.toPlayhead}
          size="compact-md"
          variant="default"
          leftSection={<IconArrowBackUp size={16} />}
          onClick={follow}
        >
          {t('transcript.toPlayhead')}
        </Button>
      )}
    </section>
  )
}
