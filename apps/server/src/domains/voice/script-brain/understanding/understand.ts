import type { Language } from '@muloqot/contract'
import { findAmount } from './find-amount.ts'
import { findNumbers } from './find-numbers.ts'
import { findWhen, type SaidDay, type SaidTime } from './find-when.ts'
import { compilePhrases, type Intent } from './intents.ts'
import type { Lexicon } from './lexicon.ts'
import { englishLexicon } from './lexicon-en.ts'
import { russianLexicon } from './lexicon-ru.ts'
import { uzbekLexicon } from './lexicon-uz.ts'
import { normalise } from './normalise.ts'
import { englishPhrases } from './phrases-en.ts'
import { russianPhrases } from './phrases-ru.ts'
import { uzbekPhrases } from './phrases-uz.ts'

/** What was meant, as far as words tell. */
export type Understanding = {
  /** Normalised words with a space at either end. */
  plain: string
  intents: ReadonlySet<Intent>
  day: SaidDay | null
  time: SaidTime | null
  /** Soʻm. */
  amount: number | null
  /** Whole numbers that are neither a sum nor part of a day or time, in order. */
  numbers: readonly number[]
}

const finders: Record<Language, { find: (plain: string) => ReadonlySet<Intent>; lexicon: Lexicon }> = {
  uz: { find: compilePhrases(uzbekPhrases), lexicon: uzbekLexicon },
  ru: { find: compilePhrases(russianPhrases), lexicon: russianLexicon },
  en: { find: compilePhrases(englishPhrases), lexicon: englishLexicon },
}

const understandIn = (text: string, language: Language): Understanding => {
  const plain = normalise(text, language)
  const { find, lexicon } = finders[language]
  const words = plain.trim().split(' ')
  const found = findNumbers(words, lexicon)
  const when = findWhen(words, found, lexicon)
  const amount = findAmount(words, found, when.used, lexicon)
  return {
    plain,
    intents: find(plain),
    day: when.day,
    time: when.time,
    amount,
    numbers: found
      .filter((one) => !when.used.has(one) && one.value !== amount && Number.isInteger(one.value))
      .map((one) => one.value),
  }
}

/** Whether anything at all was made out. */
export const isUnderstood = (heard: Understanding): boolean =>
  heard.intents.size > 0 ||
  heard.day !== null ||
  heard.time !== null ||
  heard.amount !== null ||
  heard.numbers.length > 0

const remembered = new Map<string, Understanding>()
const rememberedMax = 5000

/**
 * Understands one utterance by phrase rules. Where nothing is made out in the call's language, the one its letters
 * suggest is tried: people in Tashkent change between Uzbek and Russian within a call.
 */
export const understand = (text: string, language: Language): Understanding => {
  const key = `${language}${text}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  let heard = understandIn(text, language)
  if (!isUnderstood(heard)) {
    const others: Language[] = /[\u0400-\u04ff]/.test(text) ? ['ru', 'uz'] : ['uz', 'en']
    for (const other of others) {
      if (other === language) continue
      const second = understandIn(text, other)
      if (!isUnderstood(second)) continue
      heard = second
      break
    }
  }
  if (remembered.size >= rememberedMax) remembered.clear()
  remembered.set(key, heard)
  return heard
}
