import { z } from 'zod'

/** The token of the person who signed in, and when it ends (milliseconds since the epoch). */
export type Session = { token: string; expiresAt: number }

const storageKey = 'muloqot.session'
const storedSchema = z.object({ token: z.string().min(1), expiresAt: z.number() })

/** The longest wait of a browser's timer; a session that lives longer is looked at again then. */
const timerMsMax = 2_000_000_000

let current: Session | null = null
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

const readFrom = (storage: Storage): Session | null => {
  const text = storage.getItem(storageKey)
  if (text === null) return null
  try {
    const session = storedSchema.parse(JSON.parse(text))
    return session.expiresAt > Date.now() ? session : null
  } catch {
    return null
  }
}

const readStored = (): Session | null => readFrom(sessionStorage) ?? readFrom(localStorage)

const forget = (): void => {
  sessionStorage.removeItem(storageKey)
  localStorage.removeItem(storageKey)
}

const adopt = (session: Session | null): void => {
  current = session
  clearTimeout(timer)
  if (session) {
    timer = setTimeout(
      () => {
        if (session.expiresAt <= Date.now()) endSession()
        else adopt(session)
      },
      Math.min(Math.max(session.expiresAt - Date.now(), 0), timerMsMax),
    )
  }
  for (const listener of listeners) listener()
}

/** The session of this browser, or null when nobody is signed in or the token has ended. */
export const currentSession = (): Session | null => {
  if (current && current.expiresAt <= Date.now()) endSession()
  return current
}

/**
 * Keeps a token that was just given out.
 * @param expiresInSeconds from the sign-in's answer
 * @param isKept whether it outlives the browser window
 */
export const beginSession = (token: string, expiresInSeconds: number, isKept: boolean): void => {
  forget()
  const session = { token, expiresAt: Date.now() + expiresInSeconds * 1000 }
  const storage = isKept ? localStorage : sessionStorage
  storage.setItem(storageKey, JSON.stringify(session))
  adopt(session)
}

/** Forgets the token here and in every other tab. */
export const endSession = (): void => {
  forget()
  adopt(null)
}

/** Calls `listener` whenever somebody signs in or out, in this tab or another one; the answer stops it. */
export const onSessionChange = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

adopt(readStored())
addEventListener('storage', (event) => {
  if (event.key === storageKey || event.key === null) adopt(readStored())
})
