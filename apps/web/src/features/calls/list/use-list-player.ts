import { getCall, type CallListItem } from '@muloqot/contract'
import { useState } from 'react'
import { call as ask } from '../../../shared/api/call.ts'
import type { Player } from '../player/player-state.ts'
import { createPlayer } from '../player/player.ts'

export type ListPlayer = {
  /** The call that is heard, or was heard last. */
  callId: string | null
  player: Player | null
  /** Plays this call from its start, or pauses it. One call is heard at a time. */
  toggle: (call: CallListItem) => void
}

/** Hearing calls without leaving the list. */
export const useListPlayer = (): ListPlayer => {
  const [heard, setHeard] = useState<{ callId: string; player: Player } | null>(null)
  return {
    callId: heard?.callId ?? null,
    player: heard?.player ?? null,
    toggle: ({ id, recordingUrl, duration }) => {
      if (heard?.callId === id) heard.player.toggle()
      else if (recordingUrl !== null) {
        setHeard({
          callId: id,
          player: createPlayer({
            recordingUrl,
            renew: async () => (await ask(getCall, { params: { id } })).recordingUrl,
            durationSeconds: duration ?? 0,
            startSeconds: 0,
          }),
        })
      }
    },
  }
}
