import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { ActivityLog } from '@muloqot/contract'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { addContact } from '#test/support/campaigns.ts'
import { addUserWith, makeAdministrator, placeBelow } from '#test/support/people.ts'

let server: TestApp
let us: TestCompany
let them: TestCompany
let colleague: TestCompany
let contactId: string

before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
  them = await server.createCompany()
  colleague = await server.addUser(us, 'sales_manager')
  contactId = await addContact(server, us)
  const path = `/auto-calling/contacts/${contactId}`
  const more = { headers: { 'user-agent': 'a browser' } }
  assert.equal((await server.request(colleague, 'PATCH', path, { firstName: 'Bobur' }, more)).status, 200)
  await addContact(server, colleague)
  await addContact(server, them)
})
after(async () => {
  await server.close()
})

const get = async (who: TestCompany | null, url: string): Promise<Answer> =>
  await server.request(who, 'GET', url)
const logs = async (who: TestCompany, query = ''): Promise<ActivityLog[]> => {
  const { status, body } = await get(who, `/activity-logs?${query}`)
  assert.equal(status, 200, query)
  return body.logs
}
const actions = (list: ActivityLog[]): string[] =>
  list.map(({ action, resource_type }) => `${action} ${resource_type}`)

test('a change is told with who, what, before, after, from where and when', async () => {
  const [log] = await logs(colleague, 'action=UPDATE')
  assert.ok(log)
  const { id, request_id, created_at, resource_name, ...rest } = log
  assert.match(resource_name ?? '', /^Bobur/)
  assert.match(id + request_id, /^[0-9a-f-]{72}$/)
  assert.ok(Math.abs(Date.parse(created_at) - Date.now()) < 120_000)
  assert.deepEqual(rest, {
    user_id: colleague.userId,
    actor: { kind: 'user', id: colleague.userId, name: 'Test Person' },
    action: 'UPDATE',
    resource_type: 'contact',
    resource_id: contactId,
    details: { operation: 'changeContact', before: { first_name: 'Aziz' }, after: { first_name: 'Bobur' } },
    ip_address: '127.0.0.1',
    user_agent: 'a browser',
  })
})

test('people see what they did themselves; whoever may read the log sees the company’s', async () => {
  assert.deepEqual(actions(await logs(colleague)), ['CREATE contact', 'UPDATE contact'])
  const all = await logs(us)
  assert.deepEqual(actions(all), ['CREATE contact', 'UPDATE contact', 'CREATE contact'])
  assert.deepEqual(
    (await logs(us, `user_id=${colleague.userId}`)).map(({ user_id }) => user_id),
    [colleague.userId, colleague.userId],
  )
  assert.equal((await logs(colleague, `user_id=${colleague.userId}`)).length, 2)
  const refused = await get(colleague, `/activity-logs?user_id=${us.userId}`)
  assert.deepEqual([refused.status, refused.body.code], [403, 'auth.forbidden'])
  assert.ok((await logs(them)).every(({ resource_id }) => resource_id !== contactId))
  assert.deepEqual(await logs(them, `user_id=${us.userId}`), [])
})

test('the log is filtered by time, action and resource, and paged', async () => {
  assert.equal((await logs(us, 'action=CREATE')).length, 2)
  assert.equal((await logs(us, 'action=VIEW')).length, 0)
  assert.equal((await logs(us, 'resource_type=contact')).length, 3)
  assert.equal((await logs(us, 'resource_type=campaign')).length, 0)
  assert.equal((await logs(us, 'resource_type=nothing_of_ours')).length, 0)
  const later = new Date(Date.now() + 3_600_000).toISOString()
  const earlier = new Date(Date.now() - 3_600_000).toISOString()
  assert.equal((await logs(us, `start_date=${earlier}&end_date=${later}`)).length, 3)
  assert.equal((await logs(us, `start_date=${later}`)).length, 0)
  assert.equal((await logs(us, `end_date=${earlier}`)).length, 0)
  assert.equal((await logs(us, 'start_date=2020-01-01&end_date=2020-01-31')).length, 0)
  assert.equal((await logs(us, 'start_date=2020-01-01')).length, 3)
  // The company's clock is five hours ahead; without a zone its own time is meant.
  const onItsClock = (atMs: number): string => new Date(atMs + 5 * 3_600_000).toISOString().slice(0, 19)
  const minutes = 60_000
  assert.equal((await logs(us, `start_date=${onItsClock(Date.now() - 30 * minutes)}`)).length, 3)
  assert.equal((await logs(us, `start_date=${onItsClock(Date.now() + 30 * minutes)}`)).length, 0)
  assert.equal((await logs(us, `end_date=${onItsClock(Date.now() - 30 * minutes)}%2B05:00`)).length, 0)
  assert.equal((await logs(us, `end_date=${onItsClock(Date.now() + 30 * minutes)}%2B05:00`)).length, 3)
  const { body } = await get(us, '/activity-logs?limit=2&page=2')
  assert.deepEqual([body.total, body.page, body.limit, body.logs.length], [3, 2, 2, 1])
  for (const query of [
    'action=READ',
    'limit=0',
    'limit=501',
    'start_date=yesterday',
    'resource_type=A%20b',
    'x=1',
  ])
    assert.equal((await get(us, `/activity-logs?${query}`)).status, 400, query)
})

test('one thing’s own trail holds everything that was done to it', async () => {
  const { body } = await get(us, `/activity-logs/contact/${contactId}`)
  assert.deepEqual(actions(body.audit_trail), ['UPDATE contact', 'CREATE contact'])
  assert.equal(body.total, 2)
  const own = await get(colleague, `/activity-logs/contact/${contactId}`)
  assert.deepEqual(actions(own.body.audit_trail), ['UPDATE contact'])
  for (const url of [`contact/${randomUUID()}`, `campaign/${contactId}`, `no_such_thing/${contactId}`])
    assert.deepEqual((await get(us, `/activity-logs/${url}`)).body.audit_trail, [], url)
  assert.deepEqual((await get(them, `/activity-logs/contact/${contactId}`)).body.audit_trail, [])
})

test('what one did of late', async () => {
  const { body } = await get(us, '/recent-activities?limit=1')
  assert.deepEqual(actions(body.activities), ['CREATE contact'])
  assert.equal(body.activities[0].user_id, us.userId)
  assert.equal((await get(colleague, '/recent-activities')).body.activities.length, 2)
})

test('a failed sign-in stands in the log of whoever it was tried on', async () => {
  const victim = await server.addUser(us, 'member')
  const answer = await server.request(null, 'POST', '/auth/login', {
    username: victim.email,
    password: 'wrong',
  })
  assert.equal(answer.status, 401)
  const [log] = await logs(victim)
  assert.equal(log?.action, 'SIGN_IN_FAILED')
  assert.equal(log?.resource_type, 'account')
  assert.deepEqual([log?.user_id, log?.actor.kind, log?.resource_id], [null, 'anonymous', victim.userId])
  assert.equal((await logs(us, 'action=SIGN_IN_FAILED')).length, 1)
})

test('a key acts under its own name', async () => {
  const made = await server.request(us, 'POST', '/management/keys', { name: 'Ulanish', role: 'ceo' })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  await addContact(server, { ...us, token: String(made.body.key) })
  const [log] = await logs(us, 'action=CREATE&resource_type=contact')
  assert.deepEqual([log?.user_id, log?.actor.kind, log?.actor.name], [null, 'key', 'Ulanish'])
})

test('a new script of an agent is a change of the agent, with the script before and after', async () => {
  const { body } = await get(us, '/auto-calling/agents?limit=1')
  const agent = (await get(us, `/auto-calling/agents/${body.data[0].id}`)).body
  const copy = await server.request(us, 'POST', '/auto-calling/agents', {
    name: 'Nusxa',
    language: agent.language,
    campaignType: agent.campaignType,
    script: agent.script,
  })
  const script = { ...copy.body.script, opening: `${copy.body.script.opening} Salom.` }
  const changed = await server.request(us, 'PATCH', `/auto-calling/agents/${copy.body.id}`, { script })
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  const trail: ActivityLog[] = (await get(us, `/activity-logs/agent/${copy.body.id}`)).body.audit_trail
  const change = trail.find(({ details }) => details.after && 'script' in details.after)
  assert.equal(change?.action, 'UPDATE')
  assert.notDeepEqual(change?.details.before, change?.details.after)
})

test('the company’s log is for the platform, its own readers, and the administrators above it', async () => {
  const url = `/admin/company/${us.companyId}/activity-logs?resource_type=contact`
  const admin = await server.createCompany('admin')
  const ceo = await get(us, url)
  assert.equal(ceo.status, 200)
  assert.deepEqual((await get(admin, url)).body, ceo.body)
  assert.equal((await get(colleague, url)).status, 403)
  assert.equal((await get(them, url)).status, 404)
  assert.equal((await get(admin, `/admin/company/${randomUUID()}/activity-logs`)).status, 404)

  const parent = await server.createCompany()
  const [above, blind] = [await server.addUser(parent, 'ceo'), await server.addUser(parent, 'ceo')]
  await makeAdministrator(server, above, ['audit.read', 'phones.read'])
  await makeAdministrator(server, blind, ['users.read'])
  assert.equal((await get(above, url)).status, 404)
  await placeBelow(server, us, parent)
  assert.deepEqual((await get(above, url)).body, ceo.body)
  assert.equal((await get(blind, url)).status, 403)
  assert.equal((await get(them, url)).status, 404)
})

test('the log is taken out as CSV that no office program runs, and that is written into it', async () => {
  const reader = await addUserWith(server, us, ['audit.read'])
  await addContact(server, us, { lastName: '=HYPERLINK("http://x")', firstName: '+1+1' })
  const spy = { headers: { 'user-agent': '=1+1' } }
  await server.request(us, 'PATCH', `/auto-calling/contacts/${contactId}`, { notes: 'x' }, spy)
  const answer = await get(reader, '/activity-logs/export?resource_type=contact')
  assert.equal(answer.status, 200)
  assert.equal(answer.headers['content-type'], 'text/csv; charset=utf-8')
  assert.match(String(answer.headers['content-disposition']), /attachment/)
  const text = answer.raw.toString()
  assert.ok(text.startsWith('\ufeffTime (UTC),Who,'))
  const lines = text.trim().split('\r\n')
  assert.equal(lines.length, 1 + (await get(us, '/activity-logs?resource_type=contact')).body.total)
  assert.ok(text.includes(`,'=1+1,`), 'a device that is a formula is marked as text')
  assert.doesNotMatch(text, /(^|[,\n])"?[=@]/m)
  const [view] = await logs(us, 'action=VIEW&resource_type=audit_event')
  assert.deepEqual([view?.user_id, view?.details.operation], [reader.userId, 'exportActivityLogs'])
  const other = await get(reader, `/activity-logs/export?user_id=${them.userId}`)
  assert.equal(other.raw.toString().trim().split('\r\n').length, 1)
  assert.equal((await get(colleague, '/activity-logs/export')).status, 403)
})
