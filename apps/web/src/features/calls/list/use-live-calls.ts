import { listCalls } from '@muloqot/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLive } from '../../../shared/api/live.tsx'
import { forgetReadings } from '../../../shared/api/use-endpoint.ts'

/** A campaign tells of many calls a second; the list is read again once in this time. */
const readAgainMs = 1_000

/** Reads the list again when calls begin and end. */
export const useLiveCalls = (isWanted: boolean): void => {
  const client = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    [],
  )
  useLive('campaign-update', (event) => {
    if (!isWanted || !('callId' in event) || timer.current !== undefined) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      void forgetReadings(client, listCalls)
    }, readAgainMs)
  })
}
