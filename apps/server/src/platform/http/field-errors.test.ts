import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import {
  createCampaignBodySchema,
  fieldErrorTexts,
  languages,
  practiceSettingsSchema,
} from '@muloqot/contract'
import { z } from 'zod'
import { fieldErrors } from './field-errors.ts'

const issuesOf = (schema: z.ZodType, input: unknown): readonly z.core.$ZodIssue[] =>
  schema.safeParse(input, { reportInput: true }).error?.issues ?? []

const person = z.strictObject({
  name: z.string().min(1).max(3),
  age: z.int().min(18).max(99).optional(),
  kind: z.enum(['A', 'B']).optional(),
  id: z.uuid().optional(),
  day: z.iso.date().optional(),
  tags: z.array(z.string()).min(1).max(2).optional(),
  code: z.string().regex(/^\d+$/).optional(),
})

const cases: [string, unknown, [string, string, string][]][] = [
  ['nothing', {}, [['body.name', 'required', 'This field is required.']]],
  ['another type', { name: 7 }, [['body.name', 'not_text', 'This must be a text.']]],
  ['no letter', { name: '' }, [['body.name', 'empty', 'This must not be empty.']]],
  ['too many letters', { name: 'abcd' }, [['body.name', 'too_long', 'This may have at most 3 characters.']]],
  ['too small', { name: 'a', age: 7 }, [['body.age', 'too_small', 'This must be 18 or more.']]],
  [
    'a fraction',
    { name: 'a', age: 20.5 },
    [['body.age', 'not_whole_number', 'This must be a whole number.']],
  ],
  ['another choice', { name: 'a', kind: 'C' }, [['body.kind', 'not_one_of', 'This must be one of: A, B.']]],
  ['no id', { name: 'a', id: '12' }, [['body.id', 'not_id', 'This is not an id.']]],
  [
    'no date',
    { name: 'a', day: '31.02.1990' },
    [['body.day', 'not_date', 'This is not a date; write it as YYYY-MM-DD.']],
  ],
  ['too few', { name: 'a', tags: [] }, [['body.tags', 'too_few', 'This needs 1 or more entries.']]],
  ['in a list', { name: 'a', tags: ['x', 1] }, [['body.tags.1', 'not_text', 'This must be a text.']]],
  [
    'another shape',
    { name: 'a', code: 'x' },
    [['body.code', 'wrong_shape', 'This is not written in the way that is expected here.']],
  ],
  [
    'fields that are not there',
    { name: 'a', x: 1, y: 2 },
    [
      ['body.x', 'unknown_field', 'There is no such field.'],
      ['body.y', 'unknown_field', 'There is no such field.'],
    ],
  ],
]
for (const [name, input, wanted] of cases) {
  test(`what is wrong is said in words: ${name}`, () => {
    assert.deepEqual(
      fieldErrors(issuesOf(person, input), 'body', 'en').map(({ path, code, message }) => [
        path,
        code,
        message,
      ]),
      wanted,
    )
  })
}

test('rules of the contract are told in each language', () => {
  const id = '0198f000-0000-7000-8000-000000000000'
  const twice = { name: 'X', campaignType: 'SURVEY', contactIds: [id], selection: { contactIds: [id] } }
  const said = languages.map(
    (language) => fieldErrors(issuesOf(createCampaignBodySchema, twice), 'body', language)[0],
  )
  assert.deepEqual(
    said.map((one) => one?.code),
    ['contacts_chosen_twice', 'contacts_chosen_twice', 'contacts_chosen_twice'],
  )
  assert.equal(new Set(said.map((one) => one?.message)).size, 3)
  const nobody = issuesOf(practiceSettingsSchema, { personas: { cooperative: 0 } })
  assert.equal(
    fieldErrors(nobody, 'body.settings', 'uz')[0]?.message,
    'Kamida bir turdagi odamga ulush kerak.',
  )
})

test('every rule that the contract names has a text, and no text misses a fact', () => {
  const folder = new URL('../../../../../packages/contract/src/', import.meta.url)
  const named = readdirSync(folder).flatMap((file) =>
    [
      ...readFileSync(new URL(file, folder), 'utf8').matchAll(
        /(?:error: |message: |complain\(.*, )['`]([a-z_]+)(?:'|: )/g,
      ),
    ].map(([, word = '']) => word),
  )
  assert.ok(named.length > 8)
  for (const language of languages) {
    const texts: Record<string, string> = fieldErrorTexts[language]
    for (const word of named) assert.ok(texts[word], `${language}: ${word}`)
    for (const [key, text] of Object.entries(texts)) {
      const facts = (of: string): string[] => [...of.matchAll(/\{\w+\}/g)].map(([fact]) => fact)
      assert.deepEqual(facts(text), facts(fieldErrorTexts.en[key as keyof typeof fieldErrorTexts.en]), key)
      assert.doesNotMatch(text, /[ogOG]['‘`]/, 'oʻ and gʻ are written with U+02BB')
    }
  }
})
