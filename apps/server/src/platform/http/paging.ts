/** The envelope of a list page. */
export type Page<Item> = { data: Item[]; total: number; page: number; limit: number; totalPages: number }

/** Wraps one page of rows; `total` counts all rows that match. */
export const toPage = <Item>(
  data: Item[],
  total: number,
  { page, limit }: { page: number; limit: number },
): Page<Item> => ({
  data,
  total,
  page,
  limit,
  totalPages: Math.ceil(total / limit),
})
