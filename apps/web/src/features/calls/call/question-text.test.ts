import assert from 'node:assert/strict'
import { test } from 'node:test'
import { questionText } from './question-text.ts'

test('placeholders are read as their fallback, or as something left open', () => {
  assert.equal(
    questionText('Am I speaking with {{firstName|the owner of this number}}?'),
    'Am I speaking with the owner of this number?',
  )
  assert.equal(questionText('Is {{customData.sum ?? customData.debt}} right?'), 'Is … right?')
  assert.equal(questionText('Plain.'), 'Plain.')
})
