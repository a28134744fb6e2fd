import { pino, type Logger } from 'pino'
import type { Config } from '../config/config.ts'

export type Log = Logger

/**
 * The one logger. Messages are static, data goes into fields; what tells of a person goes under the key `pii`, which
 * is dropped here unless the level is `debug`.
 */
export const createLog = (level: Config['logLevel']): Log =>
  pino({
    level,
    base: null,
    redact: level === 'debug' ? [] : { paths: ['pii', '*.pii'], remove: true },
  })
