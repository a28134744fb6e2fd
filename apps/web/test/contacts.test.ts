import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { assertFits, startProduct, type Product, type ProductPage } from './support/product.ts'

const table = fileURLToPath(new URL('../../server/test/fixtures/contacts.xlsx', import.meta.url))

let product: Product
before(async () => {
  product = await startProduct()
})
after(async () => {
  await product.close()
})

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })

/** What a figure over the rows of a file says: `Yaratiladi 315`. */
const count = (page: Page, label: string, number: number): Locator =>
  page.getByRole('button', { name: `${label} ${number}`, exact: true })

const rowOf = (page: Page, name: string): Locator => page.getByRole('row').filter({ hasText: name })

describe('at 1440 px, in Uzbek', () => {
  let page: ProductPage
  before(async () => {
    page = await product.openSignedIn({ language: 'uz' })
  })

  test('an empty list says what will be here and leads to the import', async () => {
    await page.getByRole('link', { name: 'Kontaktlar', exact: true }).click()
    await page.getByRole('heading', { name: 'Hali kontakt yoʻq' }).waitFor()
    await page.getByRole('link', { name: 'Jadval yuklash' }).click()
    await page.getByRole('heading', { name: 'Jadvalni shu yerga tashlang' }).waitFor()
  })

  test('a file that is no table is refused plainly, with what to do next', async () => {
    await page.locator('input[type="file"]').setInputFiles({
      name: 'rasm.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(`%PDF-1.7 ${'x'.repeat(500)}`),
    })
    const said = page.getByRole('alert')
    await said.getByText('Bu .xlsx, .xls, .ods yoki .csv jadval emas.').waitFor()
    await said.getByText('Uni ofis dasturida ochib, .xlsx yoki .csv qilib saqlang.').waitFor()
    await said.getByText('Hech narsa yuklanmadi.').waitFor()
  })

  test('a real file shows what each row would become before anything is written', async () => {
    await page.locator('input[type="file"]').setInputFiles(table)
    await count(page, 'Qatorlar', 321).waitFor()
    for (const [label, number] of [
      ['Yaratiladi', 315],
      ['Oʻzgarish bilan', 1],
      ['Allaqachon bor', 2],
      ['Yuklab boʻlmaydi', 4],
    ] as const) {
      await count(page, label, number).waitFor()
    }
    await count(page, 'Yuklab boʻlmaydi', 4).click()
    const broken = rowOf(page, 'Bekzod Ergashev')
    await broken.getByText('Bu yerda telefon raqami yoʻq: Telefon').waitFor()
    assert.equal((await product.request('GET', '/auto-calling/contacts')).total, 0)
  })

  test('another choice for a column changes the rows at once, and stays in the address', async () => {
    await page.getByRole('combobox', { name: 'Telefon ustuni nima boʻladi' }).click()
    await page.getByRole('option', { name: 'Olinmasin' }).click()
    await page.getByRole('alert').getByText('Telefon ustunini tanlang.').waitFor()
    await count(page, 'Yaratiladi', 0).waitFor()
    assert.equal(await button(page, /kontaktni yuklash/).isDisabled(), true)
    await page.reload()
    await count(page, 'Yaratiladi', 0).waitFor()
    await page.getByRole('combobox', { name: 'Telefon ustuni nima boʻladi' }).click()
    await page.getByRole('option', { name: 'Telefon', exact: true }).click()
    await count(page, 'Yaratiladi', 315).waitFor()
  })

  test('headings in another row are followed, in the columns and in the rows', async () => {
    const row = page.getByLabel('Sarlavhalar qatori')
    assert.equal(await row.inputValue(), '3')
    await row.fill('4')
    await row.press('Enter')
    await count(page, 'Qatorlar', 320).waitFor()
    await page.getByRole('combobox', { name: '979234456 ustuni nima boʻladi' }).waitFor()
    await row.fill('')
    await row.press('Enter')
    await page.getByText('Jadvalda sarlavha yoʻq', { exact: false }).waitFor()
    await row.fill('3')
    await row.press('Enter')
    await count(page, 'Yaratiladi', 315).waitFor()
    await page.getByRole('combobox', { name: 'Telefon ustuni nima boʻladi' }).waitFor()
  })

  test('the import ends with every row accounted for, and a report of those that failed', async () => {
    await button(page, '315 ta kontaktni yuklash').click()
    await page.waitForURL(/\/contacts\/imports\//)
    await page.getByText('Tayyor').waitFor()
    await page.getByRole('link', { name: '315 yaratildi' }).waitFor()
    await rowOf(page, 'Bekzod Ergashev').getByText('Bu yerda telefon raqami yoʻq', { exact: true }).waitFor()
    await rowOf(page, '330').getByText('Bu jami qatori, kontakt emas').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Hisobotni yuklab olish').click(),
    ])
    const report = await readFile(await download.path(), 'utf8')
    assert.equal(report.trim().split(/\r?\n/).length, 1 + 6 + 1)
    assert.match(report, /Bekzod;Ergashev/)
  })

  test('the contacts of the import are found, opened and changed; the list keeps its place', async () => {
    await page.getByRole('link', { name: '315 yaratildi' }).click()
    await page.getByRole('link', { name: 'contacts.xlsx faylidan' }).waitFor()
    await page.getByRole('table').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('Barno')
    await page.waitForURL(/search=Barno/)
    const first = page.getByRole('table').getByRole('row').nth(1)
    await first.getByText('Barno').waitFor()
    await page.keyboard.press('Tab')
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    const pane = page.getByRole('complementary')
    await pane.getByRole('textbox', { name: 'Izoh' }).fill('Ertalab qoʻngʻiroq qilish mumkin')
    await pane.getByRole('textbox', { name: 'Qolgan qarz qiymati' }).fill('123000')
    await button(page, 'Saqlash').click()
    await page.getByText('Saqlandi').waitFor()
    const id = new URL(page.url()).searchParams.get('open') ?? ''
    const { data } = await product.request('GET', `/auto-calling/contacts/${id}`)
    assert.equal(data.notes, 'Ertalab qoʻngʻiroq qilish mumkin')
    assert.equal(data.customData['Qolgan qarz'], 123_000)
    assert.equal(typeof data.customData['Umumiy qarz'], 'number')
  })

  test('do-not-call takes effect at once and can be taken back', async () => {
    const pane = page.getByRole('complementary')
    const row = page.getByRole('table').getByRole('row').nth(1)
    await pane.getByRole('switch', { name: 'Qoʻngʻiroq qilinmasin' }).click()
    await row.getByText('Qoʻngʻiroq qilinmasin').waitFor()
    await button(page, 'Qaytarish').click()
    await row.getByText('Faol', { exact: true }).waitFor()
    await pane.getByRole('switch', { name: 'Qoʻngʻiroq qilinmasin' }).click()
    await row.getByText('Qoʻngʻiroq qilinmasin').waitFor()
    const id = new URL(page.url()).searchParams.get('open') ?? ''
    await page.reload()
    await row.getByText('Qoʻngʻiroq qilinmasin').waitFor()
    assert.equal((await product.request('GET', `/auto-calling/contacts/${id}`)).data.status, 'DO_NOT_CALL')
  })

  test('what was typed is not lost by Esc', async () => {
    const pane = page.getByRole('complementary')
    await pane.getByRole('textbox', { name: 'Familiya' }).fill('Saqlanmagan')
    await page.keyboard.press('Escape')
    const asked = page.getByRole('dialog')
    await asked.getByText('Kiritilganlar tashlab yuborilsinmi?').waitFor()
    await asked.getByRole('button', { name: 'Bekor qilish' }).click()
    assert.equal(await pane.getByRole('textbox', { name: 'Familiya' }).inputValue(), 'Saqlanmagan')
    await page.keyboard.press('Escape')
    await asked.getByRole('button', { name: 'Tashlab yuborish' }).click()
    await pane.waitFor({ state: 'detached' })
  })

  test('a number that is taken says whose it is, and leads there', async () => {
    const taken = await product.request('POST', '/auto-calling/contacts', {
      firstName: 'Egasi',
      lastName: 'Bor',
      phone: '+998 58 300 00 01',
    })
    await button(page, 'Kontakt qoʻshish').click()
    const pane = page.getByRole('complementary')
    await pane.getByRole('textbox', { name: 'Ism', exact: true }).fill('Yangi')
    await pane.getByRole('textbox', { name: 'Telefon' }).fill('58 300-00-01')
    await pane.getByRole('button', { name: 'Qoʻshish', exact: true }).click()
    await pane.getByText('Bu raqam allaqachon bor: Egasi Bor.').waitFor()
    await pane.getByRole('textbox', { name: 'Telefon' }).fill('58 300-00-02')
    await pane.getByRole('button', { name: 'Qoʻshish', exact: true }).click()
    await page.getByRole('heading', { name: 'Yangi', exact: true }).waitFor()
    assert.equal((await product.request('GET', '/auto-calling/contacts?search=58300000')).total, 2)
    await product.request('DELETE', `/auto-calling/contacts/${taken.id}`)
  })

  test('everybody who matches is put into a new campaign', async () => {
    await page.goto('/app/contacts?search=Islomov')
    const { total } = await product.request('GET', '/auto-calling/contacts?search=Islomov')
    await page.getByRole('checkbox', { name: 'Sahifadagi hammani tanlash' }).click()
    await button(page, 'Kampaniyaga qoʻshish').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Yangi kampaniya').click()
    await dialog.getByRole('textbox', { name: 'Nomi' }).fill('Islomovlar')
    await dialog.getByText(`${total} tasiga qoʻngʻiroq qilinadi`).waitFor()
    await dialog.getByRole('button', { name: 'Kampaniya yaratish' }).click()
    await dialog.getByText(`“Islomovlar” kampaniyasida endi ${total} ta kontakt bor.`).waitFor()
    const { data } = await product.request('GET', '/auto-calling/campaigns')
    assert.deepEqual([data[0].name, data[0].totalContacts], ['Islomovlar', total])
  })

  test('a change made elsewhere shows where the row stands; who comes is only announced', async () => {
    await page.goto('/app/contacts?sort=lastName')
    const rows = page.getByRole('table').getByRole('row')
    await rows.nth(3).waitFor()
    const names = async (): Promise<string[]> => await page.locator('[data-row-link]').allInnerTexts()
    const seen = await names()
    const { data } = await product.request('GET', '/auto-calling/contacts?sort=lastName&limit=3')
    const { id, firstName } = data[2]
    await product.request('PATCH', `/auto-calling/contacts/${id}`, { lastName: 'Zzz' })
    await rows.nth(3).getByText(`${firstName} Zzz`).waitFor()
    await product.request('POST', '/auto-calling/contacts', {
      firstName: 'Yangi',
      lastName: 'Aaa',
      phone: '+998 58 300 00 09',
    })
    await button(page, '1 ta yangi kontakt: koʻrsatish').waitFor()
    assert.deepEqual(
      await names(),
      seen.map((name, index) => (index === 2 ? `${firstName} Zzz` : name)),
    )
    await button(page, '1 ta yangi kontakt: koʻrsatish').click()
    await page.getByRole('table').getByText('Yangi Aaa').waitFor()
  })

  test('the whole import is taken back, after saying who stays', async () => {
    await page.goto('/app/contacts/imports')
    await page.getByRole('link', { name: 'contacts.xlsx' }).click()
    await button(page, 'Yana').click()
    await page.getByRole('menuitem', { name: 'Importni qaytarish' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('315 ta kontakti olib tashlansinmi?').waitFor()
    await dialog.getByRole('button', { name: 'Importni qaytarish' }).click()
    await page.getByText('Import qaytarildi: 315 ta kontakt olib tashlandi.').waitFor()
    assert.equal((await product.request('GET', '/auto-calling/contacts')).total, 2)
  })
})

describe('at 390 px, in Uzbek', () => {
  test('the sample is imported, a contact opened as a page and marked do-not-call; nothing scrolls sideways', async () => {
    const page = await product.openSignedIn({ language: 'uz', width: 390, height: 844 })
    await page.goto('/app/contacts/import')
    await button(page, 'Namuna bilan sinab koʻrish').click()
    await count(page, 'Qatorlar', 8).waitFor()
    await assertFits(page)
    await button(page, '5 ta kontaktni yuklash').click()
    await page.getByText('Tayyor').waitFor()
    await page.getByText('Telefon raqami juda qisqa').waitFor()
    await assertFits(page)
    await page.getByRole('link', { name: '5 yaratildi' }).click()
    const card = page.getByRole('listitem').filter({ hasText: 'Malika Ergasheva' })
    await card.waitFor()
    await assertFits(page)
    await card.getByRole('link', { name: 'Malika Ergasheva' }).click()
    const pane = page.getByRole('complementary')
    await pane.getByRole('switch', { name: 'Qoʻngʻiroq qilinmasin' }).click()
    await pane.getByText('Hech bir kampaniya bu raqamga qoʻngʻiroq qilmaydi.').waitFor()
    await assertFits(page)
    await button(page, 'Yopish').click()
    await card.getByText('Qoʻngʻiroq qilinmasin').waitFor()
    const { data } = await product.request('GET', '/auto-calling/contacts?status=DO_NOT_CALL')
    assert.deepEqual(
      data.map(({ firstName }: { firstName: string }) => firstName),
      ['Malika'],
    )
  })
})
