import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { createTestApp, type TestApp } from '#test/support/app.ts'
import { readOutbox } from '#test/support/mail.ts'
import { newAddress, newEmail, register, registrationOf, verify } from '#test/support/registering.ts'
import { ask, auditOf, codesSentTo, password } from '#test/support/signing-in.ts'
import { workOffJobs } from '#test/support/work-off-jobs.ts'

let server: TestApp
before(async () => {
  server = await createTestApp()
})
after(async () => {
  await server.close()
})

describe('a company is registered by its founder', () => {
  test('the code that comes by mail makes the company and its CEO, and signs them in', async () => {
    const email = newEmail()
    const address = newAddress()
    const companyName = `Paxtakor ${randomUUID()}`
    const answer = await register(server, `  ${email.toUpperCase()} `, address, { company_name: companyName })
    assert.equal(answer.status, 200)
    assert.deepEqual(Object.keys(answer.body), ['success', 'message'])
    assert.equal(answer.body.success, true)

    const before = await ask(server, '/auth/login', { username: email, password }, { address })
    assert.equal(before.status, 403)
    assert.equal(before.body.code, 'auth.email_not_verified')

    const [code = ''] = await codesSentTo(server, email)
    assert.match(code, /^\d{8}$/)
    const verified = await verify(server, email, code, address)
    assert.equal(verified.status, 200)
    assert.equal(verified.body.token_type, 'bearer')
    assert.equal(verified.body.expires_in, 180_000)
    assert.match(verified.body.refresh_token, /^[\w-]{86}$/)

    const headers = { authorization: `Bearer ${verified.body.access_token}` }
    const { body: me } = await server.request(null, 'GET', '/auth/me', undefined, { headers })
    assert.equal(me.role, 'ceo')
    assert.equal(me.email, email)
    assert.equal(me.name, 'Aziza')
    assert.equal(me.organizationName, companyName)
    assert.ok(!me.permissions.includes('platform.read'))

    const rows = await auditOf(server, me.organizationId)
    assert.deepEqual(
      rows
        .filter(({ resourceType }) => ['companies', 'users', 'sessions'].includes(resourceType))
        .map(({ resourceType, action, actorId }) => [resourceType, action, actorId]),
      [
        ['companies', 'verifyEmail', me.id],
        ['users', 'verifyEmail', me.id],
        ['sessions', 'verifyEmail', me.id],
      ],
    )
    assert.ok(!JSON.stringify(rows).includes('argon2'), 'no hash of a password in the log')

    assert.equal((await ask(server, '/auth/login', { username: email, password }, { address })).status, 200)
    assert.equal((await verify(server, email, code, address)).status, 400, 'a code counts once')
  })

  test('no field of the request chooses a role, a company or anything else', async () => {
    for (const field of ['role', 'company_id', 'companyId', 'organizationId', 'is_admin', 'id', 'balance']) {
      const { status, body } = await register(server, newEmail(), newAddress(), { [field]: 'admin' })
      assert.equal(status, 400, field)
      assert.deepEqual(
        body.errors.map(({ path }: { path: string }) => path),
        [`body.${field}`],
      )
    }
  })

  test('what cannot be accepted is said in words: address, names, passwords', async () => {
    const cases: [Record<string, unknown>, string][] = [
      [{ email: 'no-address' }, 'request.invalid'],
      [{ name: ' ' }, 'request.invalid'],
      [{ company_name: '' }, 'request.invalid'],
      [{ password: 'qisqa' }, 'auth.password_too_short'],
      [{ password: 'a'.repeat(1025) }, 'auth.password_too_long'],
      [{ password: 'Qwertyuiop' }, 'auth.password_common'],
      [{ email: 'dilnoza@example.uz', password: 'dilnoza-gullari' }, 'auth.password_holds_email'],
    ]
    for (const [over, code] of cases) {
      const { status, body } = await register(server, newEmail(), '198.51.100.250', over)
      assert.equal(status, 400, code)
      assert.equal(body.code, code)
    }
  })

  test('a name that a company has is taken, in whatever letters; nobody is mailed', async () => {
    const company = await server.createCompany()
    const { name } = await server.deps.db.inCompany({ companyId: company.companyId }, async (tx) =>
      tx.selectFrom('companies').select('name').executeTakeFirstOrThrow(),
    )
    const email = newEmail()
    const { status, body } = await register(server, email, newAddress(), { company_name: name.toUpperCase() })
    assert.equal(status, 400)
    assert.equal(body.code, 'company.name_taken')
    assert.deepEqual(await codesSentTo(server, email), [])
  })

  test('two who registered the same name: the first to confirm has it, the other is told and keeps the code', async () => {
    const name = `Bitta nom ${randomUUID()}`
    const [one, two] = [newEmail(), newEmail()]
    const [oneAt, twoAt] = [newAddress(), newAddress()]
    await register(server, one, oneAt, { company_name: name })
    await register(server, two, twoAt, { company_name: name })
    const [codeOne = ''] = await codesSentTo(server, one)
    const [codeTwo = ''] = await codesSentTo(server, two)
    assert.equal((await verify(server, one, codeOne, oneAt)).status, 200)
    const late = await verify(server, two, codeTwo, twoAt)
    assert.equal(late.body.code, 'company.name_taken')
  })

  test('messages are in the language of whoever asks', async () => {
    const said = new Set<string>()
    for (const language of ['uz', 'ru', 'en']) {
      const email = newEmail()
      const { body } = await ask(server, '/auth/register', registrationOf(email), {
        address: newAddress(),
        language,
      })
      said.add(body.message)
      await workOffJobs(server)
      const [mail] = await readOutbox(server.dataDir, email)
      said.add(mail?.subject ?? '')
      const pattern = { uz: /kodni kiriting/, ru: /введите код/, en: /Enter this code/ }[language]
      assert.match(mail?.text ?? '', pattern ?? /never/)
    }
    assert.equal(said.size, 6)
  })
})

describe('an address that is known', () => {
  test('gets the same answer, and its owner is told; nothing of theirs changes', async () => {
    const known = await server.createCompany()
    const unknown = newEmail()
    const address = newAddress()
    const one = await register(server, known.email, address)
    const other = await register(server, unknown, address)
    assert.equal(one.status, 200)
    assert.deepEqual(one.body, other.body)
    assert.deepEqual(await codesSentTo(server, known.email), [], 'no code that could change anything')
    const [mail] = await readOutbox(server.dataDir, known.email)
    assert.match(mail?.subject ?? '', /allaqachon/, 'in the language of the owner’s company')
    const { body: me } = await server.request(known, 'GET', '/auth/me')
    assert.equal(me.name, 'Test')
  })

  test('asking for codes again is answered alike, and an address that nobody has gets no mail', async () => {
    const known = await server.createCompany()
    const address = newAddress()
    const unknown = newEmail()
    for (const path of ['/auth/resend-verification', '/auth/forgot-password']) {
      const one = await ask(server, path, { email: known.email }, { address })
      const other = await ask(server, path, { email: unknown }, { address })
      assert.deepEqual([one.status, one.body], [other.status, other.body])
    }
    await workOffJobs(server)
    assert.deepEqual(await readOutbox(server.dataDir, unknown), [])
    const wrong = [known.email, unknown].map(
      async (email) => await verify(server, email, '00000000', address),
    )
    const [one, other] = await Promise.all(wrong)
    assert.equal(one?.status, 400)
    assert.deepEqual([one?.status, one?.body.code], [other?.status, other?.body.code])
  })

  test('registered twice before it is confirmed: each code confirms its own registration and no other', async () => {
    const email = newEmail()
    const [mine, theirs] = [newAddress(), newAddress()]
    await register(server, email, mine, { name: 'Ega', password: 'egasining uzun paroli' })
    await codesSentTo(server, email)
    await register(server, email, theirs, { name: 'Begona', password: 'begonaning uzun paroli' })
    const [code = ''] = await codesSentTo(server, email)
    const verified = await verify(server, email, code, mine)
    const headers = { authorization: `Bearer ${verified.body.access_token}` }
    const { body: me } = await server.request(null, 'GET', '/auth/me', undefined, { headers })
    assert.equal(me.name, 'Ega')
    const own = { username: email, password: 'egasining uzun paroli' }
    assert.equal((await ask(server, '/auth/login', own, { address: mine })).status, 200)
    const foreign = { username: email, password: 'begonaning uzun paroli' }
    assert.equal((await ask(server, '/auth/login', foreign, { address: theirs })).status, 401)
    const [, late = ''] = await codesSentTo(server, email)
    assert.equal(
      (await verify(server, email, late, theirs)).status,
      400,
      'the other registration is forgotten',
    )
  })

  test('parallel registrations of one address: as many mails as are allowed, one company', async () => {
    const email = newEmail()
    const address = newAddress()
    const answers = await Promise.all(
      Array.from({ length: 12 }, async () => await register(server, email, address)),
    )
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b)
    assert.deepEqual(statuses, [...Array(4).fill(200), ...Array(8).fill(429)])
    const codes = await codesSentTo(server, email)
    assert.equal(codes.length, 4)
    const tried = await Promise.all(codes.map(async (code) => await verify(server, email, code, address)))
    assert.equal(tried.filter(({ status }) => status === 200).length, 1)
    const users = await server.deps.db.asSystem('readiness', async (tx) =>
      tx.selectFrom('users').select('id').where('email', '=', email).execute(),
    )
    assert.equal(users.length, 1)
  })
})

test('where people come by invitation only, it is told beforehand and nobody registers', async () => {
  const isOpen = async (app: TestApp): Promise<unknown> =>
    (await app.request(null, 'GET', '/auth/sign-up')).body.is_open
  assert.equal(await isOpen(server), true)
  const closed = await createTestApp({ SIGN_UP: 'invite' })
  assert.equal(await isOpen(closed), false)
  const { status, body } = await ask(closed, '/auth/register', registrationOf('a.b.c@example.uz'))
  assert.equal(status, 403)
  assert.equal(body.code, 'auth.sign_up_closed')
  await closed.close()
})
