import { useEffect, useState } from 'react'
import { ApiError } from '../api/api-error.ts'

const secondsUntil = (at: number | null): number =>
  at === null ? 0 : Math.max(0, Math.ceil((at - Date.now()) / 1000))

/** How many seconds the server wants to be left alone after an error, counted down; 0 when it may be asked again. */
export const useWait = (error: unknown): number => {
  const retryAt = error instanceof ApiError && error.code === 'request.too_many' ? error.retryAt : null
  const [, setTick] = useState(0)
  const seconds = secondsUntil(retryAt)
  const isWaiting = seconds > 0
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setInterval(() => {
      setTick((tick) => tick + 1)
    }, 1_000)
    return () => {
      clearInterval(timer)
    }
  }, [isWaiting])
  return seconds
}
