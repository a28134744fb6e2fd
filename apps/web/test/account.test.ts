import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { endAccessToken, keptBy, requestFrom } from './support/kept-session.ts'
import { nextCode } from './support/outbox.ts'
import { poll } from './support/poll.ts'
import { startProduct, type Product, type ProductPage } from './support/product.ts'
import { totpOf } from './support/totp.ts'
import { wordsOf, type Words } from './support/words.ts'

const email = 'rahbar@paxta.uz'
const password = 'tongda choy ichamiz'
const newPassword = 'kechqurun ham choy ichamiz'
const colleague = 'hamkasb@paxta.uz'

let dataDir: string
let product: Product
let page: ProductPage
let uz: Words
let recoveryCodes: string[] = []

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'muloqot-account-'))
  await chmod(dataDir, 0o755)
  product = await startProduct({ DATA_DIR: dataDir })
  uz = await wordsOf('uz')
  page = await product.openPage({ language: 'uz' })
})
after(async () => {
  await product.close()
  await rm(dataDir, { recursive: true, force: true })
})

const field = (on: Page, key: string): Locator => on.getByLabel(uz.say(key), { exact: true })
const button = (on: Page, key: string, values = {}): Locator =>
  on.getByRole('button', { name: uz.say(key, values), exact: true })
const title = (on: Page, key: string): Locator =>
  on.getByRole('heading', { level: 1, name: uz.say(key), exact: true })

/** One request with the token that the page has. */
const requestAs = async (on: Page, method: string, path: string, body?: unknown): Promise<Response> =>
  await requestFrom(on, product.address + path, method, body)

const signIn = async (on: Page, who: string, secret: string): Promise<void> => {
  await field(on, 'auth:signIn.email').fill(who)
  await field(on, 'auth:signIn.password').fill(secret)
  await button(on, 'auth:signIn.action').click()
}

const signOut = async (on: Page): Promise<void> => {
  await button(on, 'shell:menu.label').click()
  await on.getByRole('menuitem', { name: uz.say('shell:menu.signOut') }).click()
  await title(on, 'auth:signIn.title').waitFor()
}

test('a company is registered; the code from the mail opens the console, where its first steps wait', async () => {
  await page.goto('/app/sign-in')
  await page.getByRole('link', { name: uz.say('auth:signIn.register') }).click()
  await field(page, 'auth:field.company').fill('Paxta MChJ')
  await field(page, 'auth:field.name').fill('Aziza')
  await field(page, 'auth:field.email').fill(email)
  await field(page, 'auth:field.password').fill('rahbar@paxta')
  await button(page, 'auth:register.action').click()
  await page.getByText('Parolda pochtangiz nomi bor').waitFor()
  await field(page, 'auth:field.password').fill(password)
  await button(page, 'auth:register.action').click()
  await title(page, 'auth:verify.title').waitFor()
  assert.equal(await field(page, 'auth:field.email').inputValue(), email)
  await field(page, 'auth:field.code').fill('0000 0000')
  await button(page, 'auth:verify.action').click()
  await page.getByText('Kod notoʻgʻri').waitFor()
  await field(page, 'auth:field.code').fill(await nextCode(dataDir, email, 8))
  await button(page, 'auth:verify.action').click()
  await title(page, 'campaigns:list.title').waitFor()
  const steps = page.getByRole('region', { name: uz.say('firstRun:title') })
  await steps.getByText(uz.say('firstRun:progress', { done: 0, total: 5 })).waitFor()
  const person = { firstName: 'Bekzod', lastName: 'Ergashev', phone: '+998 90 123 45 67' }
  assert.equal((await requestAs(page, 'POST', '/auto-calling/contacts', person)).status, 201)
  await page.reload()
  await steps.getByText(uz.say('firstRun:progress', { done: 1, total: 5 })).waitFor()
  await button(page, 'firstRun:hide').click()
  await page.reload()
  await page.getByRole('heading', { name: uz.say('campaigns:list.emptyTitle') }).waitFor()
  assert.equal(await steps.count(), 0)
})

test('tokens that ended are exchanged once for two tabs, and a lost answer signs nobody out', async () => {
  const second = await page.context().newPage()
  await second.goto('/app/profile')
  await title(second, 'profile:title').waitFor()
  const first = (await keptBy(page)).session.refreshToken
  await endAccessToken(page)
  await Promise.all([page.goto('/app/profile'), second.reload()])
  await Promise.all([title(page, 'profile:title').waitFor(), title(second, 'profile:title').waitFor()])
  const next = (await keptBy(page)).session.refreshToken
  assert.notEqual(next, first)
  assert.equal((await keptBy(second)).session.refreshToken, next)
  await second.close()

  let asked = 0
  await page.route('**/auth/refresh', async (route) => {
    asked += 1
    // The server has exchanged it, and the answer never arrives.
    const answer = await route.fetch()
    if (asked === 1) await route.abort()
    else await route.fulfill({ response: answer })
  })
  await endAccessToken(page)
  await page.reload()
  await title(page, 'profile:title').waitFor()
  await page.unroute('**/auth/refresh')
  assert.equal(asked, 2)
  assert.notEqual((await keptBy(page)).session.refreshToken, next)
})

test('the second factor is set up with its key, and asked for from then on', async () => {
  await page.goto('/app/profile')
  await button(page, 'profile:factor.setUp').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(uz.say('profile:setUp.password'), { exact: true }).fill(password)
  await dialog.getByRole('button', { name: uz.say('common:action.next') }).click()
  await dialog.getByRole('img', { name: uz.say('profile:setUp.qr') }).waitFor()
  const secret = await dialog.locator('code').innerText()
  await dialog.getByLabel(uz.say('profile:setUp.code')).fill(totpOf(secret))
  await dialog.getByRole('button', { name: uz.say('profile:setUp.confirm') }).click()
  await dialog.getByRole('button', { name: uz.say('profile:codes.kept') }).waitFor()
  recoveryCodes = await dialog.getByRole('listitem').allInnerTexts()
  assert.ok(recoveryCodes.length >= 8)
  await dialog.getByRole('button', { name: uz.say('profile:codes.kept') }).click()
  await button(page, 'profile:factor.renew').waitFor()

  const { refreshToken } = (await keptBy(page)).session
  await signOut(page)
  assert.equal(await keptBy(page), null)
  const answer = async (): Promise<number> => {
    const body = JSON.stringify({ refresh_token: refreshToken })
    const headers = { 'content-type': 'application/json' }
    return (await fetch(`${product.address}/auth/refresh`, { method: 'POST', headers, body })).status
  }
  await poll('what the old token gets', answer, (status) => status === 401)

  await signIn(page, email, password)
  await field(page, 'auth:factor.code').fill('000000')
  await button(page, 'auth:signIn.action').click()
  await page.getByText('Kod notoʻgʻri').waitFor()
  await button(page, 'auth:factor.useRecovery').click()
  await field(page, 'auth:factor.recoveryCode').fill(recoveryCodes[0] ?? '')
  await button(page, 'auth:signIn.action').click()
  await title(page, 'campaigns:list.title').waitFor()
})

test('a sign-in that was ended elsewhere says why, and comes back to the same address', async () => {
  await page.goto('/app/contacts?search=Ergashev')
  await title(page, 'contacts:title').waitFor()
  assert.equal((await requestAs(page, 'POST', '/auth/logout-all')).status, 200)
  await page.reload()
  await page.getByText(uz.say('auth:signIn.ended')).waitFor()
  await signIn(page, email, password)
  await button(page, 'auth:factor.useRecovery').click()
  await field(page, 'auth:factor.recoveryCode').fill(recoveryCodes[1] ?? '')
  await button(page, 'auth:signIn.action').click()
  await page.waitForURL(/\/contacts\?search=Ergashev/)
  await title(page, 'contacts:title').waitFor()
})

test('a key is shown once, works until it is revoked', async () => {
  await page.goto('/app/keys')
  await button(page, 'keys:new').first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: uz.say('keys:form.action') }).click()
  await dialog.getByText(uz.say('keys:form.roleMissing')).waitFor()
  await dialog.getByLabel(uz.say('keys:form.name')).fill('Sayt')
  await dialog.getByRole('combobox', { name: uz.say('keys:form.role') }).click()
  await page.getByRole('option', { name: uz.say('permissions:systemRole.member'), exact: true }).click()
  await dialog.getByRole('button', { name: uz.say('keys:form.action') }).click()
  const key = await dialog.locator('code').innerText()
  const statusOf = async (): Promise<number> => {
    const headers = { authorization: `Bearer ${key}` }
    return (await fetch(`${product.address}/auto-calling/contacts`, { headers })).status
  }
  assert.equal(await statusOf(), 200)
  await dialog.getByRole('button', { name: uz.say('keys:made.done') }).click()
  await page.reload()
  await button(page, 'keys:revokeLabel', { name: 'Sayt' }).click()
  assert.ok(!(await page.content()).includes(key))
  await dialog.getByRole('button', { name: uz.say('keys:revoke'), exact: true }).click()
  await page.getByRole('heading', { name: uz.say('keys:emptyTitle') }).waitFor()
  assert.equal(await statusOf(), 401)
})

test('a setting is kept at once, used by the console, and can be taken back', async () => {
  await page.goto('/app/settings')
  const zone = page.getByRole('combobox', { name: uz.say('settings:own.zone'), exact: true })
  await zone.click()
  await zone.fill('Tokyo')
  await page.getByRole('option', { name: 'Asia/Tokyo' }).click()
  const zoneOfMe = async (): Promise<string> =>
    ((await (await requestAs(page, 'GET', '/auth/me')).json()) as { timeZone: string }).timeZone
  await button(page, 'common:action.undo').waitFor()
  assert.equal(await zoneOfMe(), 'Asia/Tokyo')
  await button(page, 'common:action.undo').click()
  await poll('zone', zoneOfMe, (now) => now === 'Asia/Tashkent')
  await poll(
    'zone on the screen',
    async () => await zone.inputValue(),
    (shown) => shown === 'Asia/Tashkent',
  )
})

test('how long recordings are kept is asked about before it is shortened, and empty means for ever', async () => {
  await page.goto('/app/settings')
  const days = page.getByRole('textbox', { name: uz.say('settings:company.days'), exact: true })
  const kept = async (): Promise<number | null> =>
    (
      (await (await requestAs(page, 'GET', '/settings')).json()) as {
        settings: { auto_delete_records_after_days: number | null }
      }
    ).settings.auto_delete_records_after_days
  await page.getByText(uz.say('settings:company.daysHint')).waitFor()
  assert.deepEqual([await days.inputValue(), await kept()], ['', null])
  const dialog = page.getByRole('dialog')
  await days.fill('30')
  await days.press('Enter')
  await dialog.getByText(uz.say('settings:company.daysText', { count: 30 })).waitFor()
  await dialog.getByRole('button', { name: uz.say('common:action.cancel') }).click()
  await poll(
    'what is kept',
    async () => await days.inputValue(),
    (shown) => shown === '',
  )
  assert.equal(await kept(), null)
  await days.fill('30')
  await days.press('Enter')
  await dialog.getByRole('button', { name: uz.say('settings:company.daysAction') }).click()
  await poll('days', kept, (now) => now === 30)
  await days.fill('')
  await days.press('Enter')
  await poll('for ever', kept, (now) => now === null)
})

test('who is invited joins by the code; what their role lacks is not offered; a demanded factor comes first', async () => {
  const person = { email: colleague, name: 'Bobur', surname: 'Aliyev', role: 'member' }
  assert.equal((await requestAs(page, 'POST', '/admin/users/invite', person)).status, 201)
  const theirs = await product.openPage({ language: 'uz', width: 390, height: 844 })
  await theirs.goto(`/app/accept-invitation?email=${encodeURIComponent(colleague)}`)
  await field(theirs, 'auth:field.code').fill(await nextCode(dataDir, colleague, 12))
  await field(theirs, 'auth:field.name').fill('Bobur')
  await field(theirs, 'auth:field.password').fill(password)
  await button(theirs, 'auth:invitation.action').click()
  await title(theirs, 'campaigns:list.title').waitFor()
  await button(theirs, 'shell:nav.more').click()
  await theirs.getByRole('menuitem', { name: uz.say('shell:nav.settings') }).waitFor()
  assert.equal(await theirs.getByRole('menuitem', { name: uz.say('shell:nav.keys') }).count(), 0)
  await theirs.goto('/app/keys')
  await theirs.getByRole('heading', { name: uz.say('common:noPermission.title') }).waitFor()

  await page.goto('/app/settings')
  await page.getByRole('switch', { name: uz.say('settings:company.factor') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(uz.say('settings:company.factorCount', { count: 1, total: 2 })).waitFor()
  await dialog.getByRole('button', { name: uz.say('settings:company.factorAction') }).click()
  await page.getByText(uz.say('settings:saved')).waitFor()
  await theirs.reload()
  await title(theirs, 'profile:demanded.title').waitFor()
  await field(theirs, 'profile:setUp.password').fill(password)
  await button(theirs, 'common:action.next').click()
  await field(theirs, 'profile:setUp.code').fill(totpOf(await theirs.locator('code').innerText()))
  await button(theirs, 'profile:setUp.confirm').click()
  await button(theirs, 'profile:codes.kept').click()
  await theirs.getByRole('heading', { name: uz.say('common:noPermission.title') }).waitFor()
})

test('a forgotten password is chosen anew, and too many wrong ones have to wait', async () => {
  await signOut(page)
  const known = [await nextCode(dataDir, email, 8)]
  await page.getByRole('link', { name: uz.say('auth:signIn.forgot') }).click()
  await field(page, 'auth:field.email').fill(email)
  await button(page, 'auth:forgot.action').click()
  await field(page, 'auth:field.code').fill(await nextCode(dataDir, email, 8, known))
  await field(page, 'auth:field.newPassword').fill(newPassword)
  await button(page, 'auth:reset.action').click()
  await page.getByText(uz.say('auth:signIn.passwordReset')).waitFor()
  assert.equal(await field(page, 'auth:signIn.email').inputValue(), email)
  await signIn(page, email, newPassword)
  await title(page, 'auth:factor.title').waitFor()

  await page.goto('/app/sign-in')
  const body = JSON.stringify({ username: 'begona@paxta.uz', password: 'notoʻgʻri parol' })
  const headers = { 'content-type': 'application/json' }
  for (let tries = 0; tries < 10; tries++)
    await fetch(`${product.address}/auth/login`, { method: 'POST', headers, body })
  await signIn(page, 'begona@paxta.uz', 'notoʻgʻri parol')
  await page.getByText(/\d+:\d\d dan keyin urinib koʻring/).waitFor()
  assert.equal(await button(page, 'auth:signIn.action').isDisabled(), true)
})
