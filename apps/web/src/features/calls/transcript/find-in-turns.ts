import type { Turn } from '@muloqot/contract'

/** Where a search text stands: position of the turn and of the letters in it. */
export type Match = { turn: number; from: number; to: number }

/** Letter for letter as long as what was given, so that positions stay true. Uzbek is typed with many apostrophes. */
const fold = (text: string): string =>
  Array.from(text.replace(/['‘’`ʻʼ´]/g, "'"), (letter) => {
    const small = letter.toLowerCase()
    return small.length === letter.length ? small : letter
  })
    .join('')
    .replaceAll('ё', 'е')

/** Every place where the text was said, in order. Letter case and the kind of apostrophe do not matter. */
export const findInTurns = (turns: readonly Pick<Turn, 'text'>[], search: string): Match[] => {
  const wanted = fold(search.trim())
  if (wanted === '') return []
  return turns.flatMap(({ text }, turn) => {
    const said = fold(text)
    const matches: Match[] = []
    for (let from = said.indexOf(wanted); from !== -1; from = said.indexOf(wanted, from + wanted.length))
      matches.push({ turn, from, to: from + wanted.length })
    return matches
  })
}
