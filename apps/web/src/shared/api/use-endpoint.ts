import type { Endpoint } from '@muloqot/contract'
import {
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
  type UseMutationResult,
  type UseQueryOptions,
} from '@tanstack/react-query'
import type { ApiError } from './api-error.ts'
import { call } from './call.ts'
import type { EndpointInput, EndpointOutput } from './endpoint-input.ts'

/** The key of everything read from an endpoint, or of one reading of it. */
export const keyOf = <E extends Endpoint>(
  endpoint: E,
  input?: EndpointInput<E>,
): readonly [string] | readonly [string, EndpointInput<E>] =>
  input === undefined ? [endpoint.name] : [endpoint.name, input]

/** TanStack Query options that read an endpoint: `useQuery(reading(listContacts, { query: { page: 2 } }))`. */
export const reading = <E extends Endpoint>(
  endpoint: E,
  input: EndpointInput<E>,
): UseQueryOptions<EndpointOutput<E>, ApiError> & { queryKey: readonly unknown[] } =>
  queryOptions<EndpointOutput<E>, ApiError>({
    queryKey: keyOf(endpoint, input),
    queryFn: async ({ signal }) => await call(endpoint, input, { signal }),
  })

/** Marks everything that was read from these endpoints as old; what is on the screen is read again. */
export const forgetReadings = async (
  client: QueryClient,
  ...endpoints: readonly Endpoint[]
): Promise<void> => {
  await Promise.all(endpoints.map(async ({ name }) => await client.invalidateQueries({ queryKey: [name] })))
}

/** A mutation that calls an endpoint and then reads again what the change touches. */
export const useCall = <E extends Endpoint>(
  endpoint: E,
  changes: readonly Endpoint[] = [],
): UseMutationResult<EndpointOutput<E>, ApiError, EndpointInput<E>> => {
  const client = useQueryClient()
  return useMutation<EndpointOutput<E>, ApiError, EndpointInput<E>>({
    mutationFn: async (input) => await call(endpoint, input),
    onSuccess: async () => {
      await forgetReadings(client, ...changes)
    },
  })
}
