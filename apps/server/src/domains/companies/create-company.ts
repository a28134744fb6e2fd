import type { PlatformDeps } from '#src/platform/deps.ts'
import { writeIntoLogOf } from '#src/platform/db/log-of-company.ts'
import { newId } from '#src/platform/db/new-id.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { findCompany, insertCompany } from './companies.repo.ts'
import { levelMax } from './tree-rules.ts'
import { lockTree } from './tree.repo.ts'

/**
 * Makes a company, with the roles that every company has, on top or below another one.
 * @throws AppError `company.name_taken`, `company.parent_not_found`, `company.too_deep`
 */
export const createCompany = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  body: { name: string; description: string | null; parent_company_id: string | null },
): Promise<{ success: true; company_id: string }> => {
  const { name, description, parent_company_id: parentCompanyId } = body
  return await deps.db.asSystem(
    'administer the installation',
    async (tx) => {
      let hierarchyLevel = 0
      if (parentCompanyId !== null) {
        await lockTree(tx)
        const parent = await findCompany(tx, parentCompanyId)
        if (!parent) throw new AppError('company.parent_not_found')
        hierarchyLevel = parent.hierarchyLevel + 1
        if (hierarchyLevel > levelMax) throw new AppError('company.too_deep')
      }
      const id = await newId(tx)
      await writeIntoLogOf(tx, id)
      await insertCompany(tx, { id, name, description: description || null, parentCompanyId, hierarchyLevel })
      return { success: true as const, company_id: id }
    },
    ctx,
  )
}
