import type { Tx } from '#src/platform/db/database.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { findCompany } from './companies.repo.ts'
import { levelsToMove } from './tree-rules.ts'
import { listBranches, lockTree, placeCompany } from './tree.repo.ts'

/**
 * Places a company below another one, or below none; all below it move along. In the caller's transaction, which works
 * as the system. The company that runs the installation stays on top: its parent's administrators could otherwise
 * reach those of the whole installation.
 * @throws AppError `company.not_found`, `company.platform`, `company.parent_not_found`, `company.cycle`,
 *   `company.too_deep`
 */
export const moveCompany = async (
  tx: Tx,
  companyId: string,
  parentId: string | null,
  now: Date,
): Promise<void> => {
  await lockTree(tx)
  const company = await findCompany(tx, companyId)
  if (!company) throw new AppError('company.not_found')
  if (company.isPlatform && parentId !== null) throw new AppError('company.platform')
  const parent = parentId === null ? null : await findCompany(tx, parentId)
  if (parent === undefined) throw new AppError('company.parent_not_found')
  const branches = await listBranches(tx, companyId)
  const levels = levelsToMove(branches, parent)
  if (typeof levels === 'string') throw new AppError(levels)
  const belowIds = branches.slice(1).map(({ id }) => id)
  await placeCompany(tx, companyId, { parentCompanyId: parentId, levels, belowIds }, now)
}
