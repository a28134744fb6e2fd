import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

/**
 * Lets pages of other origins use the API: companies put it behind front ends of their own. That gives nothing away,
 * because a browser adds nothing by itself to such a request – there are no cookies, and a page that has no token gets
 * no further than anybody else.
 */
export const acceptOtherOrigins = async (app: FastifyInstance): Promise<void> => {
  await app.register(cors, {
    origin: '*',
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
  })
}
