import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Locator } from 'playwright-core'
import { poll } from './support/poll.ts'
import { assertFits, startProduct, type Product, type ProductPage } from './support/product.ts'
import { wordsOf, type Words } from './support/words.ts'

let product: Product
let page: ProductPage
let ru: Words

before(async () => {
  product = await startProduct()
  ru = await wordsOf('ru')
  page = await product.openSignedIn({ language: 'ru' })
})
after(async () => {
  await product.close()
})

const button = (key: string, values = {}): Locator =>
  page.getByRole('button', { name: ru.say(key, values), exact: true })

const readyMade = 'Напоминание о долге'
const ownName = 'Мягкое напоминание'

describe('agents, in Russian', () => {
  test('the ready-made ones are found by language and type, and one is read', async () => {
    await page.goto('/app/agents')
    await page.getByRole('row').nth(18).waitFor()
    await page.getByRole('combobox', { name: ru.say('agents:list.language') }).click()
    await page.getByRole('option', { name: 'Русский' }).click()
    await page.getByRole('row').nth(7).waitFor({ state: 'detached' })
    assert.equal(await page.getByRole('row').count(), 7)
    await page.getByRole('link', { name: readyMade }).click()
    const pane = page.getByRole('complementary', { name: readyMade })
    await pane.getByText('Здравствуйте! Вам звонит автоматический помощник').waitFor()
    for (const part of ['questions', 'outcomes', 'variables', 'special']) {
      await pane.getByRole('region', { name: ru.say(`agents:script.${part}`) }).waitFor()
    }
    await pane.getByText('remainingDebt', { exact: true }).last().waitFor()
  })

  test('a practice conversation is shown as turns, with what came of it', async () => {
    await page.getByText(ru.say('agents:pane.try'), { exact: true }).click()
    await page.getByRole('combobox', { name: ru.say('agents:trial.persona') }).click()
    await page.getByRole('option', { name: ru.say('lines:persona.promises') }).click()
    await page.getByLabel(ru.say('agents:trial.firstName'), { exact: true }).fill('Азиз')
    await page.getByLabel('remainingDebt').fill('1 500 000')
    await button('agents:trial.action').click()
    const turns = page.getByRole('list', { name: ru.say('agents:trial.conversation') })
    await turns
      .getByText('1 500 000', { exact: false })
      .or(turns.getByText('1\u00A0500\u00A0000'))
      .first()
      .waitFor()
    assert.ok((await turns.getByRole('listitem').count()) >= 4)
    const result = page.getByRole('region', { name: ru.say('agents:trial.result') })
    await result.getByText(ru.say('common:callStatus.PROMISE_TO_PAY')).waitFor()
    await result.getByText(ru.say('agents:trial.promisedDate')).waitFor()
    assert.equal((await product.request('GET', '/calls')).total, 0, 'nothing is stored')
  })

  test('an agent is made from a ready-made one', async () => {
    await button('agents:pane.copy').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: ru.say('agents:new.action') }).click()
    await dialog.getByText(ru.say('agents:new.nameMissing')).waitFor()
    await dialog.getByLabel(ru.say('agents:new.name')).fill(ownName)
    await dialog.getByRole('button', { name: ru.say('agents:new.action') }).click()
    await page.getByRole('heading', { level: 1, name: ownName }).waitFor()
    const { data } = await product.request('GET', `/auto-calling/agents?search=${encodeURI(ownName)}`)
    assert.equal(data[0].isReadyMade, false)
    assert.equal(data[0].campaignType, 'DEBT_COLLECTION')
    assert.equal(data[0].language, 'ru')
  })

  test('a script that cannot be said to everybody is refused at its place and cannot be tried', async () => {
    const opening = page.getByLabel(ru.say('agents:script.opening'), { exact: true })
    await opening.fill('{{firstName}}')
    await button('agents:editor.saveVersion', { version: 2 }).click()
    await page.getByText(ru.say('agents:issue.needs_sentence_without_placeholder')).waitFor()
    assert.equal(await button('agents:trial.action').isDisabled(), true)
    await opening.fill('Добрый день. Это помощник {{comapny|компании}}.')
    await page.getByText(ru.say('agents:issue.unknown_placeholder', { detail: 'comapny' })).waitFor()
    await opening.fill('Добрый день! Это автоматический помощник {{company|нашей компании}} по оплате.')
    await page.getByText(ru.say('agents:editor.issues', { count: 1 })).waitFor({ state: 'detached' })
  })

  test('what is not saved yet can be tried, and leaving asks first', async () => {
    await button('agents:trial.action').click()
    await page
      .getByRole('list', { name: ru.say('agents:trial.conversation') })
      .getByText('Добрый день! Это автоматический помощник')
      .waitFor()
    await button('agents:editor.back').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(ru.say('agents:editor.leaveText')).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1, name: ownName }).waitFor()
  })

  test('a save makes a new version, and the one before can be read and used again', async () => {
    await button('agents:editor.saveVersion', { version: 2 }).click()
    const pane = page.getByRole('complementary', { name: ownName })
    await pane.getByText('Добрый день! Это автоматический помощник').waitFor()
    await pane.getByText(ru.say('agents:pane.versions'), { exact: true }).click()
    await pane.getByRole('button', { name: ru.say('agents:list.versionNumber', { version: 1 }) }).click()
    await pane.getByText(ru.say('agents:versions.old', { version: 1, newest: 2 })).waitFor()
    await pane.getByText('Здравствуйте! Вам звонит').waitFor()
    await button('agents:versions.restore').click()
    await poll(
      'version',
      async () => (await product.request('GET', `/auto-calling/agents?search=${encodeURI(ownName)}`)).data[0],
      ({ version, script }) => version === 3 && script.opening.startsWith('Здравствуйте'),
    )
  })
})

describe('lines, in Russian', () => {
  test('a practice line is made with limits and a mix of its own', async () => {
    await page.goto('/app/lines')
    await button('lines:list.new').click()
    const pane = page.getByRole('complementary', { name: ru.say('lines:list.new') })
    await pane.getByLabel(ru.say('lines:form.name'), { exact: true }).fill('Тренировочная')
    await pane.getByLabel(ru.say('lines:form.atOnce')).fill('7')
    await pane.getByLabel(ru.say('lines:form.perSecond')).fill('2.5')
    await pane.getByLabel(ru.say('lines:form.seed'), { exact: true }).fill('бир')
    await pane.getByText(ru.say('lines:form.ownMix'), { exact: true }).click()
    const weight = (persona: string): Locator =>
      pane.getByLabel(ru.say('lines:form.weight', { persona: ru.say(`lines:persona.${persona}`) }))
    await weight('cooperative').fill('100')
    await pane.getByRole('button', { name: ru.say('common:action.create') }).click()
    // The company's own practice line has this name already.
    await pane.getByText('Линия с таким названием уже есть.').waitFor()
    await pane.getByLabel(ru.say('lines:form.name'), { exact: true }).fill('Медленная')
    await pane.getByRole('button', { name: ru.say('common:action.create') }).click()
    await pane.waitFor({ state: 'detached' })
    const { data } = await product.request('GET', '/auto-calling/lines')
    const line = data.find(({ name }: { name: string }) => name === 'Медленная')
    assert.equal(line.maxConcurrentCalls, 7)
    assert.equal(line.callsPerSecond, 2.5)
    assert.equal(line.settings.seed, 'бир')
    assert.equal(line.settings.personas.cooperative, 100)
    assert.equal(line.settings.personas.busy, 4)
  })

  test('its limits change, and it becomes the default', async () => {
    await page.getByRole('link', { name: 'Медленная' }).click()
    const pane = page.getByRole('complementary', { name: 'Медленная' })
    const save = pane.getByRole('button', { name: ru.say('common:action.save') })
    assert.equal(await save.isDisabled(), true)
    await pane.getByLabel(ru.say('lines:form.atOnce')).fill('3')
    await pane.getByLabel(ru.say('lines:form.perSecond')).fill('')
    await pane.getByRole('switch', { name: ru.say('lines:form.default') }).click()
    await save.click()
    await pane.waitFor({ state: 'detached' })
    const { data } = await product.request('GET', '/auto-calling/lines')
    assert.equal(data[0].name, 'Медленная')
    assert.equal(data[0].isDefault, true)
    assert.equal(data[0].maxConcurrentCalls, 3)
    assert.equal(data[0].callsPerSecond, null)
    assert.equal(data[1].isDefault, false)
    await page
      .getByRole('row')
      .filter({ hasText: 'Медленная' })
      .getByText(ru.say('lines:list.default'))
      .waitFor()
  })
})

test('at a phone’s width agents and lines are lists and pages, and nothing scrolls sideways', async () => {
  const { data: agents } = await product.request('GET', '/auto-calling/agents?language=uz')
  const { data: lines } = await product.request('GET', '/auto-calling/lines')
  const phone = await product.openSignedIn({ language: 'uz', width: 390, height: 844 })
  const uz = await wordsOf('uz')
  const screens = [
    { path: '/agents', shown: phone.getByRole('link', { name: agents[0].name }) },
    { path: `/agents?open=${agents[0].id}`, shown: phone.getByText(uz.say('agents:script.variables')) },
    {
      path: `/agents?open=${agents[0].id}&view=edit`,
      shown: phone.getByText(uz.say('agents:editor.addQuestion')),
    },
    { path: '/lines', shown: phone.getByRole('link', { name: lines[0].name }) },
    { path: `/lines?open=${lines[0].id}`, shown: phone.getByText(uz.say('lines:form.record')) },
  ]
  for (const { path, shown } of screens) {
    await phone.goto(`/app${path}`)
    await shown.first().waitFor()
    await assertFits(phone)
  }
})
