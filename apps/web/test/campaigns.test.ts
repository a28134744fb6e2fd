import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { campaignCallStatuses, type CampaignCallStatus, type CampaignMonitor } from '@muloqot/contract'
import type { Locator } from 'playwright-core'
import { addPeople, campaignPageOf, type CampaignPage } from './support/campaign-page.ts'
import { poll } from './support/poll.ts'
import { startProduct, type Product, type ProductPage } from './support/product.ts'
import { wordsOf, type Words } from './support/words.ts'

const campaignName = 'Noyabr qarzlari'
const people = 48
/** Of them, who must not be called. */
const skipped = 3

let product: Product
let page: ProductPage
let uz: Words
let shown: CampaignPage

/** The campaign as the server tells it, without its rows. */
const monitorOf = async (id: string): Promise<CampaignMonitor> =>
  await product.request('GET', `/auto-calling/campaigns/${id}/monitor`)

const idInAddress = (): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

before(async () => {
  product = await startProduct({ PRACTICE_SEED: '7' })
  uz = await wordsOf('uz')
  const ids = await addPeople(product, people, 'Karimov', 901_000_000)
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
  page = await product.openSignedIn({ language: 'uz' })
  shown = campaignPageOf(page, uz)
})
after(async () => {
  await product.close()
})

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
    await shown.statusWord('PENDING').waitFor()
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
    await shown.startButton.click()
    await shown.statusWord('RUNNING').waitFor()
    const active = page.getByRole('region', { name: uz.say('campaigns:active.title') })
    await active.getByRole('link').first().waitFor()
    const first = await poll(
      'called',
      async () => await shown.figure('successful'),
      (count) => count > 0,
    )
    await poll(
      'more called',
      async () => await shown.figure('successful'),
      (count) => count > first,
    )
    const newest = page.getByRole('region', { name: uz.say('campaigns:monitor.newest') })
    assert.ok((await newest.getByRole('link').count()) > 0)
    assert.equal(await page.evaluate(() => document.body.dataset.loaded), 'once')
  })

  test('it stops at one click without a question, and a second click does not start it again', async () => {
    await shown.stopButton.dblclick()
    await shown.statusWord('PAUSED').waitFor()
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
      async () => await shown.figure('calling'),
      (count) => count === 0,
    )
    assert.equal(await shown.figure('waiting'), stopped.callStatusCounts.PENDING)
  })

  test('people are added beside the monitor, and those who are in it already are not added twice', async () => {
    await addPeople(product, 2, 'Olimov', 902_000_000)
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
    await shown.startButton.click()
    await shown.statusWord('COMPLETED').waitFor({ timeout: 120_000 })
    const id = idInAddress()
    const { data: rows } = await product.request('GET', `/auto-calling/campaigns/${id}/contacts?limit=200`)
    assert.equal(rows.length, people + 2)
    const counted = (status: CampaignCallStatus): number =>
      rows.filter((row: { callStatus: string }) => row.callStatus === status).length
    for (const status of campaignCallStatuses) {
      if (status === 'PENDING' || status === 'CALLING') continue
      await poll(
        status,
        async () => await shown.shownCount(status),
        (count) => count === counted(status),
      )
    }
    assert.equal(counted('PENDING'), skipped, 'everybody who may be called was')
    assert.equal(counted('CALLING'), 0)
    assert.equal(await shown.figure('successful'), counted('SUCCESS') + counted('PROMISE_TO_PAY'))
    assert.equal(await shown.figure('failed'), counted('FAILED') + counted('REFUSED') + counted('NO_ANSWER'))
    assert.equal(await shown.figure('waiting'), skipped)
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
    const successful = await shown.figure('successful')
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
})
