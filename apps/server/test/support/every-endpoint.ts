import type { Endpoint } from '@muloqot/contract'
import { routes } from '#src/app/domains.ts'
import { operationsRoutes } from '#src/app/operations.ts'
import { nobody } from './people.ts'

/** Every endpoint that the running server answers, taken from the server itself: a new one is tried by itself. */
export const everyEndpoint: Endpoint[] = [...operationsRoutes, ...routes].map(({ endpoint }) => endpoint)

/** Those that need somebody. */
export const closedEndpoints = everyEndpoint.filter(
  ({ access }) => access !== 'public' && access !== 'signed',
)

/** Its address, asking for things that nothing is. */
export const addressOf = ({ path }: Endpoint): string =>
  path.replace(':resource_type', 'contact').replaceAll(/:\w+/g, nobody)

/** Headers that an endpoint needs beyond the usual ones. */
export const headersOf = ({ headers, name }: Endpoint): Record<string, string> =>
  headers ? { 'idempotency-key': `test ${name}` } : {}

/** The fields of a query, when it has some. */
export const queryFieldsOf = ({ query }: Endpoint): string[] =>
  Object.keys((query as { shape?: object } | undefined)?.shape ?? {})
