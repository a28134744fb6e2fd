import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { newAddress, newEmail } from '#test/support/registering.ts'
import { ask, auditOf, givePassword, password, signInAs } from '#test/support/signing-in.ts'

let server: TestApp
let platform: TestCompany
let us: TestCompany
before(async () => {
  server = await createTestApp()
  platform = await server.createCompany('admin')
  us = await server.createCompany()
  await givePassword(server, us)
})
after(async () => {
  await server.close()
})

const colleague = async (role = 'member'): Promise<TestCompany> => {
  const who = await server.addUser(us, role)
  await givePassword(server, who)
  return who
}

const change = async (who: TestCompany, set: Record<string, unknown>): Promise<void> => {
  await server.deps.db.inCompany({ companyId: who.companyId }, async (tx) => {
    await tx.updateTable('users').set(set).where('id', '=', who.userId).execute()
  })
}

describe('signing in', () => {
  test('takes the OAuth form and JSON, the e-mail in whatever letters', async () => {
    const fields = { username: us.email.toUpperCase(), password }
    const json = await ask(server, '/auth/login', fields, { address: newAddress() })
    assert.equal(json.status, 200)
    assert.deepEqual(Object.keys(json.body).toSorted(), [
      'access_token',
      'expires_in',
      'refresh_token',
      'token_type',
    ])
    const form = new URLSearchParams({ ...fields, grant_type: 'password', scope: '', client_id: '', otp: '' })
    const answer = await server.request(null, 'POST', '/auth/login', form.toString(), {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    assert.equal(answer.status, 200)
    const odd = await ask(server, '/auth/login', { ...fields, role: 'admin' }, { address: newAddress() })
    assert.equal(odd.status, 400)
  })

  test('unknown people, wrong passwords and blocked people get one answer', async () => {
    const [blocked, gone] = [await colleague(), await colleague()]
    await change(blocked, { isBlocked: true })
    await change(gone, { isActive: false })
    const address = newAddress()
    const answers = [
      await signInAs(server, newEmail(), { address }),
      await signInAs(server, us.email, { address, password: 'boshqa uzun parol' }),
      await signInAs(server, blocked.email, { address }),
      await signInAs(server, gone.email, { address }),
    ]
    for (const { status, body } of answers) {
      assert.equal(status, 401)
      const { requestId, ...said } = body
      assert.ok(requestId)
      assert.deepEqual(said, {
        type: 'urn:muloqot:error:auth.invalid_credentials',
        title: 'The e-mail or the password is wrong.',
        detail: 'The e-mail or the password is wrong.',
        status: 401,
        code: 'auth.invalid_credentials',
      })
    }
  })

  test('an unverified e-mail is told after the right password only', async () => {
    const who = await colleague()
    await change(who, { emailVerifiedAt: null })
    const address = newAddress()
    const wrong = await signInAs(server, who.email, { address, password: 'boshqa uzun parol' })
    assert.equal(wrong.body.code, 'auth.invalid_credentials')
    const right = await signInAs(server, who.email, { address })
    assert.equal(right.status, 403)
    assert.equal(right.body.code, 'auth.email_not_verified')
  })

  test('known and unknown people cost the same work', async () => {
    const timeOf = async (email: string): Promise<number> => {
      const times: number[] = []
      for (let round = 0; round < 7; round += 1) {
        const began = performance.now()
        await signInAs(server, email, { address: newAddress(), password: 'boshqa uzun parol' })
        times.push(performance.now() - began)
      }
      return times.toSorted((a, b) => a - b)[3] ?? 0
    }
    const [known, unknown] = [await timeOf(us.email), await timeOf(newEmail())]
    // The hash alone takes most of it; without it an answer would be ten times faster.
    assert.ok(unknown > known / 3 && known > unknown / 3, `${known} and ${unknown} ms`)
  })
})

describe('the audit log', () => {
  test('has each sign-in, by name', async () => {
    const who = await colleague()
    await signInAs(server, who.email, { address: '192.0.2.77' })
    const rows = await auditOf(server, us.companyId)
    const row = rows.findLast(({ actorId }) => actorId === who.userId)
    assert.equal(row?.action, 'login')
    assert.equal(row?.resourceType, 'sessions')
    assert.equal(row?.address, '192.0.2.77')
  })

  test('has each failed one, of unknown people too, and never a password', async () => {
    const address = newAddress()
    const stranger = newEmail()
    const secret = 'maxfiy soʻzim shu yerda'
    await signInAs(server, us.email, { address, password: secret })
    await signInAs(server, stranger, { address, password: secret })
    await signInAs(server, secret, { address, password: 'nimadir' })
    const own = (await auditOf(server, us.companyId)).filter((row) => row.address === address)
    assert.deepEqual(
      own.map(({ actorKind, actorId, action, resourceId, after }) => ({
        actorKind,
        actorId,
        action,
        resourceId,
        after,
      })),
      [
        {
          actorKind: 'anonymous',
          actorId: null,
          action: 'login',
          resourceId: us.userId,
          after: { reason: 'wrong password', email: us.email },
        },
      ],
    )
    const ofPlatform = (await auditOf(server, platform.companyId)).filter((row) => row.address === address)
    assert.equal(ofPlatform.length, 2)
    assert.deepEqual(ofPlatform[0]?.after, { reason: 'unknown person', email: stranger })
    assert.ok(!JSON.stringify([...own, ...ofPlatform]).includes(secret), 'typed into the wrong field')
  })
})
