import { hash } from 'node:crypto'
import type { AccessClaims } from './access-token.ts'

/** Far above the people who work at one time; bounds memory to a few megabytes. */
const tokensMax = 10_000

/**
 * Claims of tokens whose signature was found right, so that a client that asks a hundred times is not verified a
 * hundred times: verifying costs more than a small query. Only whether a token has ended changes with time, and that
 * is looked at each time. Tokens are kept as their hash.
 */
export type VerifiedTokens = {
  find(token: string, now: Date): AccessClaims | undefined
  add(token: string, claims: AccessClaims): void
}

const nameOf = (token: string): string => hash('sha256', token, 'base64url')

export const rememberVerifiedTokens = (): VerifiedTokens => {
  const known = new Map<string, AccessClaims>()
  return {
    find: (token, now) => {
      const claims = known.get(nameOf(token))
      return claims && claims.exp > now.getTime() / 1000 ? claims : undefined
    },
    add: (token, claims) => {
      if (known.size >= tokensMax) for (const oldest of known.keys()) if (known.delete(oldest)) break
      known.set(nameOf(token), claims)
    },
  }
}
