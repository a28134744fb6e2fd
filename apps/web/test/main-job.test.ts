import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { languages, type Call, type Language } from '@muloqot/contract'
import { heardOn, turnAt, type Heard } from './support/heard.ts'
import { poll } from './support/poll.ts'
import { startProduct, type Product, type ProductPage } from './support/product.ts'
import { assertFitPhone, assertSpeakOnly, type Screen } from './support/screens.ts'
import { readStereoWav } from './support/stereo-recording.ts'
import { storyOf } from './support/story.ts'
import { wordsOf, type Words } from './support/words.ts'

const table = fileURLToPath(new URL('../../server/test/fixtures/contacts.xlsx', import.meta.url))
const campaignName = 'Noyabr qarzlari'

let product: Product
let page: ProductPage
let uz: Words
let heard: Heard
/** The call that is opened, as the server tells it. */
let call: Call

before(async () => {
  product = await startProduct({ PRACTICE_SPEED: '20', PRACTICE_SEED: '11' })
  // A few calls at once, so that results come one after another also where every voice has to be made on a busy machine.
  const { data: lines } = await product.request('GET', '/auto-calling/lines')
  await product.request('PATCH', `/auto-calling/lines/${lines[0].id}`, {
    maxConcurrentCalls: 4,
    settings: { personas: { promises: 4, refuses: 1, 'no-answer': 1 } },
  })
  page = await product.openSignedIn({ language: 'uz' })
  heard = heardOn(page)
  uz = await wordsOf('uz')
})
after(async () => {
  await product.close()
})

const step = storyOf('main-job', () => page)

describe('the main job, in Uzbek', () => {
  step('a table of an office becomes contacts', async () => {
    await page.goto('/app/contacts/import')
    await page.locator('input[type="file"]').setInputFiles(table)
    await page
      .getByRole('button', { name: uz.say('imports:start.action', { count: 315, number: 315 }) })
      .click()
    await page.getByText(uz.say('imports:state.COMPLETED'), { exact: true }).waitFor()
    assert.equal((await product.request('GET', '/auto-calling/contacts')).total, 315)
  })

  step('the imported people become a campaign of debt collection, which starts', async () => {
    await page.getByRole('link', { name: uz.say('shell:nav.campaigns'), exact: true }).click()
    await page
      .getByRole('link', { name: uz.say('campaigns:list.new') })
      .first()
      .click()
    await page.getByRole('textbox', { name: uz.say('campaigns:new.name') }).fill(campaignName)
    const summary = page.getByRole('complementary', { name: uz.say('campaigns:new.summary') })
    await summary.getByText(uz.say('campaigns:people.willBeCalled', { count: 315, number: 315 })).waitFor()
    await summary.getByText(uz.say('campaigns:new.practiceSummary')).waitFor()
    await summary.getByRole('button', { name: uz.say('campaigns:new.createAndStart') }).click()
    await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}/)
    await page.getByRole('heading', { level: 1, name: campaignName }).waitFor()
    const { data } = await product.request('GET', '/auto-calling/campaigns')
    assert.equal(data[0].campaignType, 'DEBT_COLLECTION')
    assert.equal(data[0].isPractice, true)
  })

  step('outcomes arrive by themselves while one looks', async () => {
    await page.evaluate(() => {
      document.body.dataset.loaded = 'once'
    })
    const figure = page
      .getByLabel(uz.say('campaigns:monitor.figures'))
      .getByRole('link', { name: uz.say('campaigns:figures.successful') })
    const successful = async (): Promise<number> =>
      Number(((await figure.getAttribute('aria-label')) ?? '').replaceAll(/\D/g, ''))
    const first = await poll('successful calls', successful, (count) => count > 0)
    await poll('more successful calls', successful, (count) => count > first)
    assert.equal(await page.evaluate(() => document.body.dataset.loaded), 'once')
  })

  step('a result leads to its call, with the outcome in words and values', async () => {
    const newest = page.getByRole('region', { name: uz.say('campaigns:monitor.newest') })
    const promised = newest.getByRole('link').filter({ hasText: uz.say('common:callStatus.PROMISE_TO_PAY') })
    await poll(
      'newest promises',
      async () => await promised.count(),
      (count) => count > 0,
    )
    await promised.first().click()
    await page.waitForURL(/\/calls\/[0-9a-f-]{36}/)
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    call = await product.request('GET', `/calls/${id}`)
    assert.equal(call.callStatus, 'PROMISE_TO_PAY')
    await page.getByRole('heading', { level: 1, name: call.contactName ?? '' }).waitFor()
    await page.getByText(call.outcome ?? '', { exact: true }).waitFor()
    await page.getByText(call.summary ?? '', { exact: true }).waitFor()
    const sum = call.result?.promisedAmount
    assert.equal(typeof sum, 'number')
    const written = String(sum).replace(/\B(?=(\d{3})+$)/g, '\u00A0')
    await page.getByText(`${written}\u00A0soʻm`, { exact: true }).waitFor()
    await page.getByText(uz.say('common:practice.tag')).first().waitFor()
  })

  step('its recording has the two voices apart, and is sent in the parts that are asked for', async () => {
    const { pathname, search } = new URL(call.recordingUrl ?? '')
    const address = `${product.address}${pathname}${search}`
    const whole = await fetch(address)
    assert.equal(whole.status, 200)
    const recording = readStereoWav(new Uint8Array(await whole.arrayBuffer()))
    for (const { speaker, startMs, endMs } of call.turns) {
      const [agent, person] = [recording.loudness(0, startMs, endMs), recording.loudness(1, startMs, endMs)]
      const [own, other] = speaker === 'agent' ? [agent, person] : [person, agent]
      assert.ok(own > 1000, `${speaker} is silent at ${startMs} ms`)
      assert.ok(own > other * 50, `${speaker} is heard on the other side at ${startMs} ms`)
    }
    const part = await fetch(address, { headers: { range: 'bytes=44-143' } })
    assert.equal(part.status, 206)
    assert.equal((await part.arrayBuffer()).byteLength, 100)
  })

  step('it plays, and the transcript follows', async () => {
    await page.getByRole('button', { name: uz.say('calls:player.play'), exact: true }).click()
    await poll('playhead', heard.seconds, (seconds) => seconds > 0.5)
    await page.keyboard.press(' ')
    const paused = await heard.seconds()
    await poll(
      'address',
      async () => page.url(),
      (url) => Math.floor(paused) === 0 || url.includes('t='),
    )

    // Right before the third turn: playing on must bring it up by itself.
    const third = call.turns[2]
    assert.ok(third)
    const slider = page.getByRole('slider', { name: uz.say('calls:player.position') })
    const box = await slider.boundingBox()
    assert.ok(box)
    const durationMs = Number(await slider.getAttribute('aria-valuemax')) * 1000
    await slider.click({ position: { x: (box.width * (third.startMs - 1500)) / durationMs, y: 10 } })
    await poll('turn before', heard.position, (position) => position === 1)
    await page.keyboard.press(' ')
    await poll('heard turn', heard.position, (position) => position === 2)
    await page.keyboard.press(' ')
    assert.equal(turnAt(call.turns, await heard.seconds()), await heard.position())
    assert.match(await heard.turn().innerText(), new RegExp(RegExp.escape(third.text)))
  })

  step('a turn that is pressed is heard, and a link to the moment opens there', async () => {
    const last = call.turns.length - 1
    const turn = call.turns[last]
    assert.ok(turn)
    await page.locator(`[data-turn="${last}"]`).click()
    await poll('heard turn', heard.position, (position) => position === last)
    const second = Math.floor(turn.startMs / 1000)
    await page.waitForURL((url) => url.searchParams.get('t') === String(second))
    await page.reload()
    // Whole seconds stand in the address, so the turn before may still be the one that is heard.
    await poll('heard turn', heard.position, (position) => position === turnAt(call.turns, second))
    assert.ok(Math.abs((await heard.seconds()) - second) < 0.1)
  })

  step('the transcript keeps still where one reads, and goes back to what is heard', async () => {
    const toPlayhead = page.getByRole('button', { name: uz.say('calls:transcript.toPlayhead') })
    await page.setViewportSize({ width: 1440, height: 480 })
    const turns = page.getByRole('region', { name: uz.say('calls:transcript.label') }).getByRole('list')
    await poll(
      'place of what is heard',
      async () => await turns.evaluate((list) => list.scrollTop),
      (top) => top > 0,
    )
    await turns.hover()
    await page.mouse.wheel(0, -10_000)
    await toPlayhead.waitFor()
    await page.keyboard.press('ArrowRight')
    assert.equal(await toPlayhead.isVisible(), true)
    await toPlayhead.click()
    await toPlayhead.waitFor({ state: 'detached' })
    const box = await heard.turn().boundingBox()
    assert.ok(box && box.y > 0 && box.y + box.height <= 480, 'what is heard is in sight')
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  step('one voice can be switched off while the other is heard on', async () => {
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('button', { name: uz.say('calls:player.mute.agent') }).click()
    const from = await heard.seconds()
    await page.keyboard.press(' ')
    await poll('playhead', heard.seconds, (seconds) => seconds > from + 0.5)
    await page.keyboard.press(' ')
    await page.getByRole('button', { name: uz.say('calls:player.unmute.agent') }).click()
  })

  step('an address of the recording that has ended is renewed without a word', async () => {
    let refused = 0
    await page.route(/\/recording\?/, async (route) => {
      refused += 1
      if (refused === 1) await route.fulfill({ status: 401, json: {} })
      else await route.continue()
    })
    await page.reload()
    await poll(
      'refused addresses',
      async () => refused,
      (count) => count > 1,
    )
    const from = await heard.seconds()
    await page.keyboard.press(' ')
    await poll('playhead', heard.seconds, (seconds) => seconds > from + 0.5)
    await page.keyboard.press(' ')
    assert.equal(await page.getByText(uz.say('calls:player.failed')).count(), 0)
    await page.unroute(/\/recording\?/)
  })

  step('another language changes every text at once, and the playhead stays', async () => {
    const before = await heard.seconds()
    for (const language of ['ru', 'en', 'uz'] as const) {
      const words = await wordsOf(language)
      const account = await wordsOf(await page.evaluate(() => document.documentElement.lang as Language))
      await page.getByRole('button', { name: account.say('shell:menu.label') }).click()
      await page.getByText(words.say(`common:language.${language}`), { exact: true }).click()
      await page.getByRole('heading', { name: words.say('calls:talk.title') }).waitFor()
      await page.getByRole('heading', { name: words.say('calls:timings.title') }).waitFor()
      await page.keyboard.press('Escape')
      assert.equal(await heard.seconds(), before)
    }
  })

  step('J goes through the campaign’s calls as the list has them, and back leads to the list', async () => {
    const campaignId = call.campaignId ?? ''
    await product.request('POST', `/auto-calling/campaigns/${campaignId}/stop`)
    await poll(
      'calls in progress',
      async (): Promise<number> =>
        (await product.request('GET', `/calls?campaignId=${campaignId}&state=IN_PROGRESS`)).total +
        (await product.request('GET', `/calls?campaignId=${campaignId}&state=DIALING`)).total,
      (count) => count === 0,
    )
    const { data, total } = await product.request('GET', `/calls?campaignId=${campaignId}`)
    await page.goto(`/app/calls?campaignId=${campaignId}`)
    await page.getByRole('table').getByRole('row').nth(2).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(({ pathname }) => pathname.endsWith(data[0].id))
    await page.getByText(uz.say('calls:page.place', { place: 1, total }), { exact: true }).waitFor()
    await page.keyboard.press('j')
    await page.waitForURL(({ pathname }) => pathname.endsWith(data[1].id))
    await page.getByText(uz.say('calls:page.place', { place: 2, total }), { exact: true }).waitFor()
    await page.getByRole('link', { name: uz.say('calls:page.back') }).click()
    await page.waitForURL(
      (url) => url.pathname.endsWith('/calls') && url.searchParams.get('campaignId') === campaignId,
    )
    await poll(
      'line at which the list starts',
      async () =>
        await page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-call]')?.dataset.call),
      (at) => at === data[1].id,
    )
  })
})

/** Every screen of calling with what stands in its heading. */
const screens = (): Screen[] => [
  { path: '/campaigns', heading: 'campaigns:list.title' },
  { path: '/campaigns/new', heading: 'campaigns:new.title' },
  { path: `/campaigns/${call.campaignId}`, heading: campaignName },
  { path: '/contacts', heading: 'contacts:title' },
  { path: '/contacts/import', heading: 'imports:title' },
  { path: '/contacts/imports', heading: 'imports:list.title' },
  { path: '/calls', heading: 'calls:list.title' },
  { path: `/calls/${call.id}`, heading: call.contactName ?? '' },
  { path: `/calls/${call.id}?tab=outcome`, heading: call.contactName ?? '' },
  { path: `/calls/${call.id}?tab=details`, heading: call.contactName ?? '' },
  { path: '/agents', heading: 'agents:list.title' },
  { path: '/lines', heading: 'lines:list.title' },
]

for (const language of languages) {
  describe(`the screens in ${language}`, () => {
    test('speak it and nothing else', async () => {
      await assertSpeakOnly(product, language, screens())
    })
    test('fit a phone', async () => {
      await assertFitPhone(product, language, screens())
    })
  })
}
