import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { campaignCallStatuses, type CampaignCallStatus, type CampaignMonitor } from '@muloqot/contract'
import type { Locator } from 'playwright-core'
import { putLiveGap, type LiveGap } from './support/live-gap.ts'
import { poll } from './support/poll.ts'
import { assertFits, startProduct, type Product, type ProductPage } from './support/product.ts'
import { wordsOf, type Words } from './support/words.ts'

const campaignName = 'Noyabr qarzlari'
const people = 48
/** Of them, who must not be called. */
const skipped = 3

let product: Product
let page: ProductPage
let uz: Words
let gap: LiveGap

/** The campaign as the server tells it, without its rows. */
const monitorOf = async (id: string): Promise<CampaignMonitor> =>
  await product.request('GET', `/auto-calling/campaigns/${id}/monitor`)

const idInAddress = (): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

const addPeople = async (count: number, lastName: string, from: number): Promise<string[]> => {
  const ids: string[] = []
  const add = async (number: number): Promise<void> => {
    const { id } = await product.request('POST', '/auto-calling/contacts', {
      firstName: 'Aziz',
      lastName,
      phone: `+998${from + number}`,
      customData: { remainingDebt: 150_000 + number },
    })
    ids.push(id)
  }
  for (let number = 0; number < count; number += 20) {
    const some = Array.from({ length: Math.min(20, count - number) }, (_, index) => number + index)
    await Promise.all(some.map(add))
  }
  return ids
}

before(async () => {
  product = await startProduct({ PRACTICE_SEED: '7' })
  uz = await wordsOf('uz')
  const ids = await addPeople(people, 'Karimov', 901_000_000)
  await product.request('POST', '/auto-calling/contacts/bulk', {
    selection: { contactIds: ids.slice(0, skipped) },
    action: { kind: 'set-status', status: 'DO_NOT_CALL' },
  })
  // Slow enough to be stopped in the middle.
  await product.request('POST', '/auto-calling/lines', {
    name: 'Sinov',
    kind: 'practice',
    maxConcurrentCalls: 4,
    settings: { speed: 30, recordAudio: false },
  })
  page = await product.openPage({ language: 'uz' })
  gap = await putLiveGap(page)
  await page.goto('/app/sign-in')
  await page.locator('input[type="email"]').fill('ceo@firma.uz')
  await page.locator('input[type="password"]').fill('mulo-qot-2026')
  await page.locator('button[type="submit"]').click()
  await page.waitForURL(/\/campaigns$/)
})
after(async () => {
  await product.close()
})

/** How many results of a status the monitor shows. */
const shownCount = async (status: CampaignCallStatus): Promise<number> => {
  const name = uz.say(`common:callStatus.${status}`)
  const bar = page
    .getByRole('region', { name: uz.say('campaigns:monitor.outcomes') })
    .getByRole('link', { name: new RegExp(`^${name}: `) })
  return Number(((await bar.getAttribute('aria-label')) ?? '').replaceAll(/\D/g, ''))
}

const figure = async (name: string): Promise<number> => {
  const label = uz.say(`campaigns:figures.${name}`)
  const link = page.getByRole('link', { name: new RegExp(`^${label}: `) })
  return Number(((await link.getAttribute('aria-label')) ?? '').replaceAll(/\D/g, ''))
}

const startButton = (): Locator =>
  page.getByRole('button', { name: uz.say('campaigns:monitor.start'), exact: true })
const stopButton = (): Locator =>
  page.getByRole('button', { name: uz.say('campaigns:monitor.stop'), exact: true })

const statusWord = (status: string): Locator =>
  page.locator('header').getByText(uz.say(`common:campaignStatus.${status}`), { exact: true })

describe('a campaign, in Uzbek', () => {
  test('the empty list says what will be here and leads to a new campaign', async () => {
    await page.getByRole('heading', { name: uz.say('campaigns:list.emptyTitle') }).waitFor()
    await page
      .getByRole('main')
      .getByRole('link', { name: uz.say('campaigns:list.new') })
      .last()
      .click()
    await page.getByRole('heading', { level: 1, name: uz.say('campaigns:new.title') }).waitFor()
  })

  test('before it is created one sees how many will be called, how many not and why, and what they hear', async () => {
    const summary = page.getByRole('complementary', { name: uz.say('campaigns:new.summary') })
    const willBeCalled = (number: number): Locator =>
      summary.getByText(uz.say('campaigns:people.willBeCalled', { count: number, number }), { exact: true })
    await willBeCalled(people - skipped).waitFor()
    await page.getByRole('radio', { name: uz.say('campaigns:people.filter') }).click()
    await willBeCalled(people - skipped).waitFor()
    await summary
      .getByText(uz.say('campaigns:people.doNotCall', { count: skipped, number: skipped }))
      .waitFor()
    await page.getByLabel(uz.say('campaigns:people.words')).fill('Nobody')
    await willBeCalled(0).waitFor()
    assert.equal(
      await summary
        .getByRole('button', { name: uz.say('campaigns:new.createAndStart'), exact: true })
        .isDisabled(),
      true,
    )
    await page.getByLabel(uz.say('campaigns:people.words')).fill('karimov')
    await willBeCalled(people - skipped).waitFor()
    const agents = page.getByRole('radiogroup', { name: uz.say('campaigns:new.agent') })
    const uzbek = agents.getByRole('radio', { name: new RegExp(uz.say('common:language.uz')) })
    assert.equal(await agents.getByRole('radio').count(), 3)
    assert.equal(await uzbek.getAttribute('aria-checked'), 'true')
    await summary.getByText('Assalomu alaykum').waitFor()
  })

  test('a campaign without a name is refused where the name belongs, and nothing is lost', async () => {
    await page.getByRole('radio', { name: 'Sinov', exact: true }).click()
    await page.getByRole('button', { name: uz.say('campaigns:new.create'), exact: true }).click()
    await page.getByText(uz.say('campaigns:new.nameMissing')).waitFor()
    assert.equal((await product.request('GET', '/auto-calling/campaigns')).total, 0)
    await page.getByLabel(uz.say('campaigns:new.name')).fill(campaignName)
    await page.getByRole('button', { name: uz.say('campaigns:new.create'), exact: true }).click()
    await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}/)
    await statusWord('PENDING').waitFor()
    const monitor = await monitorOf(idInAddress())
    assert.equal(monitor.totalContacts, people)
    assert.equal(monitor.skippedContacts, skipped)
    assert.equal(monitor.line.name, 'Sinov')
    assert.equal(monitor.agent.language, 'uz')
    assert.equal(monitor.retry, null)
  })

  test('it starts at one click, and outcomes arrive by themselves', async () => {
    await page.evaluate(() => {
      document.body.dataset.loaded = 'once'
    })
    await startButton().click()
    await statusWord('RUNNING').waitFor()
    const active = page.getByRole('region', { name: uz.say('campaigns:active.title') })
    await active.getByRole('link').first().waitFor()
    const first = await poll(
      'called',
      async () => await figure('successful'),
      (count) => count > 0,
    )
    await poll(
      'more called',
      async () => await figure('successful'),
      (count) => count > first,
    )
    const newest = page.getByRole('region', { name: uz.say('campaigns:monitor.newest') })
    assert.ok((await newest.getByRole('link').count()) > 0)
    assert.equal(await page.evaluate(() => document.body.dataset.loaded), 'once')
  })

  test('it stops at one click without a question, and a second click does not start it again', async () => {
    await stopButton().dblclick()
    await statusWord('PAUSED').waitFor()
    const id = idInAddress()
    const stopped = await poll(
      'calls in progress',
      async () => await monitorOf(id),
      ({ callsInProgress }) => callsInProgress === 0,
    )
    assert.equal(stopped.status, 'PAUSED')
    assert.ok(stopped.callStatusCounts.PENDING > skipped, 'somebody is left to call')
    await poll(
      'calls shown in progress',
      async () => await figure('calling'),
      (count) => count === 0,
    )
    assert.equal(await figure('waiting'), stopped.callStatusCounts.PENDING)
  })

  test('people are added beside the monitor, and those who are in it already are not added twice', async () => {
    await addPeople(2, 'Olimov', 902_000_000)
    await page.getByRole('button', { name: uz.say('common:action.more'), exact: true }).click()
    await page.getByRole('menuitem', { name: uz.say('campaigns:monitor.addPeople') }).click()
    const pane = page.getByRole('complementary', { name: uz.say('campaigns:monitor.addPeople') })
    await pane
      .getByText(uz.say('campaigns:people.willBeCalled', { count: 2, number: 2 }), { exact: true })
      .waitFor()
    await pane.getByRole('button', { name: uz.say('campaigns:add.action') }).click()
    await page.getByText(uz.say('campaigns:add.done', { count: 2, number: 2 })).waitFor()
    await pane.waitFor({ state: 'detached' })
    assert.equal((await monitorOf(idInAddress())).totalContacts, people + 2)
  })

  test('it goes on where it stopped, completes, and every number is that of the rows', async () => {
    await startButton().click()
    await statusWord('COMPLETED').waitFor({ timeout: 120_000 })
    const id = idInAddress()
    const { data: rows } = await product.request('GET', `/auto-calling/campaigns/${id}/contacts?limit=200`)
    assert.equal(rows.length, people + 2)
    const counted = (status: CampaignCallStatus): number =>
      rows.filter((row: { callStatus: string }) => row.callStatus === status).length
    for (const status of campaignCallStatuses) {
      if (status === 'PENDING' || status === 'CALLING') continue
      await poll(
        status,
        async () => await shownCount(status),
        (count) => count === counted(status),
      )
    }
    assert.equal(counted('PENDING'), skipped, 'everybody who may be called was')
    assert.equal(counted('CALLING'), 0)
    assert.equal(await figure('successful'), counted('SUCCESS') + counted('PROMISE_TO_PAY'))
    assert.equal(await figure('failed'), counted('FAILED') + counted('REFUSED') + counted('NO_ANSWER'))
    assert.equal(await figure('waiting'), skipped)
    assert.ok(
      rows.every((row: { callAttempts: number }) => row.callAttempts <= 1),
      'nobody twice',
    )
    const campaign = await product.request('GET', `/auto-calling/campaigns/${id}`)
    assert.equal(campaign.successfulCalls, counted('SUCCESS') + counted('PROMISE_TO_PAY'))
    assert.equal(campaign.calledContacts, people + 2 - skipped)
  })

  test('each number opens its list, and the list has as many rows', async () => {
    const table = page.getByRole('region', { name: uz.say('campaigns:rows.title') }).getByRole('table')
    const successful = await figure('successful')
    await page.getByRole('link', { name: new RegExp(`^${uz.say('campaigns:figures.successful')}: `) }).click()
    await poll(
      'rows',
      async () => await table.getByRole('row').count(),
      (count) => count === successful + 1,
    )
    assert.equal(new URL(page.url()).searchParams.get('callStatus'), 'SUCCESS,PROMISE_TO_PAY')
    await page
      .getByRole('link', { name: uz.say('campaigns:figures.skipped', { count: skipped, number: skipped }) })
      .click()
    await poll(
      'skipped rows',
      async () => await table.getByRole('row').count(),
      (count) => count === skipped + 1,
    )
    const why = uz.say('common:contactStatus.DO_NOT_CALL').toLocaleLowerCase()
    assert.equal(
      await table.getByText(uz.say('campaigns:rows.skippedBecause', { status: why })).count(),
      skipped,
    )
  })

  test('the list of campaigns shows the same numbers, and finds by name and status', async () => {
    const { successfulCalls, failedCalls } = await monitorOf(idInAddress())
    await page.getByRole('link', { name: uz.say('campaigns:monitor.back') }).click()
    const row = page.getByRole('row').filter({ hasText: campaignName })
    await row.getByText(`${people + 2 - skipped} / ${people + 2}`).waitFor()
    await row
      .getByRole('link', { name: `${uz.say('campaigns:list.successful')}: ${successfulCalls}` })
      .waitFor()
    await row.getByRole('link', { name: `${uz.say('campaigns:list.failed')}: ${failedCalls}` }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('dekabr')
    await page.getByRole('heading', { name: uz.say('campaigns:list.nothingFound') }).waitFor()
    assert.equal(new URL(page.url()).searchParams.get('search'), 'dekabr')
    await page
      .getByRole('button', { name: uz.say('common:action.clear') })
      .first()
      .click()
    await row.waitFor()
    // Out of the search field, in which letters are letters.
    await page.locator('h1').click()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: campaignName }).waitFor()
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

  test('a line that ends calls faster than anybody can read is read at most twice a second', async () => {
    await addPeople(300, 'Tezkorov', 903_000_000)
    const { id: lineId } = await product.request('POST', '/auto-calling/lines', {
      name: 'Tezkor',
      kind: 'practice',
      maxConcurrentCalls: 100,
      settings: { speed: 0, recordAudio: false },
    })
    const { id } = await product.request('POST', '/auto-calling/campaigns', {
      name: 'Tez',
      campaignType: 'DEBT_COLLECTION',
      lineId,
      selection: { filter: { search: 'Tezkorov' } },
    })
    await page.goto(`/app/campaigns/${id}`)
    await statusWord('PENDING').waitFor()
    let readings = 0
    const monitorPath = `/auto-calling/campaigns/${id}/monitor`
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === monitorPath) readings += 1
    })
    const begun = Date.now()
    await startButton().click()
    await statusWord('COMPLETED').waitFor()
    const seconds = (Date.now() - begun) / 1000
    // The start itself and the completion may each ask once beyond the pace.
    assert.ok(readings <= seconds * 2 + 3, `${readings} readings in ${seconds} s`)
    await poll(
      'results',
      async () => await Promise.all([figure('successful'), figure('failed'), figure('waiting')]),
      ([, , waiting]) => waiting === 0,
    )
  })

  test('it is deleted after a question, and leaves the list', async () => {
    await page.getByRole('button', { name: uz.say('common:action.more'), exact: true }).click()
    await page.getByRole('menuitem', { name: uz.say('campaigns:monitor.delete') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(uz.say('campaigns:monitor.deleteTitle', { name: 'Tez' })).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: uz.say('common:action.more'), exact: true }).click()
    await page.getByRole('menuitem', { name: uz.say('campaigns:monitor.delete') }).click()
    await dialog.getByRole('button', { name: uz.say('campaigns:monitor.delete') }).click()
    await page.getByRole('heading', { level: 1, name: uz.say('campaigns:list.title') }).waitFor()
    await page.getByRole('row').filter({ hasText: campaignName }).waitFor()
    assert.equal(await page.getByRole('row').filter({ hasText: 'Tezkor' }).count(), 0)
  })

  test('a campaign that is not there says so', async () => {
    await page.goto('/app/campaigns/0198f000-0000-7000-8000-000000000000')
    await page.getByRole('heading', { name: uz.say('common:error.missingTitle') }).waitFor()
  })

  test('contacts that were picked in another list come along', async () => {
    const { data } = await product.request('GET', '/auto-calling/contacts?search=Olimov')
    const ids = data.map(({ id }: { id: string }) => id).join(',')
    await page.goto(`/app/campaigns/new?contactIds=${ids}`)
    await page
      .getByRole('radio', { name: uz.say('campaigns:people.chosen', { count: 2, number: 2 }) })
      .waitFor()
    await page
      .getByRole('complementary', { name: uz.say('campaigns:new.summary') })
      .getByText(uz.say('campaigns:people.willBeCalled', { count: 2, number: 2 }))
      .waitFor()
  })
})

test('at a phone’s width nothing scrolls sideways, and the monitor is whole', async () => {
  const { data } = await product.request('GET', '/auto-calling/campaigns')
  const phone = await product.openSignedIn({ language: 'ru', width: 390, height: 844 })
  const ru = await wordsOf('ru')
  await phone.getByRole('link').filter({ hasText: campaignName }).waitFor()
  await assertFits(phone)
  await phone.goto(`/app/campaigns/${data[0].id}`)
  await phone.getByRole('region', { name: ru.say('campaigns:monitor.newest') }).waitFor()
  await phone
    .getByRole('region', { name: ru.say('campaigns:rows.title') })
    .getByRole('listitem')
    .first()
    .waitFor()
  await assertFits(phone)
})
