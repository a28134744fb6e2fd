// Uzbek and Russian family names in both scripts; given names almost never end so.
const FAMILY_NAME = /(?:[oeyо]v|yev|[oe]va|yeva|skiy|skaya|zoda|zade|[оеё]в|[оеё]ва|ский|ская|заде|зода|ко)$/i
const PATRONYMIC = /(?:ovich|evich|yevich|ovna|evna|yevna|вич|вна|ична)$/i
const PATRONYMIC_WORD = /^(?:o['`ʻʼ‘’]?g['`ʻʼ‘’]?li|qizi|ўғли|угли|огли|қизи|кизи|ogli|ugli)$/i

/**
 * Splits a full name. "Last, First" by its comma; else the word with the shape of a family name is it; else the
 * first or last word, as the heading says. `whole` is set when a patronymic had to be left out of both.
 */
export function splitFullName(
  text: string,
  lastNameFirst: boolean,
): { firstName: string; lastName: string; whole?: string } {
  const name = text.replace(/\s+/g, ' ').trim()
  const comma = /^([^,]+),\s*(.+)$/.exec(name)
  if (comma?.[1] !== undefined && comma[2] !== undefined)
    return { firstName: comma[2], lastName: comma[1].trim() }
  const words = name.split(' ')
  const plain = words.filter((word, index) => !isPatronymic(words, index))
  const rest = plain.length < words.length ? { whole: name } : {}
  if (plain.length < 2) return { firstName: plain[0] ?? name, lastName: '', ...rest }
  const family = familyIndex(plain, lastNameFirst)
  const firstName = plain.filter((_, index) => index !== family).join(' ')
  return { firstName, lastName: plain[family] ?? '', ...rest }
}

function familyIndex(words: string[], lastNameFirst: boolean): number {
  const shaped = words.flatMap((word, index) => (FAMILY_NAME.test(word) ? [index] : []))
  if (shaped.length === 1) return shaped[0] ?? 0
  return lastNameFirst ? 0 : words.length - 1
}

function isPatronymic(words: string[], index: number): boolean {
  if (index === 0 || words.length < 3) return false
  const word = words[index] ?? ''
  const next = words[index + 1] ?? ''
  return PATRONYMIC.test(word) || PATRONYMIC_WORD.test(word) || PATRONYMIC_WORD.test(next)
}
