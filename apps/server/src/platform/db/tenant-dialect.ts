import { AsyncLocalStorage } from 'node:async_hooks'
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type PostgresDialectConfig,
  type TransactionSettings,
} from 'kysely'
import { escapeLiteral } from 'pg'
import type { TenantContext } from './actor.ts'

/** Whom the transaction that is about to begin is for. */
export const beginningFor = new AsyncLocalStorage<TenantContext>()

const setting = (name: string, value: string): string =>
  `set_config('app.${name}', ${escapeLiteral(value)}, true)`

/** `begin` and the tenant's settings in one round trip. The settings end with the transaction. */
const beginStatement = ({ companyId, actor }: TenantContext): string => {
  const settings = [setting('company_id', companyId)]
  if (actor && actor !== 'program') {
    settings.push(
      setting('actor_kind', actor.kind),
      setting('actor_id', actor.id ?? ''),
      setting('action', actor.action),
      setting('request_id', actor.requestId),
      setting('address', actor.address),
      setting('agent', actor.agent),
    )
  }
  return `begin; select ${settings.join(', ')}`
}

class TenantDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const context = beginningFor.getStore()
    if (!context) return super.beginTransaction(connection, settings)
    await connection.executeQuery(CompiledQuery.raw(beginStatement(context)))
  }
}

/** PostgreSQL whose transactions begin with the company's settings, so that row-level security sees them. */
export const tenantDialect = (config: PostgresDialectConfig): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new TenantDriver(config),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})
