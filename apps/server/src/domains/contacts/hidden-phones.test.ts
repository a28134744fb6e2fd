import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { addContact, campaignsPath, createCampaign } from '#test/support/campaigns.ts'
import { holdCall, reserveCall, surroundings } from '#test/support/held-calls.ts'
import { addUserWith } from '#test/support/people.ts'
import { auditOf } from '#test/support/signing-in.ts'
import { importsUrl, upload } from '#test/support/upload.ts'

let server: TestApp
let us: TestCompany
/** May do everything here but see phone numbers. */
let clerk: TestCompany
const path = '/auto-calling/contacts'
const phone = '+998935551277'
const masked = '+998 93 *** ** 77'

before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
  clerk = await addUserWith(server, us, [
    'contacts.read',
    'contacts.write',
    'campaigns.read',
    'campaigns.write',
    'calls.read',
    'phones.reveal',
    'audit.read',
  ])
})
after(async () => {
  await server.close()
})

const read = async (who: TestCompany, url: string): Promise<Answer['body']> => {
  const { status, body } = await server.request(who, 'GET', url)
  assert.equal(status, 200, url)
  return body
}

/** No answer may hold the number, or enough of it to call it. */
const assertHidden = (answer: unknown, what: string): void => {
  assert.doesNotMatch(JSON.stringify(answer), /93\W?555|5551277|555\W?12/, what)
}

test('contacts come masked to whoever may not see numbers, and in full to the others', async () => {
  const id = await addContact(server, us, { phone: '93 555 12 77', lastName: 'Yashirin' })
  const found = (body: Answer['body']): { phone: string; phoneAsTyped: string | null } =>
    body.data.find((contact: { id: string }) => contact.id === id)
  const list = await read(clerk, path)
  assert.deepEqual([found(list).phone, found(list).phoneAsTyped], [masked, null])
  assertHidden(list, 'list')
  const one = await read(clerk, `${path}/${id}`)
  assert.deepEqual([one.data.phone, one.data.phoneAsTyped], [masked, null])
  const open = await read(us, `${path}/${id}`)
  assert.deepEqual([open.data.phone, open.data.phoneAsTyped], [phone, '93 555 12 77'])
  const changed = await server.request(clerk, 'PATCH', `${path}/${id}`, { firstName: 'Bobur' })
  assert.deepEqual([changed.status, changed.body.phone], [200, masked])
  const made = await server.request(clerk, 'POST', path, {
    firstName: 'A',
    lastName: 'B',
    phone: '93 555 12 78',
  })
  assert.deepEqual([made.status, made.body.phone], [201, '+998 93 *** ** 78'])
  // A form that sends back what it was shown does not destroy the number.
  const back = await server.request(clerk, 'PATCH', `${path}/${id}`, { phone: masked })
  assert.equal(back.status, 400)
  assert.equal((await read(us, `${path}/${id}`)).data.phone, phone)
})

test('whoever may not see numbers finds somebody by the whole number only', async () => {
  const found = async (who: TestCompany, search: string): Promise<number> =>
    (await read(who, `${path}?search=${encodeURIComponent(search)}`)).total
  for (const whole of ['+998935551277', '93 555 12 77', '998 93 555-12-77']) {
    assert.equal(await found(clerk, whole), 1, whole)
    assert.equal(await found(us, whole), 1, whole)
  }
  for (const part of ['5551277', '93555', '555 12 7', '1277']) {
    assert.equal(await found(clerk, part), 0, part)
    assert.ok((await found(us, part)) > 0, part)
  }
  assert.equal(await found(clerk, 'Yashirin'), 1)
  assert.equal(await found(clerk, '555 12 77 Yashirin'), 0)
  const bulk = async (who: TestCompany, search: string): Promise<number> => {
    const body = { selection: { filter: { search } }, action: { kind: 'set-status', status: 'ACTIVE' } }
    return (await server.request(who, 'POST', `${path}/bulk`, body)).body.changed
  }
  assert.equal(await bulk(clerk, '5551277'), 0)
  assert.equal(await bulk(us, '5551277'), 1)
  const count = async (who: TestCompany, search: string): Promise<number> => {
    const url = `${campaignsPath}/count-contacts`
    return (await server.request(who, 'POST', url, { selection: { filter: { search } } })).body.willBeCalled
  }
  assert.equal(await count(clerk, '5551277'), 0)
  assert.equal(await count(us, '5551277'), 1)
  const made = await createCampaign(server, clerk, { selection: { filter: { search: '5551277' } } })
  assert.equal(made.totalContacts, 0)
})

test('campaigns, their rows and what goes on in them hide numbers too', async () => {
  const facts = await surroundings(server, us)
  const { campaignId } = facts
  await server.request(us, 'PATCH', `${path}/${facts.contactId}`, { phone: '93 555 12 80' })
  const url = `${campaignsPath}/${campaignId}`
  await reserveCall(server, us, { ...facts, phone: '+998935551280' }, new Date())
  for (const address of [url, `${url}/contacts`, `${url}/monitor`]) {
    const hidden = await read(clerk, address)
    assertHidden(hidden, address)
    assert.match(JSON.stringify(hidden), /\+998 93 \*\*\* \*\* 80/, address)
    assert.match(JSON.stringify(await read(us, address)), /\+998935551280/, address)
  }
  const added = await server.request(clerk, 'POST', `${url}/contacts`, { contactIds: [facts.contactId] })
  assert.equal(added.status, 201)
  assertHidden(added.body, 'added')
  assert.equal((await read(clerk, `${url}/contacts?search=5551280`)).total, 0)
  assert.equal((await read(us, `${url}/contacts?search=5551280`)).total, 1)
})

test('calls hide numbers too, and are found by whole ones', async () => {
  const { id, phone: called } = await holdCall(server, us)
  const shown = (await read(clerk, `/calls/${id}`)).phone
  assert.match(shown, /^\+998 \d\d \*\*\* \*\* \d\d$/)
  const search = async (who: TestCompany, text: string): Promise<number> =>
    (await read(who, `/calls?search=${encodeURIComponent(text)}`)).total
  assert.ok(!JSON.stringify(await read(clerk, '/calls')).includes(called))
  assert.equal(await search(clerk, called), 1)
  assert.equal(await search(clerk, called.slice(4)), 1)
  assert.equal(await search(clerk, called.slice(6)), 0)
  assert.ok((await search(us, called.slice(6))) > 0)
})

test('of an import, whoever brought the file sees its numbers; others without the right do not', async () => {
  const file =
    'Ism,Familiya,Telefon\nAziz,Karimov,93 555 12 9\nVali,Aliyev,+998935551291\nVali,Aliyev,+998935551291\n'
  const brought = await upload(server, us, file, 'a.csv')
  const address = `${importsUrl}/${brought.body.importId}`
  const hidden = await read(clerk, address)
  assertHidden(hidden, 'import')
  assert.equal(hidden.failedContacts.length, 2)
  assert.match(JSON.stringify(await read(us, address)), /93 555 12 9/)
  const report = await server.request(clerk, 'GET', `${address}/report`)
  assertHidden(report.raw.toString(), 'report')
  assert.match((await server.request(us, 'GET', `${address}/report`)).raw.toString(), /93 555 12 9/)
  const own = await upload(server, clerk, 'Ism,Familiya,Telefon\nAziz,Karimov,93 555 13 0\n', 'b.csv')
  assert.match(JSON.stringify(own.body.failedContacts), /93 555 13 0/)

  const preview = await upload(server, us, file, 'c.csv', { url: `${importsUrl}/preview` })
  assert.match(JSON.stringify(preview.body), /93 555 12 9/)
  const again = await server.request(clerk, 'POST', `${importsUrl}/${preview.body.importId}/preview`, {
    mapping: preview.body.mapping,
  })
  assert.equal(again.status, 200)
  assertHidden(again.body, 'preview')
})

test('one number can be shown, and who looked at whose is written down', async () => {
  const id = await addContact(server, us, { phone: '93 555 12 81' })
  const reveal = `${path}/${id}/reveal-phone`
  const shown = await server.request(clerk, 'POST', reveal)
  assert.deepEqual(
    [shown.status, shown.body],
    [200, { phone: '+998935551281', phoneAsTyped: '93 555 12 81' }],
  )
  const written = (await auditOf(server, us.companyId)).filter(({ action }) => action === 'revealPhone')
  assert.deepEqual(
    written.map(({ actorId, resourceType, resourceId, before, after }) => [
      actorId,
      resourceType,
      resourceId,
      before,
      after,
    ]),
    [[clerk.userId, 'contacts', id, null, null]],
  )
  const them = await server.createCompany()
  assert.equal((await server.request(them, 'POST', reveal)).status, 404)
  const reader = await addUserWith(server, us, ['contacts.read'])
  assert.equal((await server.request(reader, 'POST', reveal)).status, 403)
  assert.equal(
    (await auditOf(server, us.companyId)).filter(({ action }) => action === 'revealPhone').length,
    1,
  )
})

test('the audit log does not show the numbers that it keeps', async () => {
  const id = await addContact(server, us, { phone: '93 555 12 82' })
  await server.request(us, 'PATCH', `${path}/${id}`, { phone: '93 555 12 83' })
  const url = `/activity-logs/contact/${id}`
  const hidden = await read(clerk, url)
  assertHidden(hidden, 'log')
  assert.equal(hidden.audit_trail[0].details.after.phone, '+998 93 *** ** 83')
  assert.equal(hidden.audit_trail[0].details.before.phone_as_typed, null)
  assert.equal((await read(us, url)).audit_trail[0].details.after.phone, '+998935551283')
  const exported = await server.request(clerk, 'GET', '/activity-logs/export')
  assertHidden(exported.raw.toString(), 'export')
})
