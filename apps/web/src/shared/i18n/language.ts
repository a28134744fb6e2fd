import { languages, type Language } from '@muloqot/contract'

const storageKey = 'muloqot.language'

const known = (tag: string | null | undefined): Language | undefined =>
  languages.find((language) => tag?.toLowerCase().split('-')[0] === language)

/** What was chosen in this browser; null when nobody chose. */
export const chosenLanguage = (): Language | null => known(localStorage.getItem(storageKey)) ?? null

/** What the person chose here before, else the first of their browser's languages that we speak, else Uzbek. */
const initialLanguage = (): Language =>
  chosenLanguage() ?? navigator.languages.map(known).find(Boolean) ?? 'uz'

let current: Language = initialLanguage()

/** The language the console speaks now. */
export const currentLanguage = (): Language => current

/** Remembers the person's choice in this browser. The texts themselves change with `changeLanguage` of `i18n.ts`. */
export const rememberLanguage = (language: Language): void => {
  current = language
  localStorage.setItem(storageKey, language)
  document.documentElement.lang = language
}
