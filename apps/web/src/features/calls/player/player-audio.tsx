import { useEffect, useRef, type ReactNode } from 'react'
import type { Player } from './player-state.ts'

/** The element that a player plays with. Mount anew (by `key`) for another player. */
export const PlayerAudio = ({
  player,
  startsAtOnce = false,
}: {
  player: Player
  /** It was mounted because somebody pressed play. */
  startsAtOnce?: boolean
}): ReactNode => {
  const audio = useRef<HTMLAudioElement>(null)
  useEffect(() => {
    if (!audio.current) return undefined
    const letGo = player.attach(audio.current)
    if (startsAtOnce) player.toggle()
    return letGo
  }, [player, startsAtOnce])
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- the transcript stands on the call's page
  return <audio ref={audio} preload="metadata" />
}
