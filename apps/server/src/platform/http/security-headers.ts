import type { FastifyInstance } from 'fastify'

const consolePolicy = [
  `default-src 'self'`,
  // The component library writes its variables into a style element.
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `media-src 'self' blob:`,
  `font-src 'self' data:`,
  `connect-src 'self' ws: wss:`,
  `frame-ancestors 'none'`,
  `base-uri 'none'`,
  `form-action 'self'`,
].join('; ')

/** The answers' own protection in a browser; the API itself may load nothing at all. */
export const addSecurityHeaders = (app: FastifyInstance, isTls: boolean): void => {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'no-referrer')
    reply.header('cross-origin-opener-policy', 'same-origin')
    if (isTls) reply.header('strict-transport-security', 'max-age=31536000')
    if (request.url.startsWith('/app')) reply.header('content-security-policy', consolePolicy)
    else if (!request.url.startsWith('/docs')) {
      reply.header('content-security-policy', `default-src 'none'; frame-ancestors 'none'`)
      // Tokens and people's data: kept by no browser and no proxy, unless a route that knows better says otherwise.
      reply.header('cache-control', 'no-store')
    }
  })
}
