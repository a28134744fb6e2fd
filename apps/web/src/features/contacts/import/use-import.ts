import { getImport, type ContactImportDetail, type ImportState } from '@muloqot/contract'
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { ApiError } from '../../../shared/api/api-error.ts'
import { useLive, useLiveConnection } from '../../../shared/api/live.tsx'
import { forgetReadings, keyOf, reading } from '../../../shared/api/use-endpoint.ts'

/** How often the server is asked: often without the live connection, and now and then with it, for what it missed. */
const askMs = { live: 10_000, alone: 2_000 }

export const isUnderWay = (state: ImportState): boolean => state === 'QUEUED' || state === 'RUNNING'

/** One import, kept fresh while it goes on: by the live connection, or by asking when there is none. */
export const useImport = (importId: string): UseQueryResult<ContactImportDetail, ApiError> => {
  const client = useQueryClient()
  const connection = useLiveConnection()
  const input = { params: { id: importId } }
  const read = useQuery({
    ...reading(getImport, input),
    // The import may have ended between the last answer and the moment from which this page listens.
    refetchOnMount: 'always',
    refetchInterval: ({ state: { data } }) => {
      if (!data || !isUnderWay(data.state)) return false
      return connection.state === 'live' ? askMs.live : askMs.alone
    },
  })
  useLive('contact-import-update', (event) => {
    if (event.importId !== importId) return
    client.setQueryData<ContactImportDetail>(
      keyOf(getImport, input),
      (before) => before && { ...before, ...event },
    )
    // The end brings the rows that did not make it, which the event does not carry.
    if (!isUnderWay(event.state)) void forgetReadings(client, getImport)
  })
  return read
}
