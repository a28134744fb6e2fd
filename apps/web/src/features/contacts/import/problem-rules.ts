import type { ImportProblem } from '@muloqot/contract'

/** The server's reason ends in the column's name; where the column stands beside it, once is enough. */
export const reasonAlone = ({ error, column }: Pick<ImportProblem, 'error' | 'column'>): string =>
  column !== null && error.endsWith(`: ${column}`) ? error.slice(0, -`: ${column}`.length) : error

/** One page of a list that came whole. @param page from 1; one behind the end is the last */
export const pageOfList = <Item>(
  items: readonly Item[],
  page: number,
  limit: number,
): { page: number; items: readonly Item[] } => {
  const last = Math.max(1, Math.ceil(items.length / limit))
  const shown = Math.min(page, last)
  return { page: shown, items: items.slice((shown - 1) * limit, shown * limit) }
}
