/** Levels run from 0 to this; the table's check holds the same. */
export const levelMax = 10

type Placed = { id: string; hierarchyLevel: number }

/**
 * How many levels a company moves when it is placed below `parent` (below none when null).
 * @param branches the company itself, first, and all below it.
 * @returns the reason when it cannot be placed there.
 */
export const levelsToMove = (
  branches: readonly Placed[],
  parent: Placed | null,
): number | 'company.cycle' | 'company.too_deep' => {
  const [company] = branches
  if (!company) return 0
  if (parent && branches.some(({ id }) => id === parent.id)) return 'company.cycle'
  const levels = (parent ? parent.hierarchyLevel + 1 : 0) - company.hierarchyLevel
  const deepest = Math.max(...branches.map(({ hierarchyLevel }) => hierarchyLevel))
  return deepest + levels > levelMax ? 'company.too_deep' : levels
}
