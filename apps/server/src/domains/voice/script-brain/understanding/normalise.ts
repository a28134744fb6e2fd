import type { Language } from '@muloqot/contract'

/** Uzbek Cyrillic letter by letter as the Latin alphabet without its apostrophes writes it. */
const uzbekLatin: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  қ: 'q',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  ў: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'x',
  ҳ: 'h',
  ц: 's',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

const hasCyrillic = /[\u0400-\u04ff]/

/**
 * One spelling for everything that may be written in several ways: small letters, no apostrophes (so yoʻq, yo'q and
 * yoq are one), е for ё, thousands joined (200 000 is 200000), no marks but the point and colon inside numbers.
 * Words are parted by one space, and one stands at either end.
 */
export const normalise = (text: string, language: Language): string => {
  let plain = text
    .toLowerCase()
    .replace(/[ʻʼ'`‘’´]/gu, '')
    .replace(/(\d)[ \u00a0,.](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d),(?=\d)/g, '$1.')
    .replace(/[^\p{L}\p{N}.:]+/gu, ' ')
    .replace(/(?<!\d)[.:]|[.:](?!\d)/g, ' ')
    .replace(/(\d)(?=\p{L})/gu, '$1 ')
  if (language === 'uz' && hasCyrillic.test(plain)) {
    plain = plain.replaceAll('ё', 'yo').replace(/[\u0400-\u04ff]/g, (letter) => uzbekLatin[letter] ?? letter)
  }
  return ` ${plain.replaceAll('ё', 'е').replace(/ +/g, ' ').trim()} `
}
