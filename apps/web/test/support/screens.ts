import assert from 'node:assert/strict'
import type { Language } from '@muloqot/contract'
import { assertFits, type Product, type ProductPage } from './product.ts'
import { readScreen } from './read-screen.ts'
import { wordsOf, type Words } from './words.ts'

/** A screen with what stands in its heading: a text's key, `calls:list.title`, or a name. */
export type Screen = { path: string; heading: string }

const openScreen = async (on: ProductPage, words: Words, { path, heading }: Screen): Promise<void> => {
  await on.goto(`/app${path}`)
  const name = heading.includes(':') ? words.say(heading) : heading
  await on.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  await on.waitForLoadState('networkidle')
}

/** Fails when a screen shows a key or an English text in a language that has its own. */
export const assertSpeakOnly = async (
  product: Product,
  language: Language,
  screens: readonly Screen[],
): Promise<void> => {
  const words = await wordsOf(language)
  const english = await wordsOf('en')
  const own = new Set(words.all.values())
  const foreign = new Set([...english.all.values()].filter((text) => !own.has(text)))
  const keys = new Set([...english.all.keys()].map((key) => key.replace(/^.*:/, '')))
  const wide = await product.openSignedIn({ language })
  for (const screen of screens) {
    await openScreen(wide, words, screen)
    const texts = await readScreen(wide)
    assert.ok(texts.length > 20, `${screen.path} is empty`)
    assert.deepEqual(
      texts.filter((text) => (text.includes('.') && keys.has(text)) || foreign.has(text)),
      [],
      `${screen.path} shows a key or an English text`,
    )
  }
  await wide.context().close()
}

/** Fails when a screen is wider than a phone. */
export const assertFitPhone = async (
  product: Product,
  language: Language,
  screens: readonly Screen[],
): Promise<void> => {
  const words = await wordsOf(language)
  const narrow = await product.openSignedIn({ language, width: 390, height: 844 })
  for (const screen of screens) {
    await openScreen(narrow, words, screen)
    await assertFits(narrow)
  }
  await narrow.context().close()
}
