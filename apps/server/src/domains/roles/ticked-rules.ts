import { basePermissions, givable, type Permission } from '@muloqot/contract'
import { missingFrom } from '#src/domains/companies/index.ts'

/** What is stored of the permissions that were ticked: each once, without those that every role has. */
export const storedPermissions = (ticked: readonly Permission[]): Permission[] =>
  givable(ticked).filter((permission) => !basePermissions.includes(permission))

/** What somebody would give by this change without having it; what the role has already they do not give. */
export const givenBeyond = (
  has: ReadonlySet<Permission>,
  ticked: readonly Permission[],
  before: readonly string[],
): Permission[] =>
  missingFrom(
    has,
    storedPermissions(ticked).filter((permission) => !before.includes(permission)),
  )

/** Whether a role may do something by this change that it may not yet. */
export const isRaise = (before: readonly string[], after: readonly string[]): boolean =>
  after.some((permission) => !before.includes(permission))
