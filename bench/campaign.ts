import { setTimeout as wait } from 'node:timers/promises'
import { figureOf } from './support/child.ts'
import { ask, benchSecretKey, seedContacts, startDatabase } from './support/database.ts'
import { median, seconds, whole } from './support/figures.ts'
import { startProduct, type Product } from './support/product.ts'
import { runBench } from './support/run-bench.ts'
import { makeFolder } from './support/temporary-folder.ts'

const contacts = 20_000
const peerRounds = 3

/** A campaign with everybody in it, over a practice line that neither waits nor speaks. */
const createCampaign = async (product: Product): Promise<string> => {
  const line = await product.request<{ id: string }>('POST', '/auto-calling/lines', {
    name: 'Bench',
    kind: 'practice',
    maxConcurrentCalls: 400,
    settings: { speed: 0, seed: 'bench', recordAudio: false },
  })
  const campaigns = '/auto-calling/campaigns'
  const body = { name: 'Bench', campaignType: 'DEBT_COLLECTION', lineId: line.id }
  const { id } = await product.request<{ id: string }>('POST', campaigns, body)
  await product.request('POST', `${campaigns}/${id}/contacts`, { selection: { filter: {} } })
  return id
}

/** Calls everybody; resolves with the milliseconds from the start to the end of the campaign. */
const runCampaign = async (product: Product, ownerUrl: string, id: string): Promise<number> => {
  const begun = performance.now()
  await product.request('POST', `/auto-calling/campaigns/${id}/start`)
  for (;;) {
    await wait(100)
    const [campaign] = await ask<{ status: string }>(ownerUrl, 'select status from campaigns')
    if (campaign?.status === 'COMPLETED') return performance.now() - begun
    if (campaign?.status !== 'RUNNING') throw new Error(`the campaign is ${campaign?.status}`)
  }
}

/** Everybody was called once, and what was said is there. */
const checkRecords = async (ownerUrl: string): Promise<void> => {
  const [seen] = await ask<{ people: number; ended: number; mute: number; turns: number }>(
    ownerUrl,
    `select count(distinct contact_id)::int as people, count(*) filter (where state = 'ENDED')::int as ended,
       count(*) filter (where answered_at is not null and summary is null)::int as mute,
       (select count(*)::int from call_turns) as turns
     from calls`,
  )
  if (seen?.people !== contacts || seen.ended !== contacts || seen.mute !== 0)
    throw new Error(`calls are missing: ${JSON.stringify(seen)}`)
  console.log(`${whole(seen.ended)} calls with ${whole(seen.turns)} turns of conversation recorded`)
}

await runBench(async (run) => {
  const ownerUrl = await startDatabase(run)
  const product = await startProduct(run, {
    DATABASE_URL: ownerUrl,
    DATA_DIR: await makeFolder(run),
    SECRET_KEY: benchSecretKey,
  })
  await seedContacts(ownerUrl, contacts)
  const id = await createCampaign(product)
  const ms = await runCampaign(product, ownerUrl, id)
  await product.stop()
  await checkRecords(ownerUrl)
  const callsPerSecond = (contacts * 1000) / ms
  const jobs: number[] = []
  for (let round = 0; round < peerRounds; round += 1)
    jobs.push(await figureOf(run, 'run-noop-jobs.ts', [ownerUrl, String(contacts)]))
  const jobsPerSecond = median(jobs)
  console.log(`campaign ${seconds(ms)}: ${whole(callsPerSecond)} calls/s`)
  console.log(`graphile-worker: ${whole(jobsPerSecond)} no-op jobs/s (${jobs.map(whole).join(', ')})`)
  return { ratio: callsPerSecond / jobsPerSecond, goal: 0.05, isAtLeast: true, digits: 3 }
})
