import { randomUUID } from 'node:crypto'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import { AppError } from '#src/platform/errors/app-error.ts'
import { anonymousContext, bindRoutes } from '#src/platform/http/bind-routes.ts'
import { acceptJson } from '#src/platform/http/content-parsers.ts'
import { createOriginRule } from '#src/platform/http/origin-rules.ts'
import { acceptOtherOrigins } from '#src/platform/http/other-origins.ts'
import { toProblem } from '#src/platform/http/problem.ts'
import { addSecurityHeaders } from '#src/platform/http/security-headers.ts'
import { inputValidator } from '#src/platform/http/validate-input.ts'
import { answerNotFound, serveConsole } from './console.ts'
import type { Deps } from './deps.ts'
import { routes } from './domains.ts'
import { serveApiReference } from './openapi.ts'
import { operationsRoutes, serveMetrics } from './operations.ts'

/** A JSON body larger than this is refused; uploads have limits of their own. Holds 10,000 ids with room to spare. */
const bodyBytesMax = 1_048_576

/** The HTTP server with every route of every domain, not yet listening. */
export const buildHttp = async (deps: Deps): Promise<FastifyInstance> => {
  // Narrowed, because the plugins are typed for the framework's own logger.
  const logger: FastifyBaseLogger = deps.log
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: bodyBytesMax,
    trustProxy: deps.config.trustedProxies ?? false,
    routerOptions: { maxParamLength: 200 },
  })
  app.setValidatorCompiler(inputValidator)
  app.setSerializerCompiler(serializerCompiler)

  addSecurityHeaders(app, deps.config.publicUrl?.startsWith('https:') ?? false)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (request.url.includes('%00')) throw new AppError('request.invalid')
  })
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
    }
    deps.metrics.requestSeconds.observe(labels, reply.elapsedTime / 1000)
  })
  app.setErrorHandler(async (error, request, reply) => {
    const { status, problem, retryAfterSeconds, isOurFault } = toProblem(
      error,
      anonymousContext(request).language,
      request.id,
    )
    if (isOurFault) request.log.error({ err: error, requestId: request.id }, 'a request failed')
    if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds))
    // A 401 must say how to sign in (RFC 9110, 11.6.1).
    if (status === 401) reply.header('www-authenticate', 'Bearer')
    return await reply.code(status).type('application/problem+json').send(JSON.stringify(problem))
  })
  app.setNotFoundHandler(answerNotFound)

  await acceptOtherOrigins(app, createOriginRule(deps.config))
  acceptJson(app)
  await app.register(formbody)
  await app.register(multipart, { limits: { files: 1, fields: 10, parts: 12 } })
  const all = [...operationsRoutes, ...routes]
  const endpoints = all.map(({ endpoint }) => endpoint)
  await serveApiReference(app, endpoints, deps.config.publicUrl)
  await app.register(async (scope) => {
    bindRoutes(scope, deps, all, async (token, request, action) =>
      deps.authenticator.authenticate(token, request, action),
    )
  })
  serveMetrics(app, deps)
  await serveConsole(app)
  return app
}
