type Placed = { id: string; parent_company_id: string | null }

/**
 * Companies as a tree: each right under its parent, siblings in the order they came in. One whose parent is not in the
 * list stands at the top.
 */
export const treeOrder = <Row extends Placed>(rows: readonly Row[]): { row: Row; depth: number }[] => {
  const ids = new Set(rows.map(({ id }) => id))
  const below = Map.groupBy(rows, ({ parent_company_id: parent }) =>
    parent !== null && ids.has(parent) ? parent : '',
  )
  const walk = (parent: string, depth: number): { row: Row; depth: number }[] =>
    (below.get(parent) ?? []).flatMap((row) => [{ row, depth }, ...walk(row.id, depth + 1)])
  return walk('', 0)
}
