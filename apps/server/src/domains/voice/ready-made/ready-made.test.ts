import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agentScriptSchema, campaignTypes, languages } from '@muloqot/contract'
import { readyMadeAgents } from './index.ts'

test('there is one agent for each campaign type in each language', () => {
  const made = readyMadeAgents.map((agent) => `${agent.language} ${agent.campaignType}`).toSorted()
  const wanted = languages
    .flatMap((language) => campaignTypes.map((type) => `${language} ${type}`))
    .toSorted()
  assert.deepEqual(made, wanted)
})

for (const agent of readyMadeAgents) {
  test(`${agent.language} ${agent.campaignType} is a valid script`, () => {
    assert.deepEqual(agentScriptSchema.parse(agent.script), agent.script)
  })
}

test('every opening names the company and says that a machine speaks', () => {
  for (const { script } of readyMadeAgents) {
    assert.match(script.opening, /\{\{company\|/)
    assert.match(script.opening, /avtomatik|автоматический|automated/)
  }
})

test('Uzbek texts use the letters ʻ and ʼ and no typewriter apostrophes', () => {
  const texts = JSON.stringify(readyMadeAgents.filter((agent) => agent.language === 'uz'))
  assert.doesNotMatch(texts, /['`‘’´]/)
  assert.doesNotMatch(texts, /[oOgG]ʼ/)
  assert.match(texts, /qoʻngʻiroq/)
})
