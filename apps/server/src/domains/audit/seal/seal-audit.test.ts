import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { Client } from 'pg'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { addContact } from '#test/support/campaigns.ts'
import { sealAudit } from './seal-audit.ts'
import { verifyAudit, type VerifiedChain } from './verify-audit.ts'

let server: TestApp
let owner: Client
let us: TestCompany

before(async () => {
  server = await createTestApp()
})
beforeEach(async () => {
  us = await server.createCompany()
  owner = new Client({ connectionString: server.ownerUrl })
  await owner.connect()
})
afterEach(async () => {
  await owner.end()
})
after(async () => {
  await server.close()
})

/** Works as somebody who has taken over the database and switched its guards off. */
const tamper = async (statement: string, values: unknown[] = []): Promise<void> => {
  await owner.query('set session_replication_role = replica')
  const { rowCount } = await owner.query(statement, values)
  await owner.query('set session_replication_role = origin')
  assert.ok(rowCount !== null && rowCount > 0, 'the tampering did something')
}

const act = async (count: number): Promise<void> => {
  for (let time = 0; time < count; time += 1) await addContact(server, us)
}

const chainOf = async (company = us): Promise<VerifiedChain> => {
  const chain = (await verifyAudit(server.deps)).find(({ company: { id } }) => id === company.companyId)
  assert.ok(chain)
  return chain
}

const rowIds = async (): Promise<string[]> => {
  const { rows } = await owner.query<{ id: string }>(
    'select id from audit_events where company_id = $1 order by id',
    [us.companyId],
  )
  return rows.map(({ id }) => id)
}

/** Seven rows under seals of three. */
const sealedLog = async (): Promise<string[]> => {
  await act(7)
  await sealAudit(server.deps, 3)
  return await rowIds()
}

test('what happens is sealed in batches, each bound to the one before, and the chain holds', async () => {
  const ids = await sealedLog()
  const chain = await chainOf()
  assert.deepEqual(
    { seals: chain.seals, rows: chain.rows, waiting: chain.waiting, broken: chain.broken },
    { seals: 3n, rows: 7, waiting: 0, broken: null },
  )
  const { rows } = await owner.query<{
    number: bigint
    first_id: string
    hash: Buffer
    previous_hash: Buffer
  }>('select number, first_id, hash, previous_hash from audit_seals where company_id = $1 order by number', [
    us.companyId,
  ])
  assert.deepEqual(
    rows.map(({ first_id }) => first_id),
    [ids[0], ids[3], ids[6]],
  )
  assert.deepEqual(rows[1]?.previous_hash, rows[0]?.hash)
  await act(2)
  assert.equal((await chainOf()).waiting, 2)
  await sealAudit(server.deps, 3)
  await sealAudit(server.deps, 3)
  assert.equal((await chainOf()).seals, 4n)
})

test('a row that is changed, taken out or put in is found and named', async () => {
  const ids = await sealedLog()
  const [, second, , fourth] = ids
  await tamper(`update audit_events set after = after || '{"firstName": "X"}' where id = $1`, [second])
  assert.deepEqual((await chainOf()).broken, { seal: 1n, rowId: second, fault: 'row changed' })
  await tamper(`update audit_events set after = after - 'firstName' where id = $1`, [second])
  assert.equal((await chainOf()).broken, null)

  for (const column of ['address', 'agent', 'action', 'request_id', 'resource_type']) {
    await tamper(`update audit_events set ${column} = ${column} || 'x' where id = $1`, [fourth])
    assert.deepEqual((await chainOf()).broken, { seal: 2n, rowId: fourth, fault: 'row changed' }, column)
    await tamper(`update audit_events set ${column} = left(${column}, -1) where id = $1`, [fourth])
  }
  await tamper(`update audit_events set created_at = created_at + interval '1 microsecond' where id = $1`, [
    fourth,
  ])
  assert.deepEqual((await chainOf()).broken, { seal: 2n, rowId: fourth, fault: 'row changed' })
  await tamper(`update audit_events set created_at = created_at - interval '1 microsecond' where id = $1`, [
    fourth,
  ])

  await tamper('delete from audit_events where id = $1', [fourth])
  assert.deepEqual((await chainOf()).broken, { seal: 2n, rowId: fourth, fault: 'row missing' })
})

test('a row that is put under a seal, or before everything, or taken out of its seal, is found', async () => {
  const ids = await sealedLog()
  const columns =
    'company_id, actor_kind, actor_id, action, resource_type, resource_id, before, after, address, agent, request_id'
  const copyOf = ids[1]
  const inserted = async (seal: number | null, createdAt: string): Promise<string> => {
    await owner.query('set session_replication_role = replica')
    const { rows } = await owner.query<{ id: string }>(
      `insert into audit_events (${columns}, seal, created_at)
       select ${columns}, $2::bigint, $3::timestamptz from audit_events where id = $1 returning id`,
      [copyOf, seal, createdAt],
    )
    await owner.query('set session_replication_role = origin')
    return rows[0]?.id ?? ''
  }
  const added = await inserted(2, new Date().toISOString())
  assert.deepEqual((await chainOf()).broken, { seal: 2n, rowId: null, fault: 'row added' })
  await tamper('delete from audit_events where id = $1', [added])

  const old = await inserted(null, '2020-01-01')
  assert.deepEqual((await chainOf()).broken, { seal: null, rowId: old, fault: 'row added' })
  await sealAudit(server.deps)
  assert.deepEqual((await chainOf()).broken, { seal: 4n, rowId: old, fault: 'row added' })

  await tamper('update audit_events set seal = null where id = $1', [ids[0]])
  assert.deepEqual((await chainOf()).broken, { seal: 1n, rowId: ids[0], fault: 'row missing' })
})

test('a seal that is changed, moved or taken out is found', async () => {
  await sealedLog()
  const where = `where company_id = '${us.companyId}' and number = 2`
  for (const [change, back] of [
    ['count = count + 1', 'count = count - 1'],
    [`sealed_at = sealed_at + interval '1 microsecond'`, `sealed_at = sealed_at - interval '1 microsecond'`],
    ['is_complete = not is_complete', 'is_complete = not is_complete'],
    ['row_ids = array_append(row_ids, first_id)', 'row_ids = row_ids[1:3]'],
    [`row_digests = row_digests || '\\x00'::bytea`, 'row_digests = substr(row_digests, 1, 48)'],
    [`hash = set_byte(hash, 0, get_byte(hash, 0) # 1)`, `hash = set_byte(hash, 0, get_byte(hash, 0) # 1)`],
    [
      `previous_hash = set_byte(previous_hash, 5, get_byte(previous_hash, 5) # 1)`,
      `previous_hash = set_byte(previous_hash, 5, get_byte(previous_hash, 5) # 1)`,
    ],
  ] as const) {
    await tamper(`update audit_seals set ${change} ${where}`)
    assert.deepEqual((await chainOf()).broken, { seal: 2n, rowId: null, fault: 'seal changed' }, change)
    await tamper(`update audit_seals set ${back} ${where}`)
    assert.equal((await chainOf()).broken, null, back)
  }
  await tamper(`delete from audit_seals ${where}`)
  assert.deepEqual((await chainOf()).broken, { seal: 2n, rowId: null, fault: 'seal missing' })
})

test('rows whose seals were cut off the end are found, and without the key nobody makes a chain that fits', async () => {
  const ids = await sealedLog()
  await tamper(`delete from audit_seals where company_id = $1 and number = 3`, [us.companyId])
  assert.deepEqual((await chainOf()).broken, { seal: 3n, rowId: ids[6], fault: 'seal missing' })
  const other = { ...server.deps, secretKey: 'another secret of another installation, long enough' }
  const chain = (await verifyAudit(other)).find(({ company }) => company.id === us.companyId)
  assert.deepEqual(chain?.broken, { seal: 1n, rowId: null, fault: 'seal changed' })
})

test('a row that is committed after newer ones were sealed comes into a later seal', async () => {
  const slow = await server.deps.db.appPool.connect()
  await slow.query('begin')
  const actor = { company_id: us.companyId, actor_kind: 'user', actor_id: us.userId, action: 'slow' }
  for (const [name, value] of Object.entries({ ...actor, address: '', agent: '', request_id: '' }))
    await slow.query('select set_config($1, $2, true)', [`app.${name}`, value])
  await slow.query(`select write_audit_event('contacts', null, null, '{"slow": true}')`)
  await act(3)
  await sealAudit(server.deps)
  assert.equal((await chainOf()).seals, 1n)
  await slow.query('commit')
  slow.release()
  await act(1)
  await sealAudit(server.deps)
  const { rows } = await owner.query<{ action: string; seal: bigint }>(
    'select action, seal from audit_events where company_id = $1 order by id',
    [us.companyId],
  )
  assert.deepEqual(rows[0], { action: 'slow', seal: 2n })
  const chain = await chainOf()
  assert.deepEqual([chain.broken, chain.rows, chain.waiting], [null, 5, 0])
})

test('sealing by several processes at once while people work loses and doubles nothing', async () => {
  let isWorking = true
  const sealing = async (): Promise<void> => {
    while (isWorking) await sealAudit(server.deps, 4)
  }
  const verifying = async (): Promise<void> => {
    while (isWorking) assert.equal((await chainOf()).broken, null)
  }
  const background = [sealing(), sealing(), verifying()]
  await Promise.all([act(20), act(20), act(20)])
  isWorking = false
  await Promise.all(background)
  await sealAudit(server.deps, 4)
  const chain = await chainOf()
  assert.deepEqual([chain.rows, chain.waiting, chain.broken], [60, 0, null])
})

test('the application can neither seal, unseal, back-date nor change a row', async () => {
  await sealedLog()
  const inUs = async (statement: string): Promise<unknown> =>
    await server.deps.db.inCompany(
      { companyId: us.companyId },
      async (tx) => await sql.raw(statement).execute(tx),
    )
  const row = `'${us.companyId}', 'anonymous', 'x', 'x', '', '', ''`
  for (const statement of [
    'update audit_events set seal = 9',
    `update audit_events set address = 'x'`,
    'delete from audit_events',
    'truncate audit_events',
    'update audit_seals set count = 1',
    'delete from audit_seals',
    'insert into audit_seals select * from audit_seals',
    `insert into audit_events (company_id, actor_kind, action, resource_type, address, agent, request_id, created_at)
     values (${row}, '2020-01-01')`,
    `insert into audit_events (company_id, actor_kind, action, resource_type, address, agent, request_id, seal)
     values (${row}, 1)`,
  ])
    await assert.rejects(inUs(statement), /permission denied/, statement)
  // The role that seals can do so once for each row, and nothing else.
  const asSystem = async (statement: string): Promise<unknown> =>
    await server.deps.db.asSystem('seal the audit log', async (tx) => await sql.raw(statement).execute(tx))
  await assert.rejects(asSystem('update audit_events set seal = 99'), /an audit row is sealed once/)
  await assert.rejects(asSystem('update audit_events set seal = null'), /an audit row is sealed once/)
  for (const statement of [
    `update audit_events set agent = 'x'`,
    'delete from audit_events',
    'update audit_seals set count = 1',
    'delete from audit_seals',
  ])
    await assert.rejects(asSystem(statement), /permission denied/, statement)
})
