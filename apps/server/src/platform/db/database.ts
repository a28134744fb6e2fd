import { CamelCasePlugin, Kysely, type Transaction } from 'kysely'
import { DatabaseError, type Pool } from 'pg'
import type { DB } from '../../schema.generated.ts'
import type { Log } from '../log/log.ts'
import type { TenantContext } from './actor.ts'
import { appRole, openPool, systemRole, urlForRole } from './connections.ts'
import { toAppError } from './constraint-errors.ts'
import { beginningFor, tenantDialect } from './tenant-dialect.ts'

/** A transaction; the required first argument of every repo function. */
export type Tx = Transaction<DB>

/** Why somebody works outside one company; each reason is a decision. */
export type SystemReason =
  | 'sign in'
  | 'first start'
  | 'readiness'
  | 'find campaigns to call for'
  | 'end calls that a crash cut off'
  | 'metrics'
  | 'check sign-ins'
  | 'codes and tries of people not signed in'
  | 'administer the installation'
  | 'sweep what has ended'
  | 'seal the audit log'

/** A statement that only reads. `name` is its own; columns are named as the rows' fields. */
export type Question = { name: string; text: string; values: unknown[] }

export type Database = {
  /**
   * Runs `work` in one transaction that can see and write this company's rows only. It commits when `work` resolves
   * and rolls back when it rejects. When PostgreSQL ended it to break a deadlock it is run again, so `work` may touch
   * nothing but `tx`. No network call may happen inside.
   * @throws AppError when a named constraint is violated.
   */
  inCompany<T>(context: TenantContext, work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * The only way around row-level security. Import-restricted by the architecture test, and logged. `context` names the
   * company and the person in whose log the changes are written down, for work that somebody asked for.
   */
  asSystem<T>(reason: SystemReason, work: (tx: Tx) => Promise<T>, context?: TenantContext): Promise<T>
  /**
   * Asks one question outside one company, without a transaction and planned once for each connection: for what every
   * request asks. Restricted as `asSystem` is.
   */
  readAsSystem<Row extends object>(reason: SystemReason, question: Question): Promise<Row[]>
  /** Connections of the application's role, for what needs a session of its own (listen, locks). */
  appPool: Pool
  close(): Promise<void>
}

const deadlockAttemptsMax = 4

const isDeadlock = (error: unknown): boolean => error instanceof DatabaseError && error.code === '40P01'

const kyselyOver = (pool: Pool): Kysely<DB> =>
  new Kysely<DB>({
    dialect: tenantDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })

export type DatabaseOptions = {
  ownerUrl: string
  secretKey: string
  log: Log
  connectionsMax?: number
}

/** Opens the pools of both working roles. Connections are made when they are first needed. */
export const openDatabase = ({
  ownerUrl,
  secretKey,
  log,
  connectionsMax = 16,
}: DatabaseOptions): Database => {
  let isClosing = false
  const onError = (error: Error): void => {
    // The server may end before a connection that says goodbye is heard.
    if (!isClosing) log.warn({ err: error }, 'a database connection broke')
  }
  const appPool = openPool(urlForRole(ownerUrl, secretKey, appRole), { max: connectionsMax, onError })
  const systemPool = openPool(urlForRole(ownerUrl, secretKey, systemRole), { max: 4, onError })
  const app = kyselyOver(appPool)
  const system = kyselyOver(systemPool)

  return {
    inCompany: async (context, work) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await beginningFor.run(context, () => app.transaction().execute(work))
        } catch (error) {
          if (attempt < deadlockAttemptsMax && isDeadlock(error)) continue
          throw toAppError(error)
        }
      }
    },
    asSystem: async (reason, work, context) => {
      log.debug({ reason }, 'working outside one company')
      const run = async (): Promise<Awaited<ReturnType<typeof work>>> =>
        await system.transaction().execute(work)
      try {
        return await (context ? beginningFor.run(context, run) : beginningFor.exit(run))
      } catch (error) {
        throw toAppError(error)
      }
    },
    readAsSystem: async <Row extends object>(reason: SystemReason, question: Question) => {
      log.debug({ reason }, 'working outside one company')
      try {
        return (await systemPool.query<Row>(question)).rows
      } catch (error) {
        throw toAppError(error)
      }
    },
    appPool,
    close: async () => {
      isClosing = true
      await app.destroy()
      await system.destroy()
    },
  }
}
