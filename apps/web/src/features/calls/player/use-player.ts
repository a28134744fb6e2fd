import { getCall, type Call } from '@muloqot/contract'
import { useState, useSyncExternalStore } from 'react'
import { call as ask } from '../../../shared/api/call.ts'
import type { Player, PlayerState } from './player-state.ts'
import { createPlayer } from './player.ts'

/** One part of the player's state; the component is drawn anew only when this part changes. */
export const usePlayerState = <Part extends string | number | boolean>(
  player: Player,
  part: (state: PlayerState) => Part,
): Part => useSyncExternalStore(player.subscribe, () => part(player.state()))

/**
 * The player of a call's recording, null when there is none. Mount anew (by `key`) for another call.
 * @param startSeconds where the playhead begins
 */
export const usePlayer = (
  { id, recordingUrl, duration }: Pick<Call, 'id' | 'recordingUrl' | 'duration'>,
  startSeconds: number,
): Player | null => {
  const [player] = useState(() =>
    recordingUrl === null
      ? null
      : createPlayer({
          recordingUrl,
          renew: async () => (await ask(getCall, { params: { id } })).recordingUrl,
          durationSeconds: duration ?? 0,
          startSeconds,
        }),
  )
  return player
}
