import { z } from 'zod'

/** `ended`: the server knows it no more. `reused`: it ended it, because a token of it was used twice. */
const endSchema = z.enum(['ended', 'reused'])
export type SessionEnd = z.infer<typeof endSchema>

const sessionSchema = z.object({
  /** Stays the same while its tokens are exchanged. */
  id: z.string(),
  /** Whether it outlives the browser's windows. */
  isKept: z.boolean(),
  /** The access token, and when it ends by this device's clock (milliseconds since the epoch). */
  token: z.string().min(1),
  expiresAt: z.number(),
  refreshToken: z.string().min(1),
})
export type Session = z.infer<typeof sessionSchema>

type Stored = { session: Session; end?: undefined } | { session?: undefined; end: SessionEnd }

const storedSchema = z.union([z.object({ session: sessionSchema }), z.object({ end: endSchema })])

const storageKey = 'muloqot.session'

/**
 * All tabs keep one sign-in in one place, or they would use a refresh token twice. One that ends with the browser's
 * windows is good as long as this cookie, which the browser forgets with them. It says nothing and never matters to the
 * server.
 */
const windowCookie = 'muloqot-window=1'

const isSameWindow = (): boolean => document.cookie.split('; ').includes(windowCookie)

const write = (stored: Stored): void => {
  localStorage.setItem(storageKey, JSON.stringify(stored))
}

/** What this browser keeps; null when nobody is signed in and nobody was signed out by the server. */
export const readStored = (): Stored | null => {
  const text = localStorage.getItem(storageKey)
  if (text === null) return null
  try {
    const stored = storedSchema.parse(JSON.parse(text))
    if ('end' in stored || stored.session.isKept || isSameWindow()) return stored
  } catch {
    // Written by another release, or by hand.
  }
  localStorage.removeItem(storageKey)
  return null
}

/** Keeps a sign-in, in place of any other. */
export const storeSession = (session: Session): void => {
  if (!session.isKept) document.cookie = `${windowCookie}; path=/app; samesite=strict`
  write({ session })
}

/** Keeps why there is no sign-in any more. */
export const storeEnd = (end: SessionEnd): void => {
  write({ end })
}

/** Keeps nothing. */
export const forgetSession = (): void => {
  localStorage.removeItem(storageKey)
}

/** Calls `listener` when another tab has changed what is kept. */
export const hearOtherTabs = (listener: () => void): void => {
  addEventListener('storage', ({ key }) => {
    if (key === storageKey || key === null) listener()
  })
}
