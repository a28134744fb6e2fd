/** Uzbek Latin to Cyrillic, longest first; the order of the pairs is the order of replacement. */
const latinToCyrillic: [string, string][] = [
  ['oʻ', 'ў'],
  ['gʻ', 'ғ'],
  ['sh', 'ш'],
  ['ch', 'ч'],
  ['yo', 'ё'],
  ['yu', 'ю'],
  ['ya', 'я'],
  ['ye', 'е'],
  ['ts', 'ц'],
  ['ʼ', 'ъ'],
  ['a', 'а'],
  ['b', 'б'],
  ['c', 'к'],
  ['d', 'д'],
  ['e', 'э'],
  ['f', 'ф'],
  ['g', 'г'],
  ['h', 'ҳ'],
  ['i', 'и'],
  ['j', 'ж'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['q', 'қ'],
  ['r', 'р'],
  ['s', 'с'],
  ['t', 'т'],
  ['u', 'у'],
  ['v', 'в'],
  ['w', 'в'],
  ['x', 'х'],
  ['y', 'й'],
  ['z', 'з'],
]

/** Letters that Russian has not, as a Russian reads them. */
const uzbekToRussian: Record<string, string> = { ў: 'у', ғ: 'г', қ: 'к', ҳ: 'х' }

const cyrillicToLatin: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ў: 'o',
  ғ: 'g',
  қ: 'k',
  ҳ: 'h',
}

/** Whatever mark was typed after o and g becomes ʻ (U+02BB), elsewhere between letters ʼ (U+02BC). */
export const unifyApostrophes = (text: string): string =>
  text
    .replace(/([oOgG])[ʻʼ'`‘’´]/gu, '$1ʻ')
    .replace(/(?<=\p{L})[ʻʼ'`‘’´](?=\p{L})/gu, (mark, at: number, whole: string) =>
      mark === 'ʻ' && /[oOgG]/.test(whole[at - 1] ?? '') ? mark : 'ʼ',
    )

const uzbekWordToCyrillic = (word: string): string => {
  let result = word
    .toLowerCase()
    .replace(/^e|(?<=[aeiouʻ])e/gu, 'э')
    .replace(/e/g, 'е')
  for (const [latin, cyrillic] of latinToCyrillic) result = result.replaceAll(latin, cyrillic)
  return result
}

/** For the Uzbek voice: it reads n and gʻ in one word as "ng", so such words go in Cyrillic, which it also knows. */
export const lettersForUzbek = (text: string): string =>
  text
    .replace(/[\p{L}ʻʼ]*ngʻ[\p{L}ʻʼ]*/giu, uzbekWordToCyrillic)
    .replaceAll('ʻ', "'")
    .replaceAll('ʼ', "'")

/** For the Russian voice: names in Latin letters are read as Uzbek names, not as English words. */
export const lettersForRussian = (text: string): string =>
  text.replace(/[a-z][a-zʻʼ]*/giu, (word) =>
    /^[A-Z]{2,5}$/.test(word)
      ? word
      : uzbekWordToCyrillic(word).replace(/[ўғқҳ]/g, (letter) => uzbekToRussian[letter] ?? ''),
  )

/** For the English voice: Cyrillic names in Latin letters; the marks of Uzbek are dropped. */
export const lettersForEnglish = (text: string): string =>
  text
    .replace(/[\u0400-\u04ff]+/gu, (word) =>
      Array.from(word.toLowerCase(), (letter) => cyrillicToLatin[letter] ?? '').join(''),
    )
    .replace(/[ʻʼ]/g, '')
