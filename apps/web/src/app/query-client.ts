import { getMe } from '@muloqot/contract'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from '../shared/api/api-error.ts'
import { keyOf } from '../shared/api/use-endpoint.ts'

/** Only what may pass by itself is tried again: no answer, or an answer that says "later". */
const mayPass = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status === 503)

/** What the console has read from the server. Live events say when something is old, so nothing is asked for in turn. */
export const createQueryClient = (): QueryClient => {
  // A refusal means that what the person may do has changed since it was read.
  const onError = (error: unknown): void => {
    if (error instanceof ApiError && error.code === 'auth.forbidden')
      void client.invalidateQueries({ queryKey: keyOf(getMe) })
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < 2 && mayPass(error),
      },
    },
  })
  return client
}
