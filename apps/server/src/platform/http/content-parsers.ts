import type { FastifyInstance } from 'fastify'
import { AppError } from '../errors/app-error.ts'

/** Text that PostgreSQL cannot store, as JSON writes it: U+0000 and halves of surrogate pairs. */
const unstorable = /\u0000|\\u0000|\\ud[89ab][0-9a-f]{2}(?!\\ud[c-f])|(?<!\\ud[89ab][0-9a-f]{2})\\ud[c-f]/i

/**
 * JSON bodies: an empty one counts as none (clients send the header with `POST …/start`), `__proto__` and
 * `constructor.prototype` are refused, and so is text that cannot be stored.
 */
export const acceptJson = (app: FastifyInstance): void => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    if (body === '') return done(null, undefined)
    if (unstorable.test(body)) return done(new AppError('request.invalid'))
    return parse(request, body, done)
  })
}
