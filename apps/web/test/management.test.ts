import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { assertFits, startProduct, type Product, type ProductPage } from './support/product.ts'

let product: Product
let page: ProductPage
before(async () => {
  product = await startProduct()
  page = await product.openSignedIn({ language: 'uz' })
})
after(async () => {
  await product.close()
})

const password = 'tongda choy ichamiz'
const button = (on: Page | Locator, name: string): Locator => on.getByRole('button', { name, exact: true })
const pane = (): Locator => page.getByRole('complementary')
const dialog = (): Locator => page.getByRole('dialog')
const rowOf = (name: string): Locator => page.getByRole('row').filter({ hasText: name })
const choose = async (field: Locator, option: string): Promise<void> => {
  await field.click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
const menu = async (item: string): Promise<void> => {
  await button(pane(), 'Yana').click()
  await page.getByRole('menuitem', { name: item }).click()
}
const find = async (search: string): Promise<{ id: string; role: string; is_blocked: boolean }> =>
  (await product.request('GET', `/admin/users?search=${search}`)).users[0]

const fillPerson = async (email: string, name: string, role: string): Promise<void> => {
  await pane().getByRole('textbox', { name: 'E-pochta' }).fill(email)
  await pane().getByRole('textbox', { name: 'Ism', exact: true }).fill(name)
  await choose(pane().getByRole('combobox', { name: 'Rol', exact: true }), role)
}

describe('people', () => {
  test('somebody is invited and the invitation withdrawn', async () => {
    await page.getByRole('link', { name: 'Xodimlar', exact: true }).click()
    await button(page, 'Taklif qilish').click()
    await fillPerson('taklif@firma.uz', 'Taklif', 'Xodim')
    await button(pane(), 'Taklifni yuborish').click()
    await rowOf('taklif@firma.uz').getByText('Taklif qilingan').waitFor()
    await menu('Taklifni qaytarib olish')
    await button(dialog(), 'Qaytarib olish').click()
    await rowOf('taklif@firma.uz').waitFor({ state: 'detached' })
    assert.equal((await product.request('GET', '/admin/users?is_verified=false&is_active=true')).total, 0)
  })

  test('what the server refuses stands at its field, and nothing that was typed is lost', async () => {
    await button(page, 'Parol bilan qoʻshish').click()
    await fillPerson('ceo@firma.uz', 'Malika', 'Sotuv menejeri')
    await pane().getByLabel('Parol', { exact: true }).fill(password)
    await button(pane(), 'Yaratish').click()
    await pane().getByText('Bunday pochtali odam allaqachon mavjud.').waitFor()
    await pane().getByRole('textbox', { name: 'E-pochta' }).fill('malika@firma.uz')
    await button(pane(), 'Yaratish').click()
    await rowOf('malika@firma.uz').getByText('Ishlamoqda').waitFor()
    assert.equal((await find('malika')).role, 'sales_manager')
  })

  test('a role is changed; a block asks first, counts at once and can be taken back', async () => {
    await choose(pane().getByRole('combobox', { name: 'Rol' }), 'Moliya direktori')
    await button(pane(), 'Saqlash').click()
    await rowOf('malika@firma.uz').getByText('Moliya direktori').waitFor()
    await menu('Bloklash')
    await dialog().getByText('darhol hamma joydan chiqadi', { exact: false }).waitFor()
    await button(dialog(), 'Bloklash').click()
    await rowOf('malika@firma.uz').getByText('Bloklangan').waitFor()
    assert.equal((await find('malika')).is_blocked, true)
    await button(page, 'Qaytarish').click()
    await rowOf('malika@firma.uz').getByText('Ishlamoqda').waitFor()
    assert.equal((await find('malika')).is_blocked, false)
  })

  test('nothing that would be refused is offered for oneself', async () => {
    await rowOf('ceo@firma.uz').getByRole('link').click()
    await pane().getByText('Bu siz:', { exact: false }).waitFor()
    assert.equal(await button(pane(), 'Yana').count(), 0)
    assert.equal(await pane().getByRole('combobox', { name: 'Rol' }).isDisabled(), true)
  })
})

describe('roles', () => {
  test('a role is made by ticking, and shows in the matrix', async () => {
    await page.getByRole('link', { name: 'Rollar', exact: true }).click()
    await button(page, 'Yangi rol').click()
    await pane().getByRole('textbox', { name: 'Nomi' }).fill('Nazoratchi')
    await pane().getByRole('checkbox', { name: 'Qoʻngʻiroqlarni koʻrish' }).check()
    await pane().getByRole('checkbox', { name: 'Jurnalni oʻqish' }).check()
    await button(pane(), 'Yaratish').click()
    await page.getByRole('columnheader').filter({ hasText: 'Nazoratchi' }).waitFor()
    const roles = await product.request('GET', '/management/roles')
    const made = roles.find(({ name }: { name: string }) => name === 'nazoratchi')
    assert.ok(made.permissions.includes('calls.read') && made.permissions.includes('audit.read'))
    assert.ok(!made.permissions.includes('users.read'))
  })

  test('a role that people have is not deleted, and it says how many; without them it goes', async () => {
    const { id } = await find('malika')
    await product.request('PATCH', `/admin/user/${id}`, { role: 'nazoratchi' })
    await page.reload()
    await button(pane(), 'Rolni oʻchirish').click()
    await dialog().getByText('Bu rol 1 kishida bor', { exact: false }).waitFor()
    assert.equal(await button(dialog(), 'Rolni oʻchirish').count(), 0)
    await button(dialog(), 'Yopish').last().click()
    await product.request('PATCH', `/admin/user/${id}`, { role: 'member' })
    await page.reload()
    await button(pane(), 'Rolni oʻchirish').click()
    await button(dialog(), 'Rolni oʻchirish').click()
    await page.getByRole('columnheader').filter({ hasText: 'Nazoratchi' }).waitFor({ state: 'detached' })
  })
})

describe('companies and money', () => {
  let companyId: string

  test('a company is made and topped up in soʻm, to the tiyin and once', async () => {
    await page.getByRole('link', { name: 'Kompaniyalar', exact: true }).click()
    await button(page, 'Yangi kompaniya').click()
    await pane().getByRole('textbox', { name: 'Nomi' }).fill('Namuna MChJ')
    await button(pane(), 'Yaratish').click()
    await page.getByRole('heading', { level: 1, name: 'Namuna MChJ' }).waitFor()
    companyId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await button(page, 'Toʻldirish').click()
    await dialog().getByRole('textbox', { name: 'Summa, soʻm' }).fill('ming')
    await button(dialog(), 'Toʻldirish').click()
    await dialog().getByText('Summani yozing, masalan 150 000 yoki 99,50.').waitFor()
    await dialog().getByRole('textbox', { name: 'Summa, soʻm' }).fill('1 500 000,50')
    await dialog()
      .getByRole('button', { name: /qoʻshish/ })
      .click()
    await page.getByText(/hisobida endi 1.500.000\.50/).waitFor()
    const { balance } = await product.request('GET', `/company/${companyId}/balance`)
    assert.equal(balance, 150_000_050)
    await page.getByRole('tab', { name: 'Pul' }).click()
    await page
      .getByRole('row')
      .filter({ hasText: /\+1.500.000\.50/ })
      .waitFor()
  })

  test('somebody is moved there; it says whose the money stays', async () => {
    await page.goto('/app/users')
    await rowOf('malika@firma.uz').getByRole('link').click()
    await menu('Boshqa kompaniyaga koʻchirish')
    await dialog().getByText('balansi, 0', { exact: false }).waitFor()
    await choose(dialog().getByRole('combobox', { name: 'Yangi kompaniya' }), 'Namuna MChJ')
    await button(dialog(), 'Koʻchirish').click()
    await rowOf('malika@firma.uz').getByText('Namuna MChJ').waitFor()
  })

  test('blocking a company tells in numbers what will happen, and does it', async () => {
    await page.goto(`/app/companies/${companyId}`)
    await button(page, 'Yana').click()
    await page.getByRole('menuitem', { name: 'Bloklash' }).click()
    await dialog().getByText('1 kishi darhol kirish huquqini yoʻqotadi.', { exact: false }).waitFor()
    await button(dialog(), 'Bloklash').click()
    await page.getByRole('main').getByText('Bloklangan').waitFor()
    assert.equal((await find('malika')).is_blocked, true)
  })
})

describe('the audit log', () => {
  test('a change stands there with who, on whom, before and after', async () => {
    await page.goto('/app/audit')
    await page.getByRole('link', { name: 'Xodim bloklandi' }).click()
    await pane()
      .getByRole('row', { name: /Bloklangan yoʻq ha/ })
      .waitFor()
    await pane().getByText('127.0.0.1').waitFor()
    await pane().getByRole('link', { name: 'Shu bilan qilingan barcha amallar' }).click()
    await page.getByRole('link', { name: 'Xodim qoʻshildi' }).waitFor()
    assert.ok((await page.getByRole('row').count()) > 3)
  })
})

test('without the permission there is no entry, and the page says so', async () => {
  const person = { email: 'xodim@firma.uz', name: 'Oddiy', surname: 'Xodim', role: 'member', password }
  await product.request('POST', '/admin/users', person)
  const other = await product.openPage({ language: 'uz' })
  await other.goto('/app/sign-in')
  await other.locator('input[type="email"]').fill(person.email)
  await other.locator('input[type="password"]').fill(password)
  await other.locator('button[type="submit"]').click()
  await other.getByRole('link', { name: 'Kampaniyalar', exact: true }).waitFor()
  for (const name of ['Xodimlar', 'Rollar', 'Kompaniyalar', 'Balans', 'Jurnal'])
    assert.equal(await other.getByRole('link', { name, exact: true }).count(), 0, name)
  for (const path of ['/users', '/balance']) {
    await other.goto(`/app${path}`)
    await other.getByRole('heading', { name: 'Bu sahifa rolingiz uchun ochiq emas' }).waitFor()
  }
})

test('at 390 px nothing scrolls sideways, also in panes and dialogs', async () => {
  const narrow = await product.openSignedIn({ language: 'ru', width: 390, height: 844 })
  const { id } = (await product.request('GET', '/companies?search=Namuna')).companies[0]
  const paths = [
    '/users',
    '/users?join=create',
    '/roles',
    '/roles?add=true',
    '/companies',
    '/companies?add=true',
  ]
  const more = ['administrators', 'money', 'settings'].map((tab) => `/companies/${id}?tab=${tab}`)
  for (const path of [...paths, `/companies/${id}`, ...more, '/balance', '/balance?tab=spending', '/audit']) {
    await narrow.goto(`/app${path}`)
    await narrow.waitForLoadState('networkidle')
    await assertFits(narrow)
  }
  await narrow.goto('/app/users')
  await narrow.getByRole('link', { name: 'Malika' }).click()
  await narrow.getByRole('textbox', { name: 'Имя', exact: true }).waitFor()
  await assertFits(narrow)
})
