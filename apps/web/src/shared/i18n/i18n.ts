import type { Language } from '@muloqot/contract'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { currentLanguage, rememberLanguage } from './language.ts'

type Texts = Record<string, Record<string, unknown>>

/** One chunk per language, with every namespace in it: switching asks the server once, screens never wait. */
const loaders: Record<Language, () => Promise<{ texts: Texts }>> = {
  en: async () => await import('../../locales/en.ts'),
  ru: async () => await import('../../locales/ru.ts'),
  uz: async () => await import('../../locales/uz.ts'),
}

const load = async (language: Language): Promise<void> => {
  const { texts } = await loaders[language]()
  for (const [namespace, words] of Object.entries(texts)) {
    i18next.addResourceBundle(language, namespace, words)
  }
}

/** Readies the texts of the person's language. Call once, before the first screen. */
export const startI18n = async (): Promise<void> => {
  const language = currentLanguage()
  document.documentElement.lang = language
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    ns: [],
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  await load(language)
}

/** Switches every text on the screen, without a reload. */
export const changeLanguage = async (language: Language): Promise<void> => {
  await load(language)
  rememberLanguage(language)
  await i18next.changeLanguage(language)
}
