import { randomBytes } from 'node:crypto'
import { peoplePermissions, permissionsOf, type ApiKey } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { hashKey, keyPrefix } from '../find-principal.ts'
import { endKey, findKey, findRoleForKey, insertKey, listLivingKeys, type KeyRow } from './keys.repo.ts'

type KeyDeps = Pick<PlatformDeps, 'db' | 'clock'>

/** Letters of a key that stay visible, so that people know which one it is. */
const hintLetters = 8

const present = ({ makerId, makerName, createdAt, expiresAt, lastUsedAt, ...row }: KeyRow): ApiKey => ({
  ...row,
  created_by: makerName === null ? null : { id: makerId, name: makerName },
  created_at: createdAt.toISOString(),
  expires_at: expiresAt?.toISOString() ?? null,
  last_used_at: lastUsedAt?.toISOString() ?? null,
})

/** The company's keys. */
export const listKeys = async (
  deps: KeyDeps,
  ctx: RequestContext,
): Promise<{ keys: ApiKey[]; total: number }> => {
  const rows = await deps.db.inCompany(ctx, async (tx) => await listLivingKeys(tx))
  return { keys: rows.map(present), total: rows.length }
}

/**
 * Makes a key for a machine; it is shown in this answer and never again. It can do what its role may do, but never more
 * than its maker may, now or at the moment of use, and nothing that only people do.
 * @throws AppError `key.role_unknown`, `key.beyond_yours`, `key.expiry_past`
 */
export const createKey = async (
  deps: KeyDeps,
  ctx: RequestContext,
  body: { name: string; role: string; expires_at?: string | null | undefined },
): Promise<ApiKey & { key: string }> => {
  const { name, role } = body
  const now = deps.clock.now()
  const expiresAt = body.expires_at ? new Date(body.expires_at) : null
  if (expiresAt && expiresAt <= now) throw new AppError('key.expiry_past')
  const key = `${keyPrefix}${randomBytes(32).toString('base64url')}`
  return await deps.db.inCompany(ctx, async (tx) => {
    const found = role === 'admin' ? undefined : await findRoleForKey(tx, role)
    if (!found) throw new AppError('key.role_unknown')
    const wanted = permissionsOf(role, found.permissions).filter((one) => !peoplePermissions.includes(one))
    if (!wanted.every((permission) => ctx.permissions.has(permission))) {
      throw new AppError('key.beyond_yours')
    }
    const id = await insertKey(tx, {
      companyId: ctx.companyId,
      name,
      role,
      hint: key.slice(0, hintLetters),
      keyHash: hashKey(key),
      createdBy: ctx.userId,
      createdAt: now,
      expiresAt,
    })
    const row = await findKey(tx, id)
    if (!row) throw new AppError('key.not_found')
    return { ...present(row), key }
  })
}

/** Ends a key: the machine that has it is out at once. @throws AppError `key.not_found` */
export const deleteKey = async (
  deps: KeyDeps,
  ctx: RequestContext,
  id: string,
): Promise<{ success: true }> => {
  await deps.db.inCompany(ctx, async (tx) => {
    if (!(await endKey(tx, id, deps.clock.now()))) throw new AppError('key.not_found')
  })
  return { success: true }
}
