import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { readOutbox } from '#test/support/mail.ts'
import { newAddress, wrongFor } from '#test/support/registering.ts'
import { ask, auditOf, codesSentTo, givePassword, password, signInAs } from '#test/support/signing-in.ts'
import { workOffJobs } from '#test/support/work-off-jobs.ts'

let server: TestApp
let us: TestCompany
before(async () => {
  server = await createTestApp()
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

const fresh = 'yangi va uzun parol'

const colleague = async (): Promise<TestCompany> => {
  const who = await server.addUser(us, 'member')
  await givePassword(server, who)
  return who
}

const statusOf = async (who: TestCompany): Promise<number> =>
  (await server.request(who, 'GET', '/auth/me')).status

describe('a forgotten password', () => {
  test('is chosen anew with the code of the mail; every sign-in ends and the owner is told', async () => {
    const who = await colleague()
    const address = newAddress()
    const asked = await ask(server, '/auth/forgot-password', { email: who.email }, { address })
    assert.deepEqual([asked.status, asked.body.success], [200, true])
    const [code = ''] = await codesSentTo(server, who.email)
    const reset = await ask(
      server,
      '/auth/reset-password',
      { email: who.email, code, new_password: fresh },
      { address },
    )
    assert.equal(reset.status, 200)
    assert.deepEqual(Object.keys(reset.body), ['success', 'message'])
    assert.equal(await statusOf(who), 401)
    assert.equal((await ask(server, '/auth/refresh', { refresh_token: who.refreshToken })).status, 401)
    assert.equal((await signInAs(server, who.email, { address })).status, 401)
    assert.equal((await signInAs(server, who.email, { address, password: fresh })).status, 200)
    await workOffJobs(server)
    const mails = await readOutbox(server.dataDir, who.email)
    assert.match(mails.at(-1)?.subject ?? '', /Parolingiz oʻzgartirildi/)
    const row = (await auditOf(server, us.companyId)).findLast(
      ({ action, resourceType }) => action === 'resetPassword' && resourceType === 'users',
    )
    assert.deepEqual([row?.resourceId, row?.actorId], [who.userId, who.userId])
  })

  test('of ten who use one code at the same moment, one succeeds', async () => {
    const who = await colleague()
    await ask(server, '/auth/forgot-password', { email: who.email }, { address: newAddress() })
    const [code = ''] = await codesSentTo(server, who.email)
    const answers = await Promise.all(
      Array.from({ length: 10 }, async (_, index) =>
        ask(server, '/auth/reset-password', {
          email: who.email,
          code,
          new_password: `${fresh} ${index}`,
        }),
      ),
    )
    assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  })

  test('a wrong code, one of another purpose or person, and a weak password change nothing', async () => {
    const [who, mate] = [await colleague(), await colleague()]
    const address = newAddress()
    await ask(server, '/auth/forgot-password', { email: mate.email }, { address })
    const [foreign = ''] = await codesSentTo(server, mate.email)
    await ask(server, '/auth/forgot-password', { email: who.email }, { address })
    const [code = ''] = await codesSentTo(server, who.email)
    const reset = async (over: Record<string, unknown>): Promise<string> => {
      const body = { email: who.email, code, new_password: fresh, ...over }
      return (await ask(server, '/auth/reset-password', body, { address })).body.code
    }
    assert.equal(await reset({ code: foreign }), 'auth.code_wrong')
    assert.equal(await reset({ code: wrongFor(code) }), 'auth.code_wrong')
    assert.equal(await reset({ new_password: '1234567890' }), 'auth.password_common')
    assert.equal(await reset({ role: 'admin' }), 'request.invalid')
    const verified = await ask(server, '/auth/verify-email', { email: who.email, code }, { address })
    assert.equal(verified.body.code, 'auth.code_wrong', 'a code is bound to its purpose')
    assert.equal((await signInAs(server, who.email, { address })).status, 200)
  })

  test('who is blocked gets no mail and comes in by no code', async () => {
    const who = await colleague()
    await ask(server, '/auth/forgot-password', { email: who.email })
    const [code = ''] = await codesSentTo(server, who.email)
    await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) => {
      await tx.updateTable('users').set({ isBlocked: true }).where('id', '=', who.userId).execute()
    })
    const body = { email: who.email, code, new_password: fresh }
    const answer = await ask(server, '/auth/reset-password', body)
    assert.equal(answer.body.code, 'auth.code_wrong')
    await ask(server, '/auth/forgot-password', { email: who.email })
    assert.equal((await codesSentTo(server, who.email)).length, 1)
  })
})

describe('changing one’s password', () => {
  test('asks for the present one, ends the other sign-ins, and codes sent before open nothing', async () => {
    const who = await colleague()
    const { body: elsewhere } = await signInAs(server, who.email)
    await ask(server, '/auth/forgot-password', { email: who.email })
    const [code = ''] = await codesSentTo(server, who.email)
    const path = '/auth/me/password'
    const wrong = await server.request(who, 'PATCH', path, {
      current_password: fresh,
      new_password: fresh,
    })
    assert.deepEqual([wrong.status, wrong.body.code], [400, 'auth.current_password_wrong'])
    const weak = await server.request(who, 'PATCH', path, {
      current_password: password,
      new_password: 'qisqa',
    })
    assert.deepEqual([weak.status, weak.body.code], [400, 'auth.password_too_short'])
    const right = await server.request(who, 'PATCH', path, {
      current_password: password,
      new_password: fresh,
    })
    assert.equal(right.status, 200)
    assert.equal(right.body.success, true)
    assert.equal(await statusOf(who), 200, 'this sign-in stays')
    assert.equal(await statusOf({ ...who, token: elsewhere.access_token }), 401)
    const reset = { email: who.email, code, new_password: password }
    assert.equal((await ask(server, '/auth/reset-password', reset)).status, 400)
    assert.equal((await signInAs(server, who.email, { password: fresh })).status, 200)
  })

  test('whoever found an open console cannot guess the password there', async () => {
    const who = await colleague()
    const guess = { current_password: fresh, new_password: fresh }
    const statuses: number[] = []
    for (let tries = 0; tries < 12; tries += 1) {
      statuses.push((await server.request(who, 'PATCH', '/auth/me/password', guess)).status)
    }
    assert.deepEqual(statuses, [...Array(10).fill(400), 429, 429])
  })
})
