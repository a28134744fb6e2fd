import cors, { type FastifyCorsOptionsDelegateCallback } from '@fastify/cors'
import type { FastifyInstance } from 'fastify'
import type { OriginRule } from './origin-rules.ts'

const forAllowed = {
  credentials: false,
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
  exposedHeaders: [
    'accept-ranges',
    'content-disposition',
    'content-range',
    'location',
    'retry-after',
    'x-request-id',
  ],
  maxAge: 600,
}

/**
 * Lets pages of allowed origins use the API: companies put it behind front ends of their own. Browsers keep all others
 * from asking what needs a preflight, and from reading any answer. There are no cookies that a page could ride on.
 */
export const acceptOtherOrigins = async (app: FastifyInstance, isAllowed: OriginRule): Promise<void> => {
  const choose: FastifyCorsOptionsDelegateCallback = (request, callback) => {
    const { origin, host } = request.headers
    callback(null, { ...forAllowed, origin: isAllowed(origin, host) })
  }
  await app.register(cors, () => choose)
}
