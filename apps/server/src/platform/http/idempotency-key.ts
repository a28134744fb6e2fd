import type { FastifyRequest } from 'fastify'

/** The request's `Idempotency-Key`. The endpoint's schema has demanded it. */
export const idempotencyKeyOf = (request: FastifyRequest): string => {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') throw new Error('an endpoint reads a header that its schema does not demand')
  return key
}
