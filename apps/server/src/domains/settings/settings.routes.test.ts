import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { changesBy } from '#test/support/people.ts'

let server: TestApp
let us: TestCompany

before(async () => {
  server = await createTestApp()
})
beforeEach(async () => {
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

const get = async (path = '/settings', who = us): Promise<Answer['body']> => {
  const { status, body } = await server.request(who, 'GET', path)
  assert.equal(status, 200)
  return body
}
const patch = async (body: object, path = '/settings', who = us): Promise<Answer> =>
  await server.request(who, 'PATCH', path, body)

test('everybody begins with the usual settings and the company’s language and zone', async () => {
  const { settings } = await get()
  const { id, created_at, updated_at, ...rest } = settings
  assert.match(id, /^[0-9a-f-]{36}$/)
  assert.equal(updated_at, created_at)
  assert.deepEqual(rest, {
    user_id: us.userId,
    email_notifications: true,
    sms_notifications: false,
    push_notifications: true,
    language: 'uz',
    timezone: 'Asia/Tashkent',
    auto_delete_records_after_days: null,
    preferred_stt_model: 'mohirai',
  })
})

test('a change before anything was read is kept, and each change leaves the rest alone', async () => {
  const first = await patch({ sms_notifications: true, auto_delete_records_after_days: 30 })
  assert.equal(first.status, 200)
  assert.equal(first.body.success, true)
  assert.deepEqual((await get()).settings, first.body.settings)
  const second = await patch({ preferred_stt_model: 'azure', timezone: 'Europe/Moscow', language: null })
  assert.deepEqual(second.body.settings, {
    ...first.body.settings,
    preferred_stt_model: 'azure',
    timezone: 'Europe/Moscow',
    updated_at: second.body.settings.updated_at,
  })
  assert.equal((await patch({})).status, 200)
})

test('language and zone are the person’s, then the company’s, and say so to the console', async () => {
  const me = async (): Promise<[string, string]> => {
    const { language, timeZone } = await get('/auth/me')
    return [language, timeZone]
  }
  assert.deepEqual(await me(), ['uz', 'Asia/Tashkent'])
  const company = { settings: { language: 'ru', timezone: 'Asia/Almaty' } }
  assert.equal((await patch(company, `/company/${us.companyId}`)).status, 200)
  assert.deepEqual(await me(), ['ru', 'Asia/Almaty'])
  await patch({ language: 'en', timezone: 'Europe/Berlin' })
  assert.deepEqual(await me(), ['en', 'Europe/Berlin'])
  const { settings } = await get()
  assert.deepEqual([settings.language, settings.timezone], ['en', 'Europe/Berlin'])
  const [user] = await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) =>
    tx.selectFrom('users').select('language').where('id', '=', us.userId).execute(),
  )
  assert.equal(user?.language, 'en')
})

test('notifications are read and changed by themselves', async () => {
  const path = '/settings/notifications'
  assert.deepEqual(await get(path), {
    email_notifications: true,
    sms_notifications: false,
    push_notifications: true,
  })
  const changed = await patch({ email_notifications: false, push_notifications: null }, path)
  assert.equal(changed.body.success, true)
  assert.deepEqual(changed.body.notification_settings, (await get()).settings)
  assert.deepEqual(await get(path), {
    email_notifications: false,
    sms_notifications: false,
    push_notifications: true,
  })
  assert.equal((await patch({ language: 'en' }, path)).status, 400)
})

test('what cannot be is refused, and nothing changes', async () => {
  const before = await get()
  for (const body of [
    { language: 'de' },
    { timezone: 'Tashkent' },
    { timezone: '+05:00' },
    { auto_delete_records_after_days: 0 },
    { auto_delete_records_after_days: 3651 },
    { auto_delete_records_after_days: 1.5 },
    { preferred_stt_model: 'whisper-of-mine' },
    { email_notifications: 'yes' },
    { user_id: us.userId },
    { sms_notifications: true, unknown: 1 },
  ])
    assert.equal((await patch(body)).status, 400, JSON.stringify(body))
  assert.deepEqual(await get(), before)
  for (const auto_delete_records_after_days of [1, 3650])
    assert.equal((await patch({ auto_delete_records_after_days })).status, 200)
})

test('settings are one’s own: neither a colleague’s nor another company’s, and a key has none', async () => {
  const colleague = await server.addUser(us, 'customer')
  await patch({ timezone: 'Europe/Berlin' })
  assert.equal((await get('/settings', colleague)).settings.timezone, 'Asia/Tashkent')
  assert.notEqual((await get('/settings', colleague)).settings.id, (await get()).settings.id)
  const made = await server.request(us, 'POST', '/management/keys', { name: 'K', role: 'ceo' })
  const key = { ...us, token: String(made.body.key) }
  assert.equal((await server.request(key, 'GET', '/settings')).status, 403)
})

test('a change is written into the audit log as it was and became', async () => {
  await patch({ timezone: 'Europe/Berlin', email_notifications: false, language: 'ru' })
  const rows = await changesBy(server, us, 'changeSettings')
  assert.deepEqual(
    rows.map(({ resourceType, before, after }) => [resourceType, before, after]),
    [
      [
        'user_settings',
        { timezone: null, email_notifications: true },
        { timezone: 'Europe/Berlin', email_notifications: false },
      ],
      ['users', { language: null }, { language: 'ru' }],
    ],
  )
})

test('who moves to another company takes them along', async () => {
  const admin = await server.createCompany('admin')
  const member = await server.addUser(us, 'member')
  const { settings } = (await patch({ timezone: 'Europe/Berlin' }, '/settings', member)).body
  const target = await server.createCompany()
  const moved = await server.request(admin, 'POST', `/company/${target.companyId}/transfer-user`, {
    user_id: member.userId,
    from_company_id: us.companyId,
  })
  assert.equal(moved.status, 200, JSON.stringify(moved.body))
  const [row] = await server.deps.db.inCompany({ companyId: target.companyId }, async (tx) =>
    tx.selectFrom('userSettings').select(['id', 'timezone']).where('userId', '=', member.userId).execute(),
  )
  assert.deepEqual(row, { id: settings.id, timezone: 'Europe/Berlin' })
})

test('how long records are kept is the company’s: for ever until it is chosen, by those who may', async () => {
  const member = await server.addUser(us, 'member')
  const refused = await patch(
    { auto_delete_records_after_days: 1, sms_notifications: true },
    '/settings',
    member,
  )
  assert.deepEqual([refused.status, refused.body.code], [403, 'auth.forbidden'])
  assert.equal((await get('/settings', member)).settings.sms_notifications, false)
  await patch({ auto_delete_records_after_days: 45 })
  assert.equal((await get('/settings', member)).settings.auto_delete_records_after_days, 45)
  const same = { auto_delete_records_after_days: 45, sms_notifications: true }
  assert.equal((await patch(same, '/settings', member)).status, 200)
  const company = `/company/${us.companyId}`
  assert.equal((await get(company)).company.settings.auto_delete_records_after_days, 45)
  const forEver = await patch({ settings: { auto_delete_records_after_days: null } }, company)
  assert.equal(forEver.body.company.settings.auto_delete_records_after_days, null)
  assert.equal((await get()).settings.auto_delete_records_after_days, null)
  const rows = await changesBy(server, us, 'changeSettings')
  assert.deepEqual(rows.map(({ resourceType, before, after }) => [resourceType, before, after])[0], [
    'companies',
    { auto_delete_records_after_days: null },
    { auto_delete_records_after_days: 45 },
  ])
})
