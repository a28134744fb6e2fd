import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { Endpoint } from '@muloqot/contract'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { completeOperation, problemComponent, type Operation } from './openapi-operations.ts'

const tags = [
  { name: 'auth', description: 'Signing in, sessions, passwords and the second factor' },
  { name: 'users', description: 'The people of a company' },
  { name: 'roles', description: 'What people may do' },
  { name: 'keys', description: 'Keys for machines' },
  { name: 'companies', description: 'Companies, those below them, and who looks after them' },
  { name: 'billing', description: 'Balance, ledger, prices; money in tiyin' },
  { name: 'settings', description: 'What people choose for themselves' },
  { name: 'audit', description: 'Who did what, when and from where' },
  { name: 'contacts', description: 'People to call; the phone number is their identity' },
  { name: 'contact-imports', description: 'Contacts from .xlsx, .xls, .ods and .csv' },
  { name: 'campaigns', description: 'Lists of people that an agent calls over a line' },
  { name: 'agents', description: 'Versioned scripts' },
  { name: 'lines', description: 'Ways to place calls, with their limits' },
  { name: 'calls', description: 'Call records and recordings' },
  { name: 'operations', description: 'Is it alive, is it ready' },
]

const isOperation = (value: unknown): value is Operation & { operationId: string } =>
  typeof value === 'object' && value !== null && 'operationId' in value

/**
 * `/openapi.json`, made from the contract, and the reference at `/docs`. Registered before the routes it tells of.
 * @param address where the product is reached from outside; without it the address of the page itself counts.
 */
export const serveApiReference = async (
  app: FastifyInstance,
  endpoints: readonly Endpoint[],
  address: string | null,
): Promise<void> => {
  const named = new Map(endpoints.map((endpoint) => [endpoint.name, endpoint]))
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Muloqot',
        version: '0.1.0',
        description:
          'Campaigns that call, call records, and the people behind them. Errors are RFC 9457 problem documents; ' +
          'their `detail` follows `Accept-Language` (uz, ru, en). Live events: Socket.IO, namespace `/auto-calling`.',
        license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
      },
      servers: [{ url: address ?? '/' }],
      tags,
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => {
      if (!('openapiObject' in document)) return document.swaggerObject
      const { openapiObject } = document
      for (const path of Object.values(openapiObject.paths ?? {})) {
        for (const operation of Object.values<unknown>({ ...path }).filter(isOperation)) {
          const endpoint = named.get(operation.operationId)
          if (endpoint) Object.assign(operation, completeOperation(endpoint, operation))
        }
      }
      Object.assign((openapiObject.components ??= {}), {
        schemas: { ...openapiObject.components?.schemas, Problem: problemComponent },
      })
      return openapiObject
    },
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { docExpansion: 'list', persistAuthorization: true },
  })
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
