import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addPeople, campaignPageOf, type CampaignPage } from './support/campaign-page.ts'
import { putLiveGap, type LiveGap } from './support/live-gap.ts'
import { poll } from './support/poll.ts'
import { assertFits, signIn, startProduct, type Product, type ProductPage } from './support/product.ts'
import { wordsOf, type Words } from './support/words.ts'

const campaignName = 'Tez'

let product: Product
let page: ProductPage
let uz: Words
let gap: LiveGap
let shown: CampaignPage
/** Of the campaign that is looked at. */
let id: string

before(async () => {
  product = await startProduct({ PRACTICE_SEED: '7' })
  uz = await wordsOf('uz')
  page = await product.openPage({ language: 'uz' })
  gap = await putLiveGap(page)
  await signIn(page)
  shown = campaignPageOf(page, uz)
})
after(async () => {
  await product.close()
})

describe('a campaign that is looked at, in Uzbek', () => {
  test('a line that ends calls faster than anybody can read is read at most twice a second', async () => {
    await addPeople(product, 300, 'Tezkorov', 903_000_000)
    const { id: lineId } = await product.request('POST', '/auto-calling/lines', {
      name: 'Tezkor',
      kind: 'practice',
      maxConcurrentCalls: 100,
      settings: { speed: 0, recordAudio: false },
    })
    const campaign = await product.request('POST', '/auto-calling/campaigns', {
      name: campaignName,
      campaignType: 'DEBT_COLLECTION',
      lineId,
      selection: { filter: { search: 'Tezkorov' } },
    })
    id = campaign.id
    await page.goto(`/app/campaigns/${id}`)
    await shown.statusWord('PENDING').waitFor()
    let readings = 0
    const monitorPath = `/auto-calling/campaigns/${id}/monitor`
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === monitorPath) readings += 1
    })
    const begun = Date.now()
    await shown.startButton.click()
    await shown.statusWord('COMPLETED').waitFor()
    const seconds = (Date.now() - begun) / 1000
    // The start itself and the completion may each ask once beyond the pace.
    assert.ok(readings <= seconds * 2 + 3, `${readings} readings in ${seconds} s`)
    await poll(
      'results',
      async () =>
        await Promise.all([shown.figure('successful'), shown.figure('failed'), shown.figure('waiting')]),
      ([, , waiting]) => waiting === 0,
    )
  })

  test('when live events do not come, the screen says from when its data is, and is read again afterwards', async () => {
    const label = page.getByRole('status').getByText(/dagi maʼlumot$/)
    assert.equal(await label.count(), 0)
    await gap.cut()
    await label.waitFor()
    assert.match(await label.innerText(), /^\d\d:\d\d:\d\d dagi maʼlumot$/)
    gap.mend()
    await label.waitFor({ state: 'detached' })
  })

  test('at a phone’s width nothing scrolls sideways, and the monitor is whole', async () => {
    const phone = await product.openSignedIn({ language: 'ru', width: 390, height: 844 })
    const ru = await wordsOf('ru')
    await phone.getByRole('link').filter({ hasText: campaignName }).waitFor()
    await assertFits(phone)
    await phone.goto(`/app/campaigns/${id}`)
    await phone.getByRole('region', { name: ru.say('campaigns:monitor.newest') }).waitFor()
    await phone
      .getByRole('region', { name: ru.say('campaigns:rows.title') })
      .getByRole('listitem')
      .first()
      .waitFor()
    await assertFits(phone)
  })

  test('a campaign that is not there says so', async () => {
    await page.goto('/app/campaigns/0198f000-0000-7000-8000-000000000000')
    await page.getByRole('heading', { name: uz.say('common:error.missingTitle') }).waitFor()
  })

  test('contacts that were picked in another list come along', async () => {
    const picked = await addPeople(product, 2, 'Olimov', 904_000_000)
    await page.goto(`/app/campaigns/new?contactIds=${picked.join(',')}`)
    await page
      .getByRole('radio', { name: uz.say('campaigns:people.chosen', { count: 2, number: 2 }) })
      .waitFor()
    await page
      .getByRole('complementary', { name: uz.say('campaigns:new.summary') })
      .getByText(uz.say('campaigns:people.willBeCalled', { count: 2, number: 2 }))
      .waitFor()
  })

  test('it is deleted after a question, and leaves the list', async () => {
    await page.goto(`/app/campaigns/${id}`)
    await page.getByRole('button', { name: uz.say('common:action.more'), exact: true }).click()
    await page.getByRole('menuitem', { name: uz.say('campaigns:monitor.delete') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(uz.say('campaigns:monitor.deleteTitle', { name: campaignName })).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: uz.say('common:action.more'), exact: true }).click()
    await page.getByRole('menuitem', { name: uz.say('campaigns:monitor.delete') }).click()
    await dialog.getByRole('button', { name: uz.say('campaigns:monitor.delete') }).click()
    await page.getByRole('heading', { name: uz.say('campaigns:list.emptyTitle') }).waitFor()
    assert.equal((await product.request('GET', '/auto-calling/campaigns')).total, 0)
  })
})
