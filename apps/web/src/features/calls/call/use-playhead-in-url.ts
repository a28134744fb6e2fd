import { useEffect, useEffectEvent, useRef } from 'react'
import type { Player } from '../player/player-state.ts'

/** While it plays the address follows at this distance; browsers refuse addresses that change all the time. */
const followMs = 5_000
/** After a jump the address waits until the person has stopped dragging. */
const restMs = 400

/**
 * Keeps the playhead in the address and the other way round.
 * @param t the address's playhead in seconds
 * @param write puts whole seconds into the address; undefined at the start of the recording
 */
export const usePlayheadInUrl = (
  player: Player | null,
  t: number | undefined,
  write: (t: number | undefined) => void,
): void => {
  const written = useRef(t)
  const put = useEffectEvent((seconds: number) => {
    const next = Math.floor(seconds) || undefined
    if (next === written.current) return
    written.current = next
    write(next)
  })

  useEffect(() => {
    if (!player || t === written.current) return
    written.current = t
    player.seek(t ?? 0)
  }, [player, t])

  useEffect(() => {
    if (!player) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let lastPlaying = player.state().isPlaying
    const hear = (): void => {
      const { isPlaying } = player.state()
      // While it plays, a running wait is left alone: it must end some time.
      if (isPlaying && lastPlaying && timer !== undefined) return
      lastPlaying = isPlaying
      clearTimeout(timer)
      timer = setTimeout(
        () => {
          timer = undefined
          put(player.state().seconds)
        },
        isPlaying ? followMs : restMs,
      )
    }
    const stop = player.subscribe(hear)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [player])
}
