import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCampaignBodySchema, type Agent, type LineView } from '@muloqot/contract'
import { agentOf, bodyOf, lineOf, problemsOf, startDraft } from './draft.ts'
import { newCampaignSearchSchema } from './new-campaign-search.ts'

const id = (last: number): string => `0198f000-0000-7000-8000-00000000000${last}`

const agent = (over: Partial<Agent>): Agent =>
  ({ id: id(1), campaignType: 'DEBT_COLLECTION', language: 'uz', isReadyMade: true, ...over }) as Agent

const agents = [
  agent({ id: id(1), isReadyMade: false }),
  agent({ id: id(2) }),
  agent({ id: id(3), language: 'ru' }),
  agent({ id: id(4), campaignType: 'GENERAL', language: 'ru' }),
]

test('contacts come from an address as a list or with commas, and nonsense counts as absent', () => {
  const both = [id(1), id(2)]
  assert.deepEqual(newCampaignSearchSchema.parse({ contactIds: both }).contactIds, both)
  assert.deepEqual(newCampaignSearchSchema.parse({ contactIds: both.join(',') }).contactIds, both)
  assert.equal(newCampaignSearchSchema.parse({ contactIds: 'x,y' }).contactIds, undefined)
  assert.equal(newCampaignSearchSchema.parse({ contactIds: [] }).contactIds, undefined)
})

test('without a choice the ready-made agent of the person’s language speaks, with one the chosen', () => {
  const draft = startDraft({})
  assert.equal(agentOf(draft, agents, 'ru')?.id, id(3))
  assert.equal(agentOf(draft, agents, 'uz')?.id, id(2))
  assert.equal(agentOf(draft, agents, 'en')?.id, id(1))
  assert.equal(agentOf({ ...draft, agentId: id(4) }, agents, 'ru')?.id, id(4))
  assert.equal(agentOf({ ...draft, campaignType: 'SURVEY' }, agents, 'ru'), undefined)
})

test('without a choice the default line is used', () => {
  const lines = [
    { id: id(1), isDefault: false },
    { id: id(2), isDefault: true },
  ] as LineView[]
  assert.equal(lineOf(startDraft({}), lines)?.id, id(2))
  assert.equal(lineOf({ ...startDraft({}), lineId: id(1) }, lines)?.id, id(1))
  assert.equal(lineOf(startDraft({}), []), undefined)
})

test('a campaign needs a name, and retries a result to retry', () => {
  const draft = startDraft({})
  assert.deepEqual(problemsOf(draft), ['name'])
  const named = { ...draft, name: 'Noyabr', retry: { ...draft.retry, on: [] } }
  assert.deepEqual(problemsOf(named), [])
  assert.deepEqual(problemsOf({ ...named, isRetrying: true }), ['retryOn'])
})

test('what is sent is what the contract takes, and retries only when they are on', () => {
  const draft = { ...startDraft({}), name: ' Noyabr ', description: ' ' }
  const chosen = { agentId: id(1), lineId: id(2), selection: { filter: { status: 'ACTIVE' as const } } }
  const body = bodyOf(draft, chosen)
  assert.deepEqual(createCampaignBodySchema.parse(body), body)
  assert.deepEqual(body, { name: 'Noyabr', campaignType: 'DEBT_COLLECTION', ...chosen })
  const retrying = bodyOf({ ...draft, isRetrying: true }, { ...chosen, selection: null })
  assert.deepEqual(retrying.retry, { attemptsMax: 2, delayMinutes: 60, on: ['NO_ANSWER', 'BUSY'] })
  assert.equal('selection' in retrying, false)
})
