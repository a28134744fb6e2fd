import { languages, type Language } from '@muloqot/contract'

/** The first of our languages in `Accept-Language`, by its weights (RFC 9110, 12.5.4); English when there is none. */
export const acceptedLanguage = (header: string | undefined): Language => {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const q = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
      return { language: tag.split('-')[0] ?? '', weight: q === undefined ? 1 : Number(q) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  for (const { language } of wanted) {
    const found = languages.find((ours) => ours === language)
    if (found) return found
  }
  return 'en'
}
