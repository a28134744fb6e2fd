import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#src/platform/errors/app-error.ts'

const built = fileURLToPath(new URL('../../../web/dist/', import.meta.url))

/**
 * The console under `/app`, as it was built. Files with a hash in their name are kept by browsers for a year; the page
 * itself is asked for each time.
 */
export const serveConsole = async (app: FastifyInstance): Promise<void> => {
  app.get('/', { schema: { hide: true } }, async (_request, reply) => await reply.redirect('/app/'))
  app.get('/app', { schema: { hide: true } }, async (_request, reply) => await reply.redirect('/app/'))
  if (!existsSync(built)) return
  await app.register(fastifyStatic, {
    root: built,
    prefix: '/app/',
    cacheControl: false,
    setHeaders: (response, path) => {
      const isHashed = path.includes('/assets/')
      response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

/** Addresses inside the console are the page's own business; anything else that is not there is a 404. */
export const answerNotFound = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const path = request.url.split('?')[0] ?? ''
  const isPage = request.method === 'GET' && path.startsWith('/app/') && !/\.[a-z0-9]+$/i.test(path)
  if (!isPage || !existsSync(built)) throw new AppError('request.not_found')
  return await reply.code(200).header('cache-control', 'no-cache').sendFile('index.html')
}
