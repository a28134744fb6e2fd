import type { FastifyInstance, FastifyRequest, FastifySchema } from 'fastify'
import { AppError } from '../errors/app-error.ts'
import { acceptedLanguage } from './accept-language.ts'
import type { AnonymousContext, RequestContext } from './request-context.ts'
import type { Route } from './route.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null until the token was checked, or when there is none. */
    ctx: RequestContext | null
  }
}

/** Turns a bearer token into who asks, or throws `auth.token_invalid`. */
export type Authenticate = (
  token: string,
  request: AnonymousContext,
  action: string,
) => Promise<RequestContext>

const bearer = /^Bearer +([^\s]+)$/i

export const anonymousContext = (request: FastifyRequest): AnonymousContext => ({
  requestId: request.id,
  address: request.ip,
  agent: (request.headers['user-agent'] ?? '').slice(0, 400),
  language: acceptedLanguage(request.headers['accept-language']),
})

const schemaOf = <Deps>({ endpoint }: Route<Deps>): FastifySchema => {
  const schema: FastifySchema & Record<string, unknown> = {
    operationId: endpoint.name,
    summary: endpoint.summary,
    tags: [endpoint.tag],
  }
  if (endpoint.params) schema.params = endpoint.params
  if (endpoint.query) schema.querystring = endpoint.query
  if (endpoint.headers) schema.headers = endpoint.headers
  if (endpoint.body) schema.body = endpoint.body
  if (endpoint.kind !== 'file') schema.response = { [endpoint.status]: endpoint.response }
  if (endpoint.upload) schema.consumes = ['multipart/form-data']
  if (endpoint.access !== 'public') schema.security = [{ bearer: [] }]
  return schema
}

/**
 * Binds every route: token and permission first, then the contract's schemas, then the handler, and its answer through
 * its schema. A `signed` endpoint gets the token's owner when there is a token and decides by itself when there is none.
 */
export const bindRoutes = <Deps>(
  app: FastifyInstance,
  deps: Deps,
  routes: Route<Deps>[],
  authenticate: Authenticate,
): void => {
  app.decorateRequest('ctx', null)
  for (const route of routes) {
    const { endpoint } = route
    const { access } = endpoint
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      schema: schemaOf(route),
      onRequest: async (request) => {
        if (access === 'public') return
        const header = request.headers.authorization
        if (header === undefined) {
          if (access === 'signed') return
          throw new AppError('auth.token_missing')
        }
        const token = bearer.exec(header)?.[1]
        if (!token) throw new AppError('auth.token_invalid')
        request.ctx = await authenticate(token, anonymousContext(request), endpoint.name)
        if (endpoint.peopleOnly && request.ctx.actor.kind !== 'user') throw new AppError('auth.people_only')
        if (access !== 'signed' && !request.ctx.permissions.has(access)) throw new AppError('auth.forbidden')
      },
      handler: async (request, reply) => {
        const input = { params: request.params, query: request.query, body: request.body }
        const answer = await route.handle(deps, request.ctx, anonymousContext(request), input, {
          request,
          reply,
        })
        if (reply.sent) return reply
        if (reply.statusCode === 200) reply.code(endpoint.status)
        return await reply.send(answer)
      },
    })
  }
}
