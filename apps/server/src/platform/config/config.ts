import { resolve } from 'node:path'
import { z } from 'zod'
import { readAllowedOrigins, type AllowedOrigins } from './allowed-origins.ts'
import { readStorageUrl, type StorageChoice } from './storage-url.ts'

const environmentSchema = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url().optional(),
  STORAGE_URL: z.string().optional(),
  SECRET_KEY: z.string().min(32).optional(),
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: z.string().min(8).max(1024).optional(),
  SIGN_UP: z.enum(['open', 'invite']).default('open'),
  MAIL_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Muloqot <muloqot@localhost>'),
  ACCESS_TOKEN_MINUTES: z.coerce.number().int().min(1).max(3_000).default(3_000),
  ALLOWED_ORIGINS: z.string().default(''),
  TRUST_PROXY: z.string().optional(),
  PRACTICE_SPEED: z.coerce.number().min(0).max(10_000).default(1),
  PRACTICE_SEED: z.coerce.number().int().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export type Config = {
  isProduction: boolean
  port: number
  host: string
  /** What links say; null means `http://<host>:<port>` of the listening server. */
  publicUrl: string | null
  dataDir: string
  databaseUrl: string | null
  /** Null: in the data folder. */
  storage: StorageChoice | null
  secretKey: string | null
  admin: { email: string | null; password: string | null }
  /** Whether people may register a company by themselves. */
  signUp: 'open' | 'invite'
  /** Without an SMTP server every message is a file in the data folder's `outbox`. */
  mail: { url: string | null; from: string }
  accessTokenMinutes: number
  /** Pages beside the product's own that may use it from a browser. */
  allowedOrigins: AllowedOrigins
  /** Addresses or networks of proxies whose forwarded-for headers are believed, separated by commas. */
  trustedProxies: string | null
  practice: { speed: number; seed: number | null }
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

/** A variable that cannot be accepted; the message names it and says why, never its value. */
export class ConfigError extends Error {}

/**
 * Reads the environment once. Empty variables count as absent, because `.env` files and compose files write them so.
 * @throws ConfigError when a value cannot be accepted.
 */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) {
    const reasons = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(`The environment cannot be accepted. ${reasons.join('; ')}`)
  }
  const env = parsed.data
  const isProduction = env.NODE_ENV === 'production'
  const storage = env.STORAGE_URL === undefined ? null : readStorageUrl(env.STORAGE_URL)
  if (env.STORAGE_URL !== undefined && storage === null) {
    throw new ConfigError(
      'STORAGE_URL must be s3://<access key>:<secret key>@<host>/<bucket>?region=<region>, or file:///<folder>',
    )
  }
  const allowedOrigins = readAllowedOrigins(env.ALLOWED_ORIGINS)
  if (allowedOrigins === null) {
    throw new ConfigError(
      'ALLOWED_ORIGINS must be origins with commas between them (https://crm.example.uz), without paths, or * alone',
    )
  }
  if (env.DATABASE_URL && isProduction && !env.SECRET_KEY) {
    throw new ConfigError(
      'SECRET_KEY must be set when DATABASE_URL is set in production: every process needs the same',
    )
  }
  return {
    isProduction,
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, '') ?? null,
    dataDir: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL ?? null,
    storage,
    secretKey: env.SECRET_KEY ?? null,
    admin: { email: env.ADMIN_EMAIL ?? null, password: env.ADMIN_PASSWORD ?? null },
    signUp: env.SIGN_UP,
    mail: { url: env.MAIL_URL ?? null, from: env.MAIL_FROM },
    accessTokenMinutes: env.ACCESS_TOKEN_MINUTES,
    allowedOrigins,
    trustedProxies: env.TRUST_PROXY ?? null,
    practice: { speed: env.PRACTICE_SPEED, seed: env.PRACTICE_SEED ?? null },
    logLevel: env.LOG_LEVEL,
  }
}
