import { pino, type DestinationStream, type Logger } from 'pino'
import type { Config } from '../config/config.ts'

export type Log = Logger

/** What is told of an error. Its other fields stay out: a driver hangs whole connections and refused rows on it. */
const describeError = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...('code' in error ? { code: error.code } : {}),
    ...('constraint' in error ? { constraint: error.constraint } : {}),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}

/**
 * The one logger. Messages are static, data goes into fields; what tells of a person goes under the key `pii`, which
 * is dropped here unless the level is `debug`.
 */
export const createLog = (level: Config['logLevel'], destination?: DestinationStream): Log =>
  pino(
    {
      level,
      base: null,
      redact: level === 'debug' ? [] : { paths: ['pii', '*.pii'], remove: true },
      serializers: { err: describeError },
    },
    destination ?? pino.destination(1),
  )
