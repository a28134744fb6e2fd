import { languageSchema, type Language, type Me } from '@muloqot/contract'
import { useEffect } from 'react'
import { z } from 'zod'
import { changeLanguage } from './i18n.ts'
import { chosenLanguage, currentLanguage } from './language.ts'
import { languageFor, type Heard } from './own-language-rules.ts'

const storageKey = 'muloqot.language-of'
const heardSchema = z.object({ userId: z.string(), language: languageSchema })

const readHeard = (): Heard | null => {
  try {
    return heardSchema.parse(JSON.parse(localStorage.getItem(storageKey) ?? ''))
  } catch {
    return null
  }
}

/** Remembers what the server knows as somebody's language, so that a change elsewhere is noticed. */
export const hearLanguage = (userId: string, language: Language): void => {
  localStorage.setItem(storageKey, JSON.stringify({ userId, language } satisfies Heard))
}

/** Speaks the language of whoever is signed in. */
export const useOwnLanguage = (me: Pick<Me, 'id' | 'language'> | undefined): void => {
  const id = me?.id
  const language = me?.language
  useEffect(() => {
    if (id === undefined || language === undefined) return
    const spoken = languageFor({ id, language }, readHeard(), chosenLanguage())
    hearLanguage(id, language)
    if (spoken !== currentLanguage()) void changeLanguage(spoken)
  }, [id, language])
}
