import type { Language, Message } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { readRoleUse } from './role-use.repo.ts'
import { deleteRole as deleteRow, lockRole } from './roles.repo.ts'

const messages: Record<Language, (name: string) => string> = {
  uz: (name) => `Rol '${name}' muvaffaqiyatli oʻchirildi`,
  ru: (name) => `Роль «${name}» удалена`,
  en: (name) => `Role '${name}' was deleted`,
}

/**
 * Deletes a role of one's company that nobody has. Who has it stands in the error's `details`. Keys that have ended
 * lose it and stay ended.
 * @throws AppError `role.not_found`, then `role.system`, then `role.in_use`
 */
export const deleteRole = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  id: string,
): Promise<Message> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const role = await lockRole(tx, ctx.companyId, id)
    if (!role) throw new AppError('role.not_found')
    if (role.isSystem) throw new AppError('role.system')
    const use = await readRoleUse(tx, role, deps.clock.now())
    if (use.users_count + use.keys_count > 0) throw new AppError('role.in_use', { details: use })
    await deleteRow(tx, role)
    return { message: messages[ctx.language](role.displayName) }
  })
