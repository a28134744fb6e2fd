import { createHash } from 'node:crypto'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { gather } from '#src/platform/batching/gather.ts'
import {
  keyPrincipals,
  noteUse,
  principalOfKey,
  principalOfSession,
  sessionPrincipals,
  type KeyRow,
  type Principal,
  type SessionRow,
} from './principal.repo.ts'

/** Looks up who a session or a key stands for, as it is at the moment of asking. */
export type PrincipalFinder = {
  ofSession(sessionId: string): Promise<Principal | undefined>
  ofKey(key: string): Promise<Principal | undefined>
}

/** What keys begin with, so that they are told from access tokens and found by scanners of leaked secrets. */
export const keyPrefix = 'mq_'

/** How a key lies in the database: a leaked table signs nobody in. Keys are long and random, so a plain hash does. */
export const hashKey = (key: string): Buffer => createHash('sha256').update(key).digest()

/**
 * Looks principals up in the database at each request, because a block or a removed permission counts on the very next
 * one. Requests that come together share one query, which is what makes that cheap. When a last use is over a minute
 * old, it is noted on the way.
 */
export const createPrincipalFinder = (deps: Pick<PlatformDeps, 'db' | 'log'>): PrincipalFinder => {
  const note = (found: readonly Principal[]): void => {
    const stale = found.filter(({ isUseStale }) => isUseStale)
    if (stale.length === 0) return
    const idsOf = (kind: Principal['kind']): string[] =>
      stale.filter((principal) => principal.kind === kind).map(({ id }) => id)
    // Nobody waits for it, and the next request tries again.
    deps.db
      .asSystem('check sign-ins', async (tx) => await noteUse(tx, idsOf('user'), idsOf('key')))
      .catch((error: unknown) => {
        deps.log.warn({ err: error }, 'a last use could not be noted')
      })
  }
  const reason = 'check sign-ins'
  const sessions = gather(async (ids) => {
    const rows = await deps.db.readAsSystem<SessionRow>(reason, sessionPrincipals(ids))
    const found = rows.map(principalOfSession)
    note(found)
    return new Map(found.map((principal) => [principal.id, principal]))
  })
  const keys = gather(async (hashes) => {
    const question = keyPrincipals(hashes.map((hash) => Buffer.from(hash, 'hex')))
    const found = (await deps.db.readAsSystem<KeyRow>(reason, question)).map(principalOfKey)
    note(found)
    return new Map(found.map((principal) => [principal.keyHash.toString('hex'), principal]))
  })
  return { ofSession: sessions, ofKey: async (key) => await keys(hashKey(key).toString('hex')) }
}
