import { givable, ownPermissions, peoplePermissions, permissionsOf, type Permission } from '@muloqot/contract'
import { CompiledQuery, sql } from 'kysely'
import type { Question, Tx } from '#src/platform/db/database.ts'

/** Who stands behind a session or a key at this moment, and what they may do. */
export type Principal = {
  kind: 'user' | 'key'
  /** The session's or the key's. */
  id: string
  companyId: string
  /** The person's, or the key's own id. */
  actorId: string
  role: string
  permissions: ReadonlySet<Permission>
  /** The company demands a second factor that this person has not set up: nothing but that is allowed. */
  mustSetUpSecondFactor: boolean
  /** Whether the last use was noted so long ago that it should be noted anew. */
  isUseStale: boolean
}

/**
 * Asks for the living among these sessions, with what their people may do now: the session not ended, the person, their
 * role and their company active. Needs the system role, because sessions of many companies are asked for at once.
 */
export const sessionPrincipals = (sessionIds: readonly string[]): Question => ({
  name: 'principals of sessions',
  text: `
    select 'user' as kind, s.id, s.company_id as "companyId", u.id as "actorId", u.role, r.permissions as ticked,
      coalesce(a.permissions, '{}') as extra,
      c.requires_second_factor and u.second_factor_since is null as "mustSetUpSecondFactor",
      s.last_used_at < now() - interval '1 minute' as "isUseStale"
    from sessions s
    join users u on u.company_id = s.company_id and u.id = s.user_id
    join companies c on c.id = s.company_id
    join roles r on r.company_id = u.company_id and r.name = u.role
    left join company_administrators a on a.company_id = u.company_id and a.user_id = u.id
    where s.id = any($1::uuid[]) and s.ended_at is null and s.expires_at > now()
      and u.is_active and not u.is_blocked and r.is_active and c.is_active and c.deleted_at is null`,
  values: [sessionIds],
})

export type SessionRow = Omit<Principal, 'permissions'> & { ticked: string[]; extra: string[] }

export const principalOfSession = ({ ticked, extra, ...row }: SessionRow): Principal => ({
  ...row,
  permissions: new Set(
    row.mustSetUpSecondFactor ? ownPermissions : [...permissionsOf(row.role, ticked), ...givable(extra)],
  ),
})

/** Whether a session would be let in, as this transaction sees it. */
export const isLivingSession = async (tx: Tx, sessionId: string): Promise<boolean> => {
  const { text, values } = sessionPrincipals([sessionId])
  return (await tx.executeQuery(CompiledQuery.raw(text, values))).rows.length > 0
}

/**
 * Asks for the living among these keys (given as SHA-256), with what they may do now: what their role may and their
 * maker may too, without what only people do. A key ends with its maker: whoever is put out must not come back by a key
 * of theirs.
 */
export const keyPrincipals = (keyHashes: readonly Buffer[]): Question => ({
  name: 'principals of keys',
  text: `
    select 'key' as kind, k.id, k.company_id as "companyId", k.id as "actorId", k.role, r.permissions as ticked,
      coalesce(a.permissions, '{}') as extra, m.role as "makerRole", mr.permissions as "makerTicked",
      c.requires_second_factor and m.second_factor_since is null as "makerMustSetUp",
      false as "mustSetUpSecondFactor", k.key_hash as "keyHash",
      k.last_used_at is null or k.last_used_at < now() - interval '1 minute' as "isUseStale"
    from api_keys k
    join companies c on c.id = k.company_id
    join roles r on r.company_id = k.company_id and r.name = k.role
    join users m on m.company_id = k.company_id and m.id = k.created_by
    join roles mr on mr.company_id = m.company_id and mr.name = m.role
    left join company_administrators a on a.company_id = m.company_id and a.user_id = m.id
    where k.key_hash = any($1::bytea[]) and k.ended_at is null
      and (k.expires_at is null or k.expires_at > now())
      and r.is_active and c.is_active and c.deleted_at is null
      and m.is_active and not m.is_blocked and mr.is_active`,
  values: [keyHashes],
})

export type KeyRow = SessionRow & {
  keyHash: Buffer
  makerRole: string
  makerTicked: string[]
  makerMustSetUp: boolean
}
export type KeyPrincipal = Principal & { keyHash: Buffer }

export const principalOfKey = (found: KeyRow): KeyPrincipal => {
  const { keyHash, makerRole, makerTicked, makerMustSetUp, ticked, extra, ...row } = found
  const ofMaker = makerMustSetUp ? [] : [...permissionsOf(makerRole, makerTicked), ...givable(extra)]
  const ofRole = permissionsOf(row.role, ticked)
  const both = ofRole.filter((one) => ofMaker.includes(one) && !peoplePermissions.includes(one))
  return { ...row, keyHash, permissions: new Set(both) }
}

/** Notes that these sessions and keys, and the people behind them, are at work. */
export const noteUse = async (
  tx: Tx,
  sessionIds: readonly string[],
  keyIds: readonly string[],
): Promise<void> => {
  await sql`
    with used as (
      update sessions set last_used_at = now() where id = any(${sessionIds}::uuid[])
      returning company_id, user_id
    ), people as (
      update users u set last_activity_at = now() from used
      where u.company_id = used.company_id and u.id = used.user_id
    )
    update api_keys set last_used_at = now() where id = any(${keyIds}::uuid[])`.execute(tx)
}
