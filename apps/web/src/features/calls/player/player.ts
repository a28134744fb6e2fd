import { keepRate, readKeptRate } from './kept-rate.ts'
import type { Player, PlayerState } from './player-state.ts'
import { hasEnded, ownAddress } from './recording-address.ts'
import { createVoiceGates, type VoiceGates } from './voice-gates.ts'

export type PlayerOptions = {
  /** Signed address of the recording, as the server gave it. */
  recordingUrl: string
  /** Asks the server for another address, because the one before has ended. Null when there is none any more. */
  renew: () => Promise<string | null>
  durationSeconds: number
  startSeconds: number
}

/** Addresses live for minutes: one that fails this soon after it was given out fails for another reason. */
const renewAgainAfterMs = 30_000

/** A player of one recording, at the speed the person listened last. An address that has ended is renewed unnoticed. */
export const createPlayer = (options: PlayerOptions): Player => {
  const listeners = new Set<() => void>()
  let address = ownAddress(options.recordingUrl)
  let audio: HTMLAudioElement | null = null
  let gates: VoiceGates | null = null
  /** Whether the person wants to hear it; playing itself begins when the bytes are there. */
  let isWanted = false
  let renewedAt = Number.NEGATIVE_INFINITY
  let state: PlayerState = {
    isPlaying: false,
    isWaiting: false,
    hasFailed: false,
    seconds: Math.min(options.startSeconds, options.durationSeconds),
    rate: readKeptRate(),
    muted: { agent: false, customer: false },
  }

  const change = (part: Partial<PlayerState>): void => {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }

  const fail = (): void => {
    isWanted = false
    change({ isPlaying: false, isWaiting: false, hasFailed: true })
  }

  const load = (element: HTMLAudioElement): void => {
    element.src = address
    element.defaultPlaybackRate = state.rate
    element.playbackRate = state.rate
    element.currentTime = state.seconds
  }

  const start = async (element: HTMLAudioElement): Promise<void> => {
    try {
      await element.play()
    } catch (error) {
      // The browser wants a press right before. Whatever else can go wrong is told by the element's `error` event.
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return
      isWanted = false
      change({ isPlaying: false, isWaiting: false })
    }
  }

  const renew = async (element: HTMLAudioElement): Promise<void> => {
    renewedAt = performance.now()
    change({ isWaiting: isWanted, hasFailed: false })
    const next = await options.renew().catch(() => null)
    if (audio !== element) return
    if (next === null) {
      fail()
      return
    }
    address = ownAddress(next)
    load(element)
    if (isWanted) await start(element)
  }

  const handlersOf = (element: HTMLAudioElement): Record<string, () => void> => ({
    timeupdate: () => {
      if (!element.seeking && element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA)
        change({ seconds: element.currentTime })
    },
    seeked: () => {
      change({ seconds: element.currentTime })
    },
    play: () => {
      isWanted = true
      change({ isPlaying: true })
    },
    playing: () => {
      change({ isWaiting: false })
    },
    waiting: () => {
      change({ isWaiting: true })
    },
    pause: () => {
      isWanted = false
      change({ isPlaying: false, isWaiting: false })
    },
    error: () => {
      if (performance.now() - renewedAt < renewAgainAfterMs) fail()
      else void renew(element)
    },
  })

  return {
    attach: (element) => {
      audio = element
      const handlers = Object.entries(handlersOf(element))
      for (const [name, handler] of handlers) element.addEventListener(name, handler)
      load(element)
      return () => {
        isWanted = false
        for (const [name, handler] of handlers) element.removeEventListener(name, handler)
        element.pause()
        element.removeAttribute('src')
        gates?.close()
        gates = null
        audio = null
      }
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
    seconds: () => (audio && state.isPlaying && !audio.seeking ? audio.currentTime : state.seconds),
    toggle: () => {
      if (!audio) return
      isWanted = !isWanted
      if (!isWanted) {
        audio.pause()
        change({ isWaiting: false })
      } else if (state.hasFailed || hasEnded(address, new Date())) void renew(audio)
      else void start(audio)
    },
    seek: (seconds) => {
      const end = audio && Number.isFinite(audio.duration) ? audio.duration : options.durationSeconds
      const target = Math.min(Math.max(seconds, 0), end)
      if (audio) audio.currentTime = target
      change({ seconds: target })
    },
    setRate: (rate) => {
      keepRate(rate)
      if (audio) {
        audio.defaultPlaybackRate = rate
        audio.playbackRate = rate
      }
      change({ rate })
    },
    setMuted: (speaker, isMuted) => {
      if (!audio) return
      gates ??= createVoiceGates(audio)
      const muted = { ...state.muted, [speaker]: isMuted }
      gates.set(muted)
      change({ muted })
    },
  }
}
