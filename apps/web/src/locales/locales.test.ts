import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, test } from 'node:test'
import { languages, type Language } from '@muloqot/contract'

const folder = fileURLToPath(new URL('.', import.meta.url))
const translations = ['ru', 'uz'] as const

/** Words that are the same in several languages, because they are names or units, or came into each of them. */
const sameEverywhere = new Set([
  'Excel',
  'E.164',
  'Muloqot',
  'Asterisk',
  'Twilio',
  'CSV',
  'JSON',
  'UTC',
  'VIP',
  'ID',
  'n',
  'Agent',
  'Import',
  'Marketing',
])

/** Names of languages stand in their own language and letters everywhere. */
const isOwnName = (namespace: string, key: string): boolean =>
  namespace === 'common' && key.startsWith('language.')

type Texts = Map<string, string>

const flatten = (value: unknown, path: string, into: Texts): Texts => {
  assert.ok(value !== null && typeof value === 'object' && !Array.isArray(value), `${path} is no object`)
  for (const [name, inner] of Object.entries(value)) {
    const key = path === '' ? name : `${path}.${name}`
    if (typeof inner === 'string') into.set(key, inner)
    else flatten(inner, key, into)
  }
  return into
}

const namespacesOf = (language: Language): string[] =>
  readdirSync(`${folder}${language}`)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/, ''))
    .toSorted()

const read = (language: Language, namespace: string): Texts => {
  const text = readFileSync(`${folder}${language}/${namespace}.json`, 'utf8')
  return flatten(JSON.parse(text), '', new Map())
}

const pluralPattern = /_(zero|one|two|few|many|other)$/

/** Keys with their plural forms together: `people` → `one`, `other`; keys without forms have none. */
const formsOf = (texts: Texts): Map<string, string[]> => {
  const forms = new Map<string, string[]>()
  for (const key of texts.keys()) {
    const form = pluralPattern.exec(key)?.[1]
    const base = key.replace(pluralPattern, '')
    forms.set(base, [...(forms.get(base) ?? []), ...(form === undefined ? [] : [form])].toSorted())
  }
  return forms
}

const variablesOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map(([, name = '']) => name))].toSorted()

/** Whether there is nothing to translate: names, places for values, tags and marks only. */
const isSameEverywhere = (text: string): boolean =>
  text
    .replace(/\{\{[^}]*\}\}|<\/?\w+\s*\/?>|\$t\([^)]*\)/g, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}\d]+$/gu, ''))
    .every((word) => word === '' || sameEverywhere.has(word))

const cases = languages.flatMap((language) =>
  namespacesOf('en').map((namespace) => ({ language, namespace, texts: read(language, namespace) })),
)

test('it looked at texts', () => {
  assert.ok(cases.reduce((sum, { texts }) => sum + texts.size, 0) > 600)
})

test('every language has every namespace, and the console’s types know each of them', () => {
  const declared = readFileSync(`${folder}../shared/i18n/texts.d.ts`, 'utf8')
  for (const language of languages) assert.deepEqual(namespacesOf(language), namespacesOf('en'), language)
  for (const namespace of namespacesOf('en'))
    assert.match(declared, new RegExp(`${namespace}: typeof ${namespace}\\b`), namespace)
})

for (const { language, namespace, texts } of cases) {
  describe(`${language}/${namespace}`, () => {
    const english = read('en', namespace)

    test('has the keys of English, and the plural forms of its own language', () => {
      const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
      const expected = new Map(
        [...formsOf(english)].map(([key, forms]) => [key, forms.length === 0 ? [] : wanted] as const),
      )
      assert.deepEqual(Object.fromEntries(formsOf(texts)), Object.fromEntries(expected))
    })

    test('says something under each key, in one spelling', () => {
      for (const [key, text] of texts) {
        assert.notEqual(text.trim(), '', `${key} is empty`)
        assert.equal(text, text.trim(), `${key} begins or ends with a space`)
        assert.doesNotMatch(text, /!/, `${key} cries`)
      }
    })

    test('has a place for the same values as English', () => {
      for (const [key, text] of texts) {
        const original = english.get(key) ?? english.get(key.replace(pluralPattern, '_other')) ?? ''
        // "One contact" may leave the number out; nothing else may be missing or added.
        const isPlural = pluralPattern.test(key)
        const but = (names: string[]): string[] => names.filter((name) => !(isPlural && name === 'count'))
        assert.deepEqual(but(variablesOf(text)), but(variablesOf(original)), key)
      }
    })
  })
}

for (const language of translations) {
  for (const namespace of namespacesOf('en')) {
    const texts = [...read(language, namespace)].filter(([key]) => !isOwnName(namespace, key))
    const english = read('en', namespace)

    test(`${language}/${namespace} is translated`, () => {
      for (const [key, text] of texts) {
        const original = english.get(key) ?? english.get(key.replace(pluralPattern, '_other'))
        if (isSameEverywhere(text)) continue
        assert.notEqual(text, original, `${key} is the English text`)
      }
    })
  }
}

for (const namespace of namespacesOf('en')) {
  test(`uz/${namespace} is in Latin letters with their own apostrophes`, () => {
    for (const [key, text] of read('uz', namespace)) {
      if (isOwnName(namespace, key)) continue
      assert.doesNotMatch(text, /\p{Script=Cyrillic}/u, key)
      assert.doesNotMatch(text, /['‘’`´]/, `${key} needs ʻ (U+02BB) or ʼ (U+02BC)`)
      assert.doesNotMatch(text, /[oOgG]ʼ/, `${key}: oʻ and gʻ are written with ʻ (U+02BB)`)
    }
  })

  test(`ru/${namespace} is in Cyrillic letters`, () => {
    for (const [key, text] of read('ru', namespace)) {
      if (isOwnName(namespace, key) || isSameEverywhere(text)) continue
      assert.match(text, /\p{Script=Cyrillic}/u, key)
    }
  })
}
