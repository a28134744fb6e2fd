import { useEffect, useEffectEvent, useRef } from 'react'
import { createCoalescer, type Coalescer } from './coalescer.ts'

/** A campaign may end hundreds of calls a second; the screen is read anew twice a second at most. */
export const screenIntervalMs = 500

/** Gives a function that may be called for every event; `run` follows at most once per interval. */
export const useCoalesced = (run: () => Promise<unknown>, intervalMs = screenIntervalMs): (() => void) => {
  const newest = useEffectEvent(run)
  const coalescer = useRef<Coalescer>(null)
  useEffect(() => {
    const made = createCoalescer(async () => await newest(), intervalMs)
    coalescer.current = made
    return () => {
      made.stop()
    }
  }, [intervalMs])
  return () => {
    coalescer.current?.poke()
  }
}
