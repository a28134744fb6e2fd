import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '@muloqot/contract'
import { createInstance, type ResourceLanguage } from 'i18next'

const folder = fileURLToPath(new URL('../../src/locales/', import.meta.url))

const namespaces = readdirSync(`${folder}en`)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace(/\.json$/, ''))

const read = (language: Language, namespace: string): ResourceLanguage =>
  JSON.parse(readFileSync(`${folder}${language}/${namespace}.json`, 'utf8')) as ResourceLanguage

/** Every text of a language with its key, `calls:list.title`. */
const flatten = (value: unknown, path: string): [key: string, text: string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value ?? {}).flatMap(([name, inner]) =>
        flatten(inner, path.endsWith(':') ? `${path}${name}` : `${path}.${name}`),
      )

/** What the console says in one language. */
export type Words = {
  /** The text under a key, `calls:list.title`. @throws when there is none */
  say: (key: string, values?: Record<string, string | number>) => string
  /** Every text as it stands in the files, with its places for values. */
  all: ReadonlyMap<string, string>
}

/** The console's texts in a language, put together as the console does it. */
export const wordsOf = async (language: Language): Promise<Words> => {
  const i18n = createInstance()
  await i18n.init({
    lng: language,
    resources: {
      [language]: Object.fromEntries(namespaces.map((namespace) => [namespace, read(language, namespace)])),
    },
    interpolation: { escapeValue: false },
  })
  return {
    say: (key, values = {}) => {
      if (!i18n.exists(key, values)) throw new Error(`no text ${key} in ${language}`)
      return i18n.t(key, values)
    },
    all: new Map(namespaces.flatMap((namespace) => flatten(read(language, namespace), `${namespace}:`))),
  }
}
