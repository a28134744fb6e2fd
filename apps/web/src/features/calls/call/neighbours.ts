/** A call beside another one in the list, and the page of the list on which it stands. */
export type Neighbour = { id: string; page: number }

export type Neighbours = {
  /** Above it in the list, so newer. */
  previous: Neighbour | null
  next: Neighbour | null
  /** Its place in the whole list, from 1. */
  place: number
  total: number
}

type Page = { ids: readonly string[]; page: number; limit: number; total: number }

/**
 * What stands beside a call in the list one came from. At the edge of a page the page beside it is needed.
 * @returns null when the call is not on this page (the list has moved on, or one came from elsewhere)
 */
export const neighboursOf = (
  id: string,
  { ids, page, limit, total }: Page,
  before: readonly string[],
  after: readonly string[],
): Neighbours | null => {
  const at = ids.indexOf(id)
  if (at === -1) return null
  const on = (neighbour: string | undefined, onPage: number): Neighbour | null =>
    neighbour === undefined ? null : { id: neighbour, page: onPage }
  return {
    previous: at > 0 ? on(ids[at - 1], page) : on(before.at(-1), page - 1),
    next: at < ids.length - 1 ? on(ids[at + 1], page) : on(after[0], page + 1),
    place: (page - 1) * limit + at + 1,
    total,
  }
}
