import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { Client } from 'pg'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'

let server: TestApp
let owner: Client
let us: TestCompany
let them: TestCompany

before(async () => {
  server = await createTestApp()
  owner = new Client({ connectionString: server.ownerUrl })
  await owner.connect()
  us = await server.createCompany()
  them = await server.createCompany()
})
after(async () => {
  await owner.end()
  await server.close()
})

/** Tables that belong to no company, each with the reason. */
const ofNobody = new Set([
  'migrations', // the database's own history
  'voice_instances', // processes
  'socket_io_attachments', // messages between processes
  'attempts', // tries of people who are not known yet
  'code_requests', // asked by people who are not known yet
  'registrations', // of companies that do not exist yet
])

const tables = async (): Promise<string[]> => {
  const { rows } = await owner.query<{ relname: string }>(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`,
  )
  return rows.map((row) => row.relname).filter((name) => !ofNobody.has(name))
}

test('every table of a company has forced row-level security, a policy both ways, and its company not null', async () => {
  const names = await tables()
  assert.ok(names.length >= 12, `only ${names.length} tables`)
  for (const name of names) {
    const column = name === 'companies' ? 'id' : 'company_id'
    const { rows } = await owner.query<{ on: boolean; forced: boolean; required: boolean }>(
      `select c.relrowsecurity as on, c.relforcerowsecurity as forced,
         (select a.attnotnull from pg_attribute a where a.attrelid = c.oid and a.attname = $2) as required
       from pg_class c where c.oid = $1::regclass`,
      [name, column],
    )
    assert.deepEqual(rows[0], { on: true, forced: true, required: true }, name)
    const { rows: policies } = await owner.query<{
      policyname: string
      qual: string
      with_check: string
      roles: string
    }>(
      `select policyname, qual, with_check, array_to_string(roles, ',') as roles from pg_policies where tablename = $1 order by 1`,
      [name],
    )
    assert.deepEqual(
      policies.map((policy) => [policy.policyname, policy.roles]),
      [
        ['company', 'muloqot_app'],
        ['system', 'muloqot_system'],
      ],
    )
    assert.match(policies[0]?.qual ?? '', new RegExp(`${column} = `), name)
    assert.equal(policies[0]?.qual, policies[0]?.with_check, name)
  }
})

test('every unique key and foreign key between tables of a company begins with the company', async () => {
  const names = await tables()
  // Where one value belongs to one row of the whole installation, and why.
  const wide = new Set([
    'users_email_unique',
    'users_id_unique',
    'sessions_id_unique',
    'refresh_tokens_token_hash_unique',
    'api_keys_key_hash_unique',
    'companies_pkey',
    'companies_parent_company_id_fkey',
  ])
  const { rows } = await owner.query<{
    table: string
    name: string
    type: string
    first: string
    target: string
  }>(
    `select c.relname as table, k.conname as name, k.contype as type, a.attname as first, t.relname as target
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1] left join pg_class t on t.oid = k.confrelid
     where k.contype in ('p', 'u', 'f') and c.relname = any ($1)`,
    [names],
  )
  assert.ok(rows.length > 20)
  assert.deepEqual(
    rows.filter((row) => row.first !== 'company_id' && !wide.has(row.name)),
    [],
  )
})

test('every foreign key has an index that begins with its columns', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname || '.' || k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
     join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and k.contype = 'f' and array_length(k.conkey, 1) > 1
       and not exists (select 1 from pg_index i where i.indrelid = k.conrelid
         and (i.indkey::int2[])[0:array_length(k.conkey, 1) - 1] @> k.conkey
         and (i.indkey::int2[])[0:array_length(k.conkey, 1) - 1] <@ k.conkey)`,
  )
  assert.deepEqual(rows, [])
})

test('the working roles own nothing and cannot bypass', async () => {
  const { rows } = await owner.query(
    `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname like 'muloqot\\_%' order by 1`,
  )
  const powerless = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }
  assert.deepEqual(rows, [
    { rolname: 'muloqot_app', ...powerless },
    { rolname: 'muloqot_system', ...powerless },
  ])
  const { rows: owned } = await owner.query(
    `select c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname like 'muloqot\\_%'`,
  )
  assert.deepEqual(owned, [])
})

test('without a company the application sees no row of any table, and cannot write one', async () => {
  const names = await tables()
  const client = await server.deps.db.appPool.connect()
  try {
    for (const name of names) {
      const { rows } = await client.query<{ count: bigint }>(`select count(*) from ${name}`)
      assert.equal(rows[0]?.count, 0n, name)
    }
    await assert.rejects(client.query(`insert into companies (name) values ('Begona')`), /row-level security/)
  } finally {
    client.release()
  }
})

test('a company sees its own rows, and can neither read, write nor move those of another', async () => {
  await server.request(them, 'POST', '/auto-calling/contacts', {
    firstName: 'A',
    lastName: 'B',
    phone: '901111111',
  })
  await server.deps.db.inCompany(us, async (tx) => {
    const { rows } = await sql<{
      count: bigint
    }>`select count(*) from contacts where company_id = ${them.companyId}`.execute(tx)
    assert.equal(rows[0]?.count, 0n)
    const { numAffectedRows } =
      await sql`update contacts set notes = 'ours' where company_id = ${them.companyId}`.execute(tx)
    assert.equal(numAffectedRows, 0n)
  })
  await assert.rejects(
    server.deps.db.inCompany(us, async (tx) =>
      tx
        .insertInto('contacts')
        .values({
          companyId: them.companyId,
          firstName: 'A',
          lastName: 'B',
          phone: '+998902222222',
          phoneAsTyped: 'x',
        })
        .execute(),
    ),
    /row-level security/,
  )
})

test('the company does not stay on the connection when the transaction ends', async () => {
  await server.deps.db.inCompany(us, async (tx) => await sql`select 1`.execute(tx))
  const { rows } = await server.deps.db.appPool.query<{ company: string | null }>(
    `select nullif(current_setting('app.company_id', true), '') as company`,
  )
  assert.equal(rows[0]?.company, null)
})

test('the audit log can be read and added to, and nothing else', async () => {
  await server.request(us, 'POST', '/auto-calling/contacts', {
    firstName: 'A',
    lastName: 'B',
    phone: '903333333',
  })
  for (const statement of [
    'update audit_events set action = $$x$$',
    'delete from audit_events',
    'truncate audit_events',
  ]) {
    await assert.rejects(
      server.deps.db.inCompany(us, async (tx) => await sql.raw(statement).execute(tx)),
      /permission denied/,
      statement,
    )
  }
})

test('a transaction that PostgreSQL ends to break a deadlock is run again', async () => {
  const ids: string[] = []
  for (const phone of ['904444441', '904444442']) {
    const { body } = await server.request(us, 'POST', '/auto-calling/contacts', {
      firstName: 'A',
      lastName: 'B',
      phone,
    })
    ids.push(body.id)
  }
  let arrived = 0
  let go: () => void = () => undefined
  const bothArrived = new Promise<void>((resolve) => (go = resolve))
  const touch = async (order: string[]): Promise<number> => {
    let runs = 0
    await server.deps.db.inCompany(us, async (tx) => {
      runs += 1
      for (const [index, id] of order.entries()) {
        await sql`update contacts set notes = coalesce(notes, '') || '+' where id = ${id}`.execute(tx)
        if (index > 0 || runs > 1) continue
        arrived += 1
        if (arrived === 2) go()
        await bothArrived
      }
    })
    return runs
  }
  const runs = await Promise.all([touch(ids), touch(ids.toReversed())])
  assert.deepEqual(
    runs.toSorted((a, b) => a - b),
    [1, 2],
  )
  const notes = await server.deps.db.inCompany(us, async (tx) =>
    tx.selectFrom('contacts').select('notes').where('id', 'in', ids).execute(),
  )
  assert.deepEqual(
    notes.map((row) => row.notes),
    ['++', '++'],
  )
})
