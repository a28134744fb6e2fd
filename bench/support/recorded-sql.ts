import { permissions } from '../../packages/contract/src/index.ts'
import type { Pool, PoolClient } from 'pg'
import { createContact } from '../../apps/server/src/domains/contacts/create-contact.ts'
import { listContacts } from '../../apps/server/src/domains/contacts/list-contacts.ts'
import { createDeps } from '../../apps/server/src/app/deps.ts'
import { readConfig } from '../../apps/server/src/platform/config/config.ts'
import { createLog } from '../../apps/server/src/platform/log/log.ts'
import { ask, benchSecretKey } from './database.ts'

/** What the product says to the database for one request, and by what in the values a request is known. */
export type Statement = { text: string; values: unknown[] }
export type RecordedSql = { list: Statement[]; create: Statement[]; createdId: string }

/** What the recorded request carried; whoever repeats it puts the next request's values in their place. */
export const recorded = {
  limit: 47,
  offset: 94,
  firstName: 'Recorded first name',
  lastName: 'Recorded last name',
  phone: '+998900000001',
  dateOfBirth: '1990-01-15',
  notes: 'Recorded notes',
  customData: { recorded: true },
} as const

/** Hears everything that goes over a pool's connections from now on. */
const listenIn = (pool: Pool, hear: (statement: Statement) => void): void => {
  pool.on('connect', (client: PoolClient) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    const heard = (first: unknown, values: unknown, ...more: unknown[]): unknown => {
      const config = typeof first === 'string' ? { text: first, values } : (first as Partial<Statement>)
      hear({ text: config.text ?? '', values: [...((config.values as unknown[]) ?? [])] })
      return query(first, values, ...more)
    }
    Object.assign(client, { query: heard })
  })
}

/**
 * Lists contacts and creates one as the product does, and tells the statements it sent, from `begin` to `commit`: so
 * that the bare handler does the same SQL, whatever the product's is today.
 */
export const recordSql = async (ownerUrl: string, dataDir: string): Promise<RecordedSql> => {
  const config = readConfig({ DATA_DIR: dataDir })
  const { deps, close } = createDeps({ config, log: createLog('warn'), ownerUrl, secretKey: benchSecretKey })
  let statements: Statement[] = []
  listenIn(deps.db.appPool, (statement) => statements.push(statement))
  const [admin] = await ask<{ id: string; companyId: string }>(
    ownerUrl,
    `select id, company_id as "companyId" from users`,
  )
  if (!admin) throw new Error('the installation has no admin')
  const { id, companyId } = admin
  const actor = { kind: 'user', id, action: 'bench', requestId: id, address: '::1', agent: 'bench' } as const
  const ctx = {
    companyId,
    actor,
    userId: id,
    role: 'admin',
    sessionId: null,
    permissions: new Set(permissions),
    mustSetUpSecondFactor: false,
    language: 'en',
  } as const
  const { limit, offset, firstName, lastName, phone, dateOfBirth, notes, customData } = recorded
  try {
    await listContacts(deps, ctx, { page: offset / limit + 1, limit, sort: '-createdAt' })
    const list = statements
    statements = []
    const body = { firstName, lastName, phone, dateOfBirth, notes, customData }
    const created = await createContact(deps, ctx, body)
    return { list, create: statements, createdId: created.id }
  } finally {
    await close()
  }
}
