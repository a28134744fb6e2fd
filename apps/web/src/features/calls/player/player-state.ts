import type { Speaker } from '@muloqot/contract'
import type { Muted } from './voice-gates.ts'

export type PlayerState = {
  isPlaying: boolean
  /** The browser waits for bytes, or for another address. */
  isWaiting: boolean
  /** The recording cannot be played, also after its address was renewed. */
  hasFailed: boolean
  /** Playhead, from the start of the recording. */
  seconds: number
  rate: number
  muted: Muted
}

/** Plays one recording. Components read its state with `usePlayerState`; drawings ask `seconds()` for each frame. */
export type Player = {
  /** Takes the element that plays; the answer lets it go. */
  attach: (audio: HTMLAudioElement) => () => void
  subscribe: (listener: () => void) => () => void
  state: () => PlayerState
  /** The playhead at this very moment. */
  seconds: () => number
  toggle: () => void
  seek: (seconds: number) => void
  setRate: (rate: number) => void
  setMuted: (speaker: Speaker, isMuted: boolean) => void
}
