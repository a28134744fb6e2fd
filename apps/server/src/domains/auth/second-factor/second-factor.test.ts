import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { hotp, totpStepOf } from '#src/platform/crypto/totp.ts'
import { createTestApp, type Answer, type TestApp, type TestCompany } from '#test/support/app.ts'
import { readOutbox } from '#test/support/mail.ts'
import { newAddress } from '#test/support/registering.ts'
import { auditOf, givePassword, movableClock, password, signInAs } from '#test/support/signing-in.ts'
import { workOffJobs } from '#test/support/work-off-jobs.ts'

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

const path = '/auth/me/second-factor'

const fromBase32 = (text: string): Buffer => {
  const bits = Array.from(text)
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** What the authenticator app shows now, or so many steps from now. */
const shown = (secret: string, steps = 0): string => hotp(fromBase32(secret), totpStepOf(clock.now()) + steps)

const colleague = async (): Promise<TestCompany> => {
  const who = await server.addUser(us, 'member')
  await givePassword(server, who)
  return who
}

const setUp = async (who: TestCompany): Promise<Answer> =>
  await server.request(who, 'POST', path, { password })
const confirm = async (who: TestCompany, code: string): Promise<Answer> =>
  await server.request(who, 'POST', `${path}/confirm`, { code })

/** Somebody whose second factor is in force, with what they keep. */
const armed = async (): Promise<{ who: TestCompany; secret: string; recovery: string[] }> => {
  const who = await colleague()
  const { body } = await setUp(who)
  const { body: confirmed } = await confirm(who, shown(body.secret))
  clock.pass(30_000)
  return { who, secret: body.secret, recovery: confirmed.recovery_codes }
}

describe('setting it up', () => {
  test('gives the secret once, sealed in the database, and is in force with the first code', async () => {
    const who = await colleague()
    const { body: other } = await signInAs(server, who.email)
    const { status, body } = await setUp(who)
    assert.equal(status, 200)
    assert.match(body.secret, /^[A-Z2-7]{32}$/)
    assert.equal(
      body.otpauth_uri,
      `otpauth://totp/Muloqot:${encodeURIComponent(who.email)}?secret=${body.secret}` +
        '&issuer=Muloqot&algorithm=SHA1&digits=6&period=30',
    )
    assert.equal((await signInAs(server, who.email)).status, 200, 'not in force yet')
    const wrong = await confirm(who, shown(body.secret, 5))
    assert.deepEqual([wrong.status, wrong.body.code], [401, 'auth.second_factor_wrong'])
    const right = await confirm(who, ` ${shown(body.secret).slice(0, 3)} ${shown(body.secret).slice(3)}`)
    assert.equal(right.status, 200)
    assert.equal(right.body.recovery_codes.length, 10)
    assert.equal((await server.request(who, 'GET', '/auth/me')).body.hasSecondFactor, true)
    const others = { ...who, token: other.access_token }
    assert.equal((await server.request(others, 'GET', '/auth/me')).status, 401, 'by password alone')

    const row = await server.deps.db.inCompany({ companyId: us.companyId }, async (tx) =>
      tx.selectFrom('users').selectAll().where('id', '=', who.userId).executeTakeFirstOrThrow(),
    )
    assert.ok(!row.secondFactorSecret?.includes(fromBase32(body.secret)))
    assert.throws(() => server.deps.sealer.open(row.secondFactorSecret ?? Buffer.alloc(0), 'another company'))
    const log = JSON.stringify(await auditOf(server, us.companyId))
    assert.match(log, /second_factor_since/)
    assert.doesNotMatch(log, /second_factor_(secret|recovery|step)/)
    await workOffJobs(server)
    assert.match((await readOutbox(server.dataDir, who.email)).at(-1)?.subject ?? '', /yoqildi/)
    assert.deepEqual((await setUp(who)).body.code, 'auth.second_factor_is_on')
    assert.deepEqual((await confirm(who, shown(body.secret))).body.code, 'auth.second_factor_is_on')
  })

  test('asks for the password, and a confirmation for something to confirm', async () => {
    const who = await colleague()
    const answer = await server.request(who, 'POST', path, { password: 'boshqa uzun parol' })
    assert.deepEqual([answer.status, answer.body.code], [400, 'auth.current_password_wrong'])
    assert.equal((await confirm(who, '000000')).body.code, 'auth.second_factor_is_off')
  })
})

describe('signing in with it', () => {
  test('a right password alone is not enough and says what is missing; the code opens, once', async () => {
    const { who, secret } = await armed()
    const missing = await signInAs(server, who.email)
    assert.deepEqual([missing.status, missing.body.code], [401, 'auth.second_factor_required'])
    const unknown = await signInAs(server, who.email, { password: 'boshqa uzun parol' })
    assert.equal(unknown.body.code, 'auth.invalid_credentials', 'told after a right password only')
    const otp = shown(secret)
    const wrong = await signInAs(server, who.email, { otp: shown(secret, 7) })
    assert.deepEqual([wrong.status, wrong.body.code], [401, 'auth.second_factor_wrong'])
    const answers = await Promise.all(
      Array.from({ length: 8 }, async () => await signInAs(server, who.email, { otp })),
    )
    assert.equal(answers.filter(({ status }) => status === 200).length, 1, 'eight at once, one comes in')
    assert.equal((await signInAs(server, who.email, { otp })).status, 401)
    clock.pass(30_000)
    assert.equal((await signInAs(server, who.email, { otp: shown(secret) })).status, 200)
  })

  test('a recovery code opens once, and its owner is told', async () => {
    const { who, recovery } = await armed()
    const [code = ''] = recovery
    const typed = code.toUpperCase().replaceAll('-', ' ')
    assert.equal((await signInAs(server, who.email, { otp: typed })).status, 200)
    assert.equal((await signInAs(server, who.email, { otp: code })).status, 401)
    assert.equal((await signInAs(server, who.email, { otp: recovery[1] ?? '' })).status, 200)
    await workOffJobs(server)
    const mails = await readOutbox(server.dataDir, who.email)
    assert.match(mails.at(-1)?.subject ?? '', /Zaxira kod/)
  })

  test('codes cannot be guessed: ten wrong ones, then wait; each is in the audit log', async () => {
    const { who, secret } = await armed()
    const address = newAddress()
    const statuses: number[] = []
    for (let tries = 0; tries < 11; tries += 1) {
      statuses.push((await signInAs(server, who.email, { address, otp: shown(secret, 9) })).status)
    }
    assert.deepEqual(statuses, [...Array(10).fill(401), 429])
    assert.equal((await signInAs(server, who.email, { address, otp: shown(secret) })).status, 429)
    const failed = (await auditOf(server, us.companyId)).filter((row) => row.address === address)
    assert.equal(failed.length, 10)
    assert.deepEqual(failed[0]?.after, { reason: 'wrong second factor', email: who.email })
  })
})

describe('ending and renewing', () => {
  test('asks for the password; afterwards the password alone opens again', async () => {
    const { who } = await armed()
    const wrong = await server.request(who, 'POST', `${path}/disable`, { password: 'boshqa uzun parol' })
    assert.equal(wrong.body.code, 'auth.current_password_wrong')
    assert.equal((await server.request(who, 'POST', `${path}/disable`, { password })).status, 200)
    assert.equal((await signInAs(server, who.email)).status, 200)
    const again = await server.request(who, 'POST', `${path}/disable`, { password })
    assert.deepEqual([again.status, again.body.code], [409, 'auth.second_factor_is_off'])
  })

  test('new recovery codes end the old ones', async () => {
    const { who, recovery } = await armed()
    const { body } = await server.request(who, 'POST', `${path}/recovery-codes`, { password })
    assert.equal(body.recovery_codes.length, 10)
    assert.equal((await signInAs(server, who.email, { otp: recovery[0] ?? '' })).status, 401)
    assert.equal((await signInAs(server, who.email, { otp: body.recovery_codes[0] })).status, 200)
  })
})

test('where the company demands it, nothing but setting it up is allowed until then', async () => {
  const company = await server.createCompany()
  await givePassword(server, company)
  const demand = async (requiresSecondFactor: boolean): Promise<void> =>
    await server.deps.db.inCompany({ companyId: company.companyId }, async (tx) => {
      await tx.updateTable('companies').set({ requiresSecondFactor }).execute()
    })
  await demand(true)
  assert.equal((await server.request(company, 'GET', '/auto-calling/contacts')).status, 403)
  const { body: me } = await server.request(company, 'GET', '/auth/me')
  assert.equal(me.mustSetUpSecondFactor, true)
  assert.deepEqual(me.permissions.toSorted(), ['profile.read', 'profile.write'])
  const { body } = await setUp(company)
  assert.equal((await confirm(company, shown(body.secret))).status, 200)
  assert.equal((await server.request(company, 'GET', '/auto-calling/contacts')).status, 200)
})
