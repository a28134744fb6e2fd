/** Origins of pages that may use the API beside its own; `*` means that every page may. */
export type AllowedOrigins = '*' | readonly string[]

/** @returns an origin as browsers write it, or null when the text is not one. */
const readOrigin = (text: string): string | null => {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol)) return null
  // A path would look as if only that were allowed, and a wildcard as if it stood for something.
  return url.href === `${url.origin}/` && !url.host.includes('*') ? url.origin : null
}

/**
 * Reads `https://crm.example.uz, http://localhost:5173`, or `*` alone.
 * @returns null when something in it is no origin.
 */
export const readAllowedOrigins = (text: string): AllowedOrigins | null => {
  if (text.trim() === '*') return '*'
  const origins = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readOrigin)
  return origins.includes(null) ? null : origins.filter((origin) => origin !== null)
}
