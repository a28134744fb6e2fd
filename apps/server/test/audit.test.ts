import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { createTestApp, type TestApp } from '#test/support/app.ts'
import { duringRequest } from '#test/support/asked-for.ts'

let server: TestApp
let owner: Client

before(async () => {
  server = await createTestApp()
  owner = new Client({ connectionString: server.ownerUrl })
  await owner.connect()
})
after(async () => {
  await owner.end()
  await server.close()
})

/** Tables whose changes leave no audit row, each with the reason. */
const exempt: Record<string, string> = {
  audit_events: 'the log itself',
  audit_seals: 'made by the program over the log',
  refresh_tokens: 'exchanged by the program; signing in and out is told by the session',
  mail_codes: 'sent by the program; what a code leads to is told by what it changes',
  notices: 'what the program tells people of changes that are in the log themselves',
  contact_import_rows: 'what came of the rows of an import, which is told itself',
  calls: 'made by the dialler, and a record of their own',
  call_turns: 'part of a call',
  campaign_contacts:
    'written by the dialler; who puts people in changes the campaign’s count in the same commit',
  reservations: 'set aside and settled by the program; what was paid is told by the ledger',
}

/** Tables of which only some changes are told, and why the others are none of anybody. */
const partly: Record<string, { told: string; because: string }> = {
  users: { told: 'INSERT DELETE UPDATE OF', because: 'the last activity is noted by the program' },
  sessions: { told: 'INSERT DELETE UPDATE OF', because: 'the last use is noted by the program' },
  api_keys: { told: 'INSERT DELETE UPDATE OF', because: 'the last use is noted by the program' },
  balances: { told: 'UPDATE OF', because: 'born with the company; moved by rows that are told' },
  prices: { told: 'INSERT', because: 'the roles of the program can only add to it' },
  user_company_history: { told: 'INSERT', because: 'added to only; who joins is told by their own row' },
  user_settings: { told: 'UPDATE', because: 'born, gone and moved with their person, who is told' },
  agent_versions: { told: 'INSERT', because: 'versions are added; the first comes with its agent' },
}

type Trigger = { table: string; told: string; args: string; enabled: string }

/** The audit trigger of each table: which changes it tells of, and what it is told to hide. */
const triggers = async (): Promise<Map<string, Trigger>> => {
  const { rows } = await owner.query<Trigger>(
    `select c.relname as table, t.tgenabled as enabled, encode(t.tgargs, 'escape') as args,
       concat_ws(' ', case when t.tgtype & 4 > 0 then 'INSERT' end, case when t.tgtype & 8 > 0 then 'DELETE' end,
         case when t.tgtype & 16 > 0 then 'UPDATE' end, case when cardinality(t.tgattr::int2[]) > 0 then 'OF' end) as told
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
     where t.tgname = 'audit' and p.proname in ('record_audit', 'record_agent_version')`,
  )
  return new Map(rows.map((row) => [row.table, row]))
}

const companyTables = async (): Promise<string[]> => {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid where p.polname = 'company' order by 1`,
  )
  return rows.map(({ name }) => name)
}

test('every table of a company tells the log of each change, or stands here with the reason why not', async () => {
  const tables = await companyTables()
  assert.ok(tables.length >= 20, `only ${tables.length} tables`)
  const audited = await triggers()
  const wrong = tables.flatMap((table) => {
    const trigger = audited.get(table)
    if (!trigger) return exempt[table] ? [] : [`${table} tells nothing`]
    if (exempt[table]) return [`${table} is exempt and tells`]
    const told = partly[table]?.told ?? 'INSERT DELETE UPDATE'
    return trigger.told === told && trigger.enabled === 'O' ? [] : [`${table} tells of ${trigger.told}`]
  })
  assert.deepEqual(wrong, [])
  for (const table of Object.keys(partly)) assert.ok(tables.includes(table), `${table} is no table`)
})

/** Columns whose name sounds like a secret and that are none. */
const harmless = new Set([
  'companies.requires_second_factor',
  'users.second_factor_since',
  'contact_imports.storage_key',
  'transactions.idempotency_key',
])

test('no column that holds a secret, or its hash, is copied into the log', async () => {
  const audited = await triggers()
  const { rows } = await owner.query<{ table: string; column: string; type: string }>(
    `select table_name as table, column_name as column, data_type as type from information_schema.columns
     where table_schema = 'public' order by 1, 2`,
  )
  const isSecret = ({ column, type }: { column: string; type: string }): boolean =>
    type === 'bytea' || /hash|secret|token|password|salt|second_factor|(^|_)key$/.test(column)
  const secrets = rows.filter((row) => audited.has(row.table) && isSecret(row))
  assert.ok(secrets.length >= 5, 'it looked at something')
  const copied = secrets.filter(({ table, column }) => {
    const hidden = (audited.get(table)?.args ?? '').split('\\000')
    return !hidden.includes(column) && !harmless.has(`${table}.${column}`)
  })
  assert.deepEqual(copied, [])
})

test('what people type and are given as secrets is nowhere in the log', async () => {
  const us = await server.createCompany()
  const password = 'a-password-nobody-guesses-71'
  const made = await server.request(us, 'POST', '/admin/users', {
    email: 'yangi@example.uz',
    name: 'Yangi',
    surname: 'Odam',
    password,
    role: 'member',
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const signedIn = await server.request(null, 'POST', '/auth/login', {
    username: 'yangi@example.uz',
    password,
  })
  assert.equal(signedIn.status, 200, JSON.stringify(signedIn.body))
  const wrong = 'this-is-my-bank-password-72'
  await server.request(null, 'POST', '/auth/login', { username: 'yangi@example.uz', password: wrong })
  const changed = 'another-password-of-mine-73'
  const person = { ...us, token: signedIn.body.access_token }
  const change = { current_password: password, new_password: changed }
  assert.ok((await server.request(person, 'PATCH', '/auth/me/password', change)).status < 300)
  const factor = await server.request(us, 'POST', '/auth/second-factor/begin', {})
  const key = await server.request(us, 'POST', '/management/keys', { name: 'K', role: 'member' })
  assert.equal(key.status, 201)
  const { rows } = await owner.query<{ text: string }>('select e::text as text from audit_events e')
  const log = rows.map(({ text }) => text).join('\n')
  assert.match(log, /yangi@example\.uz/)
  const hashes = await owner.query<{ hash: string }>(
    `select password_hash as hash from users where password_hash <> 'no password'
     union all select encode(key_hash, 'hex') from api_keys union all select encode(token_hash, 'hex') from refresh_tokens`,
  )
  const { access_token, refresh_token } = signedIn.body
  const secrets = [password, wrong, changed, access_token, refresh_token, key.body.key, factor.body.secret]
  for (const secret of [...secrets, ...hashes.rows.map(({ hash }) => hash)]) {
    if (secret === undefined) continue
    assert.ok(!log.includes(String(secret)), `${String(secret)} is in the log`)
  }
  assert.doesNotMatch(log, /argon2id/)
})

test('work that the program does by itself leaves no row, and a change that is rolled back neither', async () => {
  const us = await server.createCompany()
  const count = async (): Promise<number> => {
    const { rows } = await owner.query<{ count: number }>(
      'select count(*)::int as count from audit_events where company_id = $1',
      [us.companyId],
    )
    return rows[0]?.count ?? -1
  }
  const before = await count()
  await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) => {
    await tx.updateTable('companies').set({ name: 'Dasturning oʻzi' }).execute()
  })
  assert.equal(await count(), before)
  const contact = { firstName: 'A', lastName: 'B', phone: '901112299' }
  await server.request(us, 'POST', '/auto-calling/contacts', contact)
  assert.equal(await count(), before + 1)
  assert.equal((await server.request(us, 'POST', '/auto-calling/contacts', contact)).status, 400)
  assert.equal(await count(), before + 1)
})

test('a use-case that forgets who asked cannot pass a test: what it changes is refused', async () => {
  const us = await server.createCompany()
  const { companyId } = us
  const forgetful = async (): Promise<unknown> =>
    await server.deps.db.inCompany({ companyId }, async (tx) =>
      tx.updateTable('companies').set({ description: 'hech kim' }).execute(),
    )
  const asSystem = async (): Promise<unknown> =>
    await server.deps.db.asSystem('administer the installation', async (tx) =>
      tx.updateTable('companies').set({ description: 'tizim' }).where('id', '=', companyId).execute(),
    )
  for (const work of [forgetful, asSystem]) {
    await assert.rejects(duringRequest(work), /a request changes companies and no audit row says who asked/)
    await work()
  }
  const read = await duringRequest(
    async () =>
      await server.deps.db.inCompany({ companyId }, async (tx) =>
        tx.selectFrom('users').select('id').execute(),
      ),
  )
  assert.equal(read.length, 1)
})
