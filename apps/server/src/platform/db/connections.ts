import { Pool, types, type PoolConfig } from 'pg'
import { deriveKey } from '../crypto/derive-key.ts'

/** A calendar date stays the text `YYYY-MM-DD`: a JavaScript date would move it across midnight. */
types.setTypeParser(types.builtins.DATE, (value) => value)
/** Money and other 64-bit figures stay exact. */
types.setTypeParser(types.builtins.INT8, (value) => BigInt(value))

/** The two sign-ins the program works with; neither owns a table. See `ensureRoles`. */
export const appRole = 'muloqot_app'
export const systemRole = 'muloqot_system'
export type WorkRole = typeof appRole | typeof systemRole

/** The password of a working role follows from the installation's secret, so every process knows it. */
export const rolePassword = (secretKey: string, role: WorkRole): string =>
  deriveKey(secretKey, `database role ${role}`).toString('base64url')

/** The address of the same database for another role. */
export const urlForRole = (ownerUrl: string, secretKey: string, role: WorkRole): string => {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = rolePassword(secretKey, role)
  return url.href
}

/** A pool of connections, in UTC. A connection that breaks, idle or in use, is told to `onError` and replaced. */
export const openPool = (
  connectionString: string,
  options: PoolConfig & { onError: (error: Error) => void },
): Pool => {
  const { onError, ...rest } = options
  const pool = new Pool({
    connectionString,
    application_name: 'muloqot',
    options: '-c TimeZone=UTC',
    ...rest,
  })
  // The pool itself hears of idle connections only; the socket adapter, for one, keeps a connection for good and does
  // not listen for its errors, and an error that nobody hears ends the program.
  pool.on('connect', (client) => {
    client.on('error', onError)
  })
  pool.on('error', () => undefined)
  return pool
}
