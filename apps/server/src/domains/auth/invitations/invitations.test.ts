import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { readOutbox } from '#test/support/mail.ts'
import { newAddress, newEmail, register, wrongFor } from '#test/support/registering.ts'
import { ask, auditOf, codesSentTo, movableClock, password, signInAs } from '#test/support/signing-in.ts'
import { inviteUser, sendInvitation } from './invite-user.ts'

const clock = movableClock()
let server: TestApp
let us: TestCompany
before(async () => {
  server = await createTestApp({}, { clock })
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

const address = '192.0.2.1'
const invite = async (email: string, role = 'member'): Promise<string> =>
  await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) => {
    const person = { companyId: us.companyId, email, name: '', surname: '', role, address }
    return await inviteUser(server.deps, tx, person)
  })

const accept = async (email: string, code: string, over: Record<string, unknown> = {}): Promise<Answer> => {
  const body = { email, code, password, name: 'Nodira', surname: 'Aliyeva', ...over }
  return await ask(server, '/auth/accept-invitation', body, { address: newAddress() })
}

test('who is invited chooses a password, and is in the inviter’s company with the inviter’s role', async () => {
  const email = newEmail()
  const userId = await invite(email, 'sales_manager')
  assert.equal((await signInAs(server, email)).status, 401, 'nobody signs in without a password')
  const [code = ''] = await codesSentTo(server, email)
  assert.match(code, /^\d{12}$/)
  const [mail] = await readOutbox(server.dataDir, email)
  assert.match(mail?.text ?? '', /Sinov MChJ/)
  assert.match(mail?.text ?? '', /\/app\/accept-invitation\?email=aziza/)
  for (const field of ['role', 'company_id', 'organizationId']) {
    assert.equal((await accept(email, code, { [field]: 'ceo' })).status, 400, field)
  }
  assert.equal((await accept(email, code, { password: 'qisqa' })).body.code, 'auth.password_too_short')
  assert.equal((await accept(email, wrongFor(code))).body.code, 'auth.code_wrong')
  clock.pass(2 * 86_400_000)
  const { status, body } = await accept(email, code)
  assert.equal(status, 200)
  const headers = { authorization: `Bearer ${body.access_token}` }
  const { body: me } = await server.request(null, 'GET', '/auth/me', undefined, { headers })
  assert.deepEqual(
    [me.id, me.organizationId, me.role, me.name, me.surname],
    [userId, us.companyId, 'sales_manager', 'Nodira', 'Aliyeva'],
  )
  assert.equal((await accept(email, code)).status, 400, 'a code counts once')
  assert.equal((await signInAs(server, email, { address: newAddress() })).status, 200)
  const row = (await auditOf(server, us.companyId)).findLast(({ resourceId }) => resourceId === userId)
  assert.deepEqual([row?.action, row?.actorId], ['acceptInvitation', userId])
})

test('an invitation ends after three days, and is sent again when it is asked for', async () => {
  const email = newEmail()
  const userId = await invite(email)
  const [code = ''] = await codesSentTo(server, email)
  clock.pass(3 * 86_400_000 + 1)
  assert.equal((await accept(email, code)).body.code, 'auth.code_wrong')
  await ask(server, '/auth/resend-verification', { email }, { address: newAddress() })
  const [, second = ''] = await codesSentTo(server, email)
  await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) => {
    await sendInvitation(server.deps, tx, { companyId: us.companyId, userId, address })
  })
  const third = (await codesSentTo(server, email)).at(-1) ?? ''
  assert.equal(new Set([code, second, third]).size, 3)
  assert.equal((await accept(email, second)).status, 200)
  assert.equal((await accept(email, third)).status, 400, 'the others are done with it')
})

test('whoever was invited and registers or forgets the password is sent the invitation', async () => {
  const email = newEmail()
  await invite(email)
  await codesSentTo(server, email)
  const from = newAddress()
  assert.equal((await register(server, email, from)).status, 200)
  assert.equal((await ask(server, '/auth/forgot-password', { email }, { address: from })).status, 200)
  const codes = await codesSentTo(server, email)
  assert.equal(codes.length, 3)
  assert.ok(codes.every((code) => code.length === 12))
  assert.equal((await accept(email, codes[2] ?? '')).status, 200)
})

test('an address that somebody has is taken; of ten who accept at once, one comes in', async () => {
  const other = await server.createCompany()
  await assert.rejects(invite(other.email), { code: 'user.email_taken' })
  const email = newEmail()
  await invite(email)
  const [code = ''] = await codesSentTo(server, email)
  const answers = await Promise.all(Array.from({ length: 10 }, async () => await accept(email, code)))
  assert.equal(answers.filter(({ status }) => status === 200).length, 1)
})

test('a company cannot fill the mailboxes of strangers', async () => {
  const company = await server.createCompany()
  await assert.rejects(
    server.deps.db.inCompany({ companyId: company.companyId }, async (tx) => {
      const person = { companyId: company.companyId, name: '', surname: '', role: 'member', address }
      for (let sent = 0; sent <= 100; sent += 1) {
        await inviteUser(server.deps, tx, { ...person, email: newEmail() })
      }
    }),
    { code: 'request.too_many' },
  )
})
