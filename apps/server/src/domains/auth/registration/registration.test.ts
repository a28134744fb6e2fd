import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { createTestApp, type Answer, type TestApp } from '#test/support/app.ts'
import { readOutbox } from '#test/support/mail.ts'
import { ask, auditOf, codesSentTo, movableClock, password } from '#test/support/signing-in.ts'
import { workOffJobs } from '#test/support/work-off-jobs.ts'

const clock = movableClock()
let server: TestApp
before(async () => {
  server = await createTestApp({}, { clock })
})
after(async () => {
  await server.close()
})

const form = (email: string, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  email,
  name: 'Aziza',
  surname: 'Karimova',
  password,
  company_name: `Sinov ${randomUUID()}`,
  ...over,
})

let people = 0
const newEmail = (): string => `aziza.karimova.${(people += 1)}@example.uz`
/** Each test comes from an address of its own, so that none uses up the tries of another. */
let networks = 0
const newAddress = (): string => `198.51.100.${(networks += 1)}`

const register = async (
  email: string,
  address: string,
  over: Record<string, unknown> = {},
): Promise<Answer> => await ask(server, '/auth/register', form(email, over), { address })
const verify = async (email: string, code: string, address: string): Promise<Answer> =>
  await ask(server, '/auth/verify-email', { email, code }, { address })

const wrongFor = (code: string): string => String((Number(code) + 1) % 1e8).padStart(8, '0')

describe('a company is registered by its founder', () => {
  test('the code that comes by mail makes the company and its CEO, and signs them in', async () => {
    const email = newEmail()
    const address = newAddress()
    const companyName = `Paxtakor ${randomUUID()}`
    const answer = await register(`  ${email.toUpperCase()} `, address, { company_name: companyName })
    assert.equal(answer.status, 200)
    assert.deepEqual(Object.keys(answer.body), ['success', 'message'])
    assert.equal(answer.body.success, true)

    const before = await ask(server, '/auth/login', { username: email, password }, { address })
    assert.equal(before.status, 403)
    assert.equal(before.body.code, 'auth.email_not_verified')

    const [code = ''] = await codesSentTo(server, email)
    assert.match(code, /^\d{8}$/)
    const verified = await verify(email, code, address)
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
    assert.equal((await verify(email, code, address)).status, 400, 'a code counts once')
  })

  test('no field of the request chooses a role, a company or anything else', async () => {
    for (const field of ['role', 'company_id', 'companyId', 'organizationId', 'is_admin', 'id', 'balance']) {
      const { status, body } = await register(newEmail(), newAddress(), { [field]: 'admin' })
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
      const { status, body } = await register(newEmail(), '198.51.100.250', over)
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
    const { status, body } = await register(email, newAddress(), { company_name: name.toUpperCase() })
    assert.equal(status, 400)
    assert.equal(body.code, 'company.name_taken')
    assert.deepEqual(await codesSentTo(server, email), [])
  })

  test('two who registered the same name: the first to confirm has it, the other is told and keeps the code', async () => {
    const name = `Bitta nom ${randomUUID()}`
    const [one, two] = [newEmail(), newEmail()]
    const [oneAt, twoAt] = [newAddress(), newAddress()]
    await register(one, oneAt, { company_name: name })
    await register(two, twoAt, { company_name: name })
    const [codeOne = ''] = await codesSentTo(server, one)
    const [codeTwo = ''] = await codesSentTo(server, two)
    assert.equal((await verify(one, codeOne, oneAt)).status, 200)
    const late = await verify(two, codeTwo, twoAt)
    assert.equal(late.body.code, 'company.name_taken')
  })

  test('messages are in the language of whoever asks', async () => {
    const said = new Set<string>()
    for (const language of ['uz', 'ru', 'en']) {
      const email = newEmail()
      const { body } = await ask(server, '/auth/register', form(email), { address: newAddress(), language })
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

describe('codes', () => {
  test('five wrong tries and the code is dead; a new one can be asked for', async () => {
    const email = newEmail()
    const address = newAddress()
    await register(email, address)
    const [code = ''] = await codesSentTo(server, email)
    for (let tries = 0; tries < 5; tries += 1) {
      const { status, body } = await verify(email, wrongFor(code), address)
      assert.equal(status, 400)
      assert.equal(body.code, 'auth.code_wrong')
    }
    assert.equal((await verify(email, code, address)).status, 400, 'the right one comes too late')
    const resent = await ask(server, '/auth/resend-verification', { email }, { address })
    assert.equal(resent.status, 200)
    const [, fresh = ''] = await codesSentTo(server, email)
    assert.notEqual(fresh, code)
    assert.equal((await verify(email, fresh, address)).status, 200)
  })

  test('fifty wrong tries at the same moment count as fifty, not as one', async () => {
    const email = newEmail()
    const address = newAddress()
    await register(email, address)
    const [code = ''] = await codesSentTo(server, email)
    await Promise.all(Array.from({ length: 50 }, async () => await verify(email, wrongFor(code), address)))
    const { tries } = await server.deps.db.asSystem('readiness', async (tx) =>
      tx.selectFrom('registrations').select('tries').where('email', '=', email).executeTakeFirstOrThrow(),
    )
    assert.equal(tries, 5, 'after five the code is not looked at any more')
    assert.notEqual((await verify(email, code, address)).status, 200)
  })

  test('a guesser elsewhere cannot use up the tries of whoever registered', async () => {
    const email = newEmail()
    const address = newAddress()
    await register(email, address)
    const [code = ''] = await codesSentTo(server, email)
    const elsewhere = newAddress()
    for (let tries = 0; tries < 6; tries += 1) await verify(email, wrongFor(code), elsewhere)
    assert.equal((await verify(email, code, elsewhere)).status, 400, 'dead for everybody elsewhere')
    assert.equal((await verify(email, code, address)).status, 200)
  })

  test('a code lives ten minutes', async () => {
    const email = newEmail()
    const address = newAddress()
    await register(email, address)
    const [code = ''] = await codesSentTo(server, email)
    clock.pass(10 * 60_000 + 1)
    assert.equal((await verify(email, code, address)).status, 400)
  })

  test('it may be typed with spaces and hyphens', async () => {
    const email = newEmail()
    const address = newAddress()
    await register(email, address)
    const [code = ''] = await codesSentTo(server, email)
    assert.equal((await verify(email, ` ${code.slice(0, 4)}-${code.slice(4)} `, address)).status, 200)
  })

  test('of twenty who enter one code at the same moment, one comes in', async () => {
    const email = newEmail()
    const address = newAddress()
    await register(email, address)
    const [code = ''] = await codesSentTo(server, email)
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => await verify(email, code, address)),
    )
    const statuses = answers.map(({ status }) => status)
    assert.equal(statuses.filter((status) => status === 200).length, 1, statuses.join(' '))
    assert.ok(
      statuses.every((status) => [200, 400, 429].includes(status)),
      statuses.join(' '),
    )
    const users = await server.deps.db.asSystem('readiness', async (tx) =>
      tx.selectFrom('users').select('id').where('email', '=', email).execute(),
    )
    assert.equal(users.length, 1)
  })

  test('a code is nowhere in the database', async () => {
    const email = newEmail()
    await register(email, newAddress())
    const [code = ''] = await codesSentTo(server, email)
    const rows = await server.deps.db.asSystem('readiness', async (tx) =>
      tx.selectFrom('registrations').selectAll().where('email', '=', email).execute(),
    )
    assert.ok(rows.length > 0)
    assert.ok(!JSON.stringify(rows).includes(code))
  })
})

describe('an address that is known', () => {
  test('gets the same answer, and its owner is told; nothing of theirs changes', async () => {
    const known = await server.createCompany()
    const unknown = newEmail()
    const address = newAddress()
    const one = await register(known.email, address)
    const other = await register(unknown, address)
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
    const wrong = [known.email, unknown].map(async (email) => await verify(email, '00000000', address))
    const [one, other] = await Promise.all(wrong)
    assert.equal(one?.status, 400)
    assert.deepEqual([one?.status, one?.body.code], [other?.status, other?.body.code])
  })

  test('registered twice before it is confirmed: each code confirms its own registration and no other', async () => {
    const email = newEmail()
    const [mine, theirs] = [newAddress(), newAddress()]
    await register(email, mine, { name: 'Ega', password: 'egasining uzun paroli' })
    await codesSentTo(server, email)
    await register(email, theirs, { name: 'Begona', password: 'begonaning uzun paroli' })
    const [code = ''] = await codesSentTo(server, email)
    const verified = await verify(email, code, mine)
    const headers = { authorization: `Bearer ${verified.body.access_token}` }
    const { body: me } = await server.request(null, 'GET', '/auth/me', undefined, { headers })
    assert.equal(me.name, 'Ega')
    const own = { username: email, password: 'egasining uzun paroli' }
    assert.equal((await ask(server, '/auth/login', own, { address: mine })).status, 200)
    const foreign = { username: email, password: 'begonaning uzun paroli' }
    assert.equal((await ask(server, '/auth/login', foreign, { address: theirs })).status, 401)
    const [, late = ''] = await codesSentTo(server, email)
    assert.equal((await verify(email, late, theirs)).status, 400, 'the other registration is forgotten')
  })

  test('parallel registrations of one address: as many mails as are allowed, one company', async () => {
    const email = newEmail()
    const address = newAddress()
    const answers = await Promise.all(Array.from({ length: 12 }, async () => await register(email, address)))
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b)
    assert.deepEqual(statuses, [...Array(4).fill(200), ...Array(8).fill(429)])
    const codes = await codesSentTo(server, email)
    assert.equal(codes.length, 4)
    const tried = await Promise.all(codes.map(async (code) => await verify(email, code, address)))
    assert.equal(tried.filter(({ status }) => status === 200).length, 1)
    const users = await server.deps.db.asSystem('readiness', async (tx) =>
      tx.selectFrom('users').select('id').where('email', '=', email).execute(),
    )
    assert.equal(users.length, 1)
  })
})

test('mails are capped for each account and each address, with the time to wait', async () => {
  const email = newEmail()
  const address = newAddress()
  for (let sent = 0; sent < 4; sent += 1) {
    assert.equal((await ask(server, '/auth/forgot-password', { email }, { address })).status, 200)
  }
  const { status, body, headers } = await ask(server, '/auth/resend-verification', { email }, { address })
  assert.equal(status, 429)
  assert.equal(body.code, 'request.too_many')
  const wait = Number(headers['retry-after'])
  assert.ok(wait > 0 && wait <= 900, String(wait))
  clock.pass(15 * 60_000)
  assert.equal((await ask(server, '/auth/forgot-password', { email }, { address })).status, 200)
})

test('where people come by invitation only, nobody registers', async () => {
  const closed = await createTestApp({ SIGN_UP: 'invite' })
  const { status, body } = await ask(closed, '/auth/register', form('a.b.c@example.uz'))
  assert.equal(status, 403)
  assert.equal(body.code, 'auth.sign_up_closed')
  await closed.close()
})
