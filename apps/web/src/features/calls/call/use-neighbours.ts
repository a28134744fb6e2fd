import { getCall, listCalls } from '@muloqot/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { reading } from '../../../shared/api/use-endpoint.ts'
import { callsPerPage, queryOf, type CallFilters } from '../calls-search.ts'
import { waveformOf } from '../player/waveform-reading.ts'
import { neighboursOf, type Neighbours } from './neighbours.ts'

/** The calls beside this one in the filtered list; the next one is fetched ahead, so that J does not wait. */
export const useNeighbours = (id: string, filters: CallFilters): Neighbours | null => {
  const client = useQueryClient()
  const page = filters.page ?? 1
  const pageAt = (number: number) => reading(listCalls, { query: queryOf({ ...filters, page: number }) })
  const here = useQuery(pageAt(page))
  const ids = here.data?.data.map((call) => call.id) ?? []
  const isFirst = ids[0] === id
  const isLast = ids.at(-1) === id
  const before = useQuery({ ...pageAt(page - 1), enabled: isFirst && page > 1 })
  const after = useQuery({ ...pageAt(page + 1), enabled: isLast && page < (here.data?.totalPages ?? 0) })
  const neighbours = here.data
    ? neighboursOf(
        id,
        { ids, page, limit: callsPerPage, total: here.data.total },
        before.data?.data.map((call) => call.id) ?? [],
        after.data?.data.map((call) => call.id) ?? [],
      )
    : null
  const nextId = neighbours?.next?.id
  const hasNextRecording = [...(here.data?.data ?? []), ...(after.data?.data ?? [])].some(
    (call) => call.id === nextId && call.recordingUrl !== null,
  )
  useEffect(() => {
    if (nextId === undefined) return
    void client.prefetchQuery(reading(getCall, { params: { id: nextId } }))
    if (hasNextRecording) void client.prefetchQuery(waveformOf(nextId))
  }, [client, nextId, hasNextRecording])
  return neighbours
}
