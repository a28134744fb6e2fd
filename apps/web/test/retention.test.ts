import assert from 'node:assert/strict'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { languages } from '@muloqot/contract'
import { Client } from 'pg'
import { findRunningServer } from '../../server/src/platform/embedded-postgres/running-server.ts'
import { poll } from './support/poll.ts'
import { startProduct, type Product } from './support/product.ts'
import { wordsOf } from './support/words.ts'

let dataDir: string
let product: Product
let callId: string

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'muloqot-retention-'))
  await chmod(dataDir, 0o755)
  product = await startProduct({ DATA_DIR: dataDir, PRACTICE_SPEED: '0' })
  const { data: lines } = await product.request('GET', '/auto-calling/lines')
  await product.request('PATCH', `/auto-calling/lines/${lines[0].id}`, {
    settings: { personas: { promises: 1 } },
  })
  const person = { firstName: 'Aziz', lastName: 'Karimov', phone: '+998901234567' }
  const contact = await product.request('POST', '/auto-calling/contacts', {
    ...person,
    customData: { remainingDebt: 500_000 },
  })
  const campaign = { name: 'Noyabr', campaignType: 'DEBT_COLLECTION', contactIds: [contact.id] }
  const { id } = await product.request('POST', '/auto-calling/campaigns', campaign)
  await product.request('POST', `/auto-calling/campaigns/${id}/start`, {})
  const ended = await poll(
    'call',
    async () => (await product.request('GET', '/calls')).data[0],
    (call) => call?.state === 'ENDED',
  )
  callId = ended.id
})
after(async () => {
  await product.close()
  await rm(dataDir, { recursive: true, force: true })
})

/** Makes the calls of this installation older and wakes the nightly work, as some days would. */
const letDaysPass = async (days: number): Promise<void> => {
  const database = new Client({ connectionString: (await findRunningServer(dataDir)) ?? '' })
  await database.connect()
  const older = ['started_at', 'answered_at', 'ended_at'].map(
    (at) => `${at} = ${at} - interval '${days} days'`,
  )
  await database.query(`update calls set ${older.join(', ')}`)
  await database.query(`select jobs.enqueue('calls.delete-old-content', '{}', null, null, 1)`)
  await database.end()
}

test('a call whose recording and text went says so in every language, and still tells what came of it', async () => {
  const { organizationId } = await product.request('GET', '/auth/me')
  const settings = { auto_delete_records_after_days: 3 }
  await product.request('PATCH', `/company/${organizationId}`, { settings })
  const before = await product.request('GET', `/calls/${callId}`)
  assert.ok(before.recordingUrl !== null && before.turns.length > 0)
  await letDaysPass(4)
  await poll(
    'files',
    async () => await readdir(join(dataDir, 'files', 'calls', organizationId)),
    (files) => files.length === 0,
  )
  for (const language of languages) {
    const words = await wordsOf(language)
    const page = await product.openSignedIn({ language })
    await page.goto(`/app/calls/${callId}`)
    await page.getByRole('heading', { name: words.say('calls:state.deleted') }).waitFor()
    const [explained = ''] = words
      .say('calls:state.deletedText', { date: '|' })
      .split('|')
      .toSorted((a, b) => b.length - a.length)
    await page.getByText(explained.trim()).waitFor()
    await page.getByText(before.outcome).first().waitFor()
    assert.equal(await page.getByRole('button', { name: words.say('calls:page.download') }).count(), 0)
  }
})
