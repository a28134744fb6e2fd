import type { Language, Me } from '@muloqot/contract'

/** Whose language this browser heard of last from the server, and which it was. */
export type Heard = { userId: string; language: Language }

/**
 * The language to speak with whoever is signed in. What was chosen in this browser stays, until the person chooses
 * another one elsewhere; a choice of whoever used the browser before them does not count.
 * @param heard null when nobody's was heard of here
 * @param chosen what this browser speaks by somebody's choice; null when nobody chose
 */
export const languageFor = (
  me: Pick<Me, 'id' | 'language'>,
  heard: Heard | null,
  chosen: Language | null,
): Language => {
  const isTheirs = heard === null || (heard.userId === me.id && heard.language === me.language)
  return isTheirs ? (chosen ?? me.language) : me.language
}
