import type { Tokens } from '@muloqot/contract'
import {
  forgetSession,
  hearOtherTabs,
  readStored,
  storeEnd,
  storeSession,
  type Session,
  type SessionEnd,
} from './session-storage.ts'

export type { Session, SessionEnd } from './session-storage.ts'

let current: Session | null = null
let end: SessionEnd | null = null
const listeners = new Set<() => void>()

const adopt = (): void => {
  const stored = readStored()
  const before = current?.id
  current = stored?.session ?? null
  end = stored?.end ?? null
  // New tokens of the same sign-in are no news: what was read stays true.
  if (current?.id === before) return
  for (const listener of listeners) listener()
}

/** The sign-in of this browser, or null when nobody is signed in. Its access token may have ended: see `fresh.ts`. */
export const currentSession = (): Session | null => current

/** Why the server ended the last sign-in of this browser; null when it was not the server. */
export const sessionEnd = (): SessionEnd | null => end

/**
 * Keeps the tokens of a new sign-in.
 * @param isKept whether it outlives the browser window
 */
export const beginSession = (tokens: Tokens, isKept: boolean): void => {
  storeSession(newSession(tokens, { id: newId(), isKept }))
  adopt()
}

/** Keeps the tokens that those of a sign-in were exchanged for, in every tab. */
export const renewSession = (session: Session, tokens: Tokens): Session => {
  const renewed = newSession(tokens, session)
  storeSession(renewed)
  adopt()
  return renewed
}

/** Forgets the sign-in here and in every other tab. @param because why the server ended it, for the sign-in page */
export const endSession = (because?: SessionEnd): void => {
  if (because) storeEnd(because)
  else forgetSession()
  adopt()
}

/** What this browser keeps now; another tab may have changed it a moment ago, before its news arrived here. */
export const readSession = (): Session | null => {
  adopt()
  return current
}

/** Calls `listener` whenever somebody signs in or out, in this tab or another one; the answer stops it. */
export const onSessionChange = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Tells sign-ins of this browser apart, nothing more. */
const newId = (): string => `${Date.now()}-${Math.random()}`

const newSession = (
  { access_token, refresh_token, expires_in }: Tokens,
  { id, isKept }: Pick<Session, 'id' | 'isKept'>,
): Session => ({
  id,
  isKept,
  token: access_token,
  refreshToken: refresh_token,
  expiresAt: Date.now() + expires_in * 1000,
})

adopt()
hearOtherTabs(adopt)
