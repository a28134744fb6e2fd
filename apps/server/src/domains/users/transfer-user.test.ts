import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { changesBy, historyOf, makeAdministrator, nobody } from '#test/support/people.ts'

let server: TestApp
let admin: TestCompany
let from: TestCompany
let to: TestCompany

before(async () => {
  server = await createTestApp()
  admin = await server.createCompany('admin')
  from = await server.createCompany()
  to = await server.createCompany()
})
after(async () => {
  await server.close()
})

const transfer = async (
  who: Pick<TestCompany, 'userId' | 'companyId'>,
  target: Pick<TestCompany, 'companyId'>,
  over: object = {},
): Promise<Answer> =>
  await server.request(admin, 'POST', `/company/${target.companyId}/transfer-user`, {
    user_id: who.userId,
    from_company_id: who.companyId,
    ...over,
  })

test('somebody moves: signed out, known in both histories and logs, and the money stays', async () => {
  const who = await server.addUser(from, 'sales_manager')
  await makeAdministrator(server, who, ['users.read'])
  const topUp = await server.request(
    admin,
    'POST',
    `/company/${from.companyId}/topup`,
    { amount: 500_000 },
    { headers: { 'idempotency-key': 'transfer-test' } },
  )
  assert.equal(topUp.status, 200)
  const { status, body } = await transfer(who, to)
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal(body.success, true)
  assert.deepEqual(body.balance, { stays_with_company_id: from.companyId, amount: 500_000 })
  assert.deepEqual([body.user.company_id, body.user.role], [to.companyId, 'sales_manager'])
  assert.equal((await server.request(who, 'GET', '/auth/me')).status, 401)
  assert.equal((await server.request(from, 'GET', `/admin/user/${who.userId}`)).status, 404)
  assert.equal((await server.request(to, 'GET', `/admin/user/${who.userId}`)).status, 200)
  assert.deepEqual(await historyOf(server, from, who.userId), [
    { action: 'joined', balanceAtTime: null },
    { action: 'transferred', balanceAtTime: 500_000n },
  ])
  assert.deepEqual(await historyOf(server, to, who.userId), [{ action: 'joined', balanceAtTime: null }])
  const told = async (asker: TestCompany): Promise<unknown[]> => {
    const { company_history } = (await server.request(asker, 'GET', `/admin/user/${who.userId}`)).body
    return company_history.map((entry: Record<string, unknown>) => [
      entry.company_id,
      entry.action,
      entry.balance_at_time,
    ])
  }
  assert.deepEqual(await told(to), [[to.companyId, 'joined', null]])
  assert.deepEqual(await told(admin), [
    [to.companyId, 'joined', null],
    [from.companyId, 'transferred', 500_000],
    [from.companyId, 'joined', null],
  ])
  const balanceOf = async (company: TestCompany): Promise<number> =>
    (await server.request(company, 'GET', `/company/${company.companyId}`)).body.company.balance
  assert.deepEqual([await balanceOf(from), await balanceOf(to)], [500_000, 0])
  const { administrators } = (await server.request(to, 'GET', `/company/${to.companyId}/administrators`)).body
  assert.deepEqual(administrators, [])
  const tables = async (company: TestCompany): Promise<string[]> =>
    (await changesBy(server, company, 'transferUser')).map(({ resourceType }) => resourceType).toSorted()
  assert.deepEqual(await tables(from), ['company_administrators', 'sessions', 'user_company_history'])
  assert.deepEqual(await tables(to), ['users'])
})

test('a role that the target does not have must be named anew', async () => {
  await server.request(from, 'POST', '/management/roles', { name: 'operator', display_name: 'Operator' })
  const who = await server.addUser(from, 'operator')
  const refused = await transfer(who, to)
  assert.equal(refused.status, 400)
  assert.equal(refused.body.code, 'user.role_unknown')
  assert.equal((await transfer(who, to, { role: 'admin' })).body.code, 'user.role_unknown')
  assert.equal((await transfer(who, to, { role: 'member' })).body.user.role, 'member')
})

test('who is not of the company that is named, or does not exist, does not exist', async () => {
  const who = await server.addUser(from, 'member')
  for (const over of [{ from_company_id: to.companyId }, { from_company_id: nobody }, { user_id: nobody }]) {
    const answer = await transfer(who, to, over)
    assert.equal(answer.status, 404)
    assert.equal(answer.body.code, 'user.not_found')
  }
  assert.equal((await transfer(who, { companyId: nobody })).body.code, 'company.not_found')
  const there = await transfer(who, from)
  assert.equal(there.status, 409)
  assert.equal(there.body.code, 'user.already_there')
  assert.equal((await transfer(admin, to)).body.code, 'user.yourself')
})

test('nobody moves into a blocked company; who leaves one is free, unless the block is their own', async () => {
  const blocked = await server.createCompany()
  const [free, own] = [await server.addUser(blocked, 'member'), await server.addUser(blocked, 'member')]
  await server.request(admin, 'POST', `/admin/user/${own.userId}/block`)
  await server.request(admin, 'POST', `/company/${blocked.companyId}/block`)
  const who = await server.addUser(from, 'member')
  const refused = await transfer(who, blocked)
  assert.equal(refused.status, 409)
  assert.equal(refused.body.code, 'company.blocked')
  assert.equal((await transfer(free, to)).body.user.is_blocked, false)
  assert.equal((await transfer(own, to)).body.user.is_blocked, true)
})

test('of many transfers of one person at once, one happens', async () => {
  const who = await server.addUser(from, 'member')
  const targets = await Promise.all(Array.from({ length: 4 }, async () => await server.createCompany()))
  const answers = await Promise.all(targets.map(async (target) => await transfer(who, target)))
  assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  assert.ok(answers.filter(({ status }) => status !== 200).every(({ status }) => status === 404))
  const histories = await Promise.all(
    targets.map(async (target) => (await historyOf(server, target, who.userId)).length),
  )
  assert.equal(
    histories.reduce((sum, count) => sum + count, 0),
    1,
  )
})

test('transfers in a circle at once all happen', async () => {
  const companies = await Promise.all(Array.from({ length: 4 }, async () => await server.createCompany()))
  const people = await Promise.all(companies.map(async (company) => await server.addUser(company, 'member')))
  const answers = await Promise.all(
    people.map(async (who, index) => {
      const target = companies[(index + 1) % companies.length]
      assert.ok(target)
      return await transfer(who, target)
    }),
  )
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200, 200],
  )
})

test('whatever is somebody’s moves along or is left behind by name', async () => {
  // These rows are about the company that is left, and are taken away before.
  const leftBehind = new Set(['company_administrators'])
  const owner = new Client({ connectionString: server.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ table: string; on_update: string }>(
    `select c.relname as table, k.confupdtype as on_update from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and k.confrelid in ('users'::regclass, 'sessions'::regclass)`,
  )
  await owner.end()
  assert.ok(rows.length >= 4)
  for (const row of rows) assert.equal(row.on_update, leftBehind.has(row.table) ? 'a' : 'c', row.table)
})
