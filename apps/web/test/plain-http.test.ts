import assert from 'node:assert/strict'
import { networkInterfaces } from 'node:os'
import { after, before, test } from 'node:test'
import type { Locator } from 'playwright-core'
import { signIn, startProduct, type Product, type ProductPage } from './support/product.ts'
import { wordsOf, type Words } from './support/words.ts'

/** An address of this machine that is not its loopback: browsers treat a page from there as not safely served. */
const lan = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address
const skip = lan === undefined && 'this machine has no address but its loopback'

let product: Product
let page: ProductPage
let uz: Words

before(async () => {
  if (lan === undefined) return
  product = await startProduct({ HOST: lan })
  uz = await wordsOf('uz')
  page = await product.openPage({ language: 'uz' })
  await signIn(page)
})
after(async () => {
  if (lan === undefined) return
  // The browser says of every page here that it does without this header, which only safe addresses may set.
  const own = page.complaints.filter((text) => !text.startsWith('The Cross-Origin-Opener-Policy header'))
  page.complaints.splice(0, page.complaints.length, ...own)
  await product.close()
})

const button = (on: ProductPage | Locator, key: string): Locator =>
  on.getByRole('button', { name: uz.say(key), exact: true })

test('the browser takes the page for one that is not safely served', { skip }, async () => {
  const seen = await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'clipboard' in navigator])
  assert.deepEqual(seen, [false, false, false])
})

test('a change says that it is kept, and can be taken back', { skip }, async () => {
  await page.goto('/app/settings')
  const bySms = page.getByRole('switch', { name: uz.say('settings:notify.sms_notifications') })
  // A click and then a look: the switch is set by the answer of the screen's state, a moment after the click itself.
  await bySms.click({ force: true })
  await page.waitForFunction(() => document.querySelectorAll<HTMLInputElement>('[role="switch"]')[1]?.checked)
  await button(page, 'common:action.undo').click()
  await page.waitForFunction(
    () => !document.querySelectorAll<HTMLInputElement>('[role="switch"]')[1]?.checked,
  )
  assert.equal(await bySms.isChecked(), false)
})

test('a key is copied; where the browser refuses, that is said', { skip }, async () => {
  await page.goto('/app/keys')
  await button(page, 'keys:new').first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(uz.say('keys:form.name')).fill('Sayt')
  await dialog.getByRole('combobox', { name: uz.say('keys:form.role') }).click()
  await page.getByRole('option', { name: uz.say('permissions:systemRole.member'), exact: true }).click()
  await button(dialog, 'keys:form.action').click()
  const key = await dialog.getByLabel(uz.say('keys:made.key')).innerText()
  await button(dialog, 'common:action.copy').click()
  await button(dialog, 'common:action.copied').waitFor()
  await button(dialog, 'common:action.copy').waitFor()
  await page.evaluate(() => {
    document.execCommand = () => false
  })
  await button(dialog, 'common:action.copy').click()
  await page.getByText(uz.say('common:action.copyFailed')).waitFor()
  assert.equal(await button(dialog, 'common:action.copied').count(), 0)
  await button(dialog, 'keys:made.done').click()
  await page.goto('/app/contacts')
  const search = page.getByRole('searchbox').first()
  await search.focus()
  await page.keyboard.press('Control+V')
  assert.equal(await search.inputValue(), key)
})

test('money is added to a company', { skip }, async () => {
  const { organizationId } = await product.request('GET', '/auth/me')
  await page.goto(`/app/companies/${organizationId}`)
  await button(page, 'companies:topUp.open').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(uz.say('companies:topUp.amount')).fill('50000')
  await dialog.locator('button[type="submit"]').click()
  await dialog.waitFor({ state: 'hidden' })
  assert.equal((await product.request('GET', '/balance')).balance, 5_000_000)
})
