/** The parts of a call that end up in its address. */
export type AddressParts = { params?: unknown; query?: unknown }

/** Params and query of the contract hold texts, numbers and flags only; whatever is absent has no place. */
const entriesOf = (record: unknown): [string, string | number | boolean][] =>
  Object.entries(record ?? {}).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))

/** Fills the `:name` places of a path and appends the query; undefined and empty values are left out. */
export const addressOf = (path: string, { params, query }: AddressParts): string => {
  const filled = entriesOf(params).reduce(
    (address, [name, value]) => address.replace(`:${name}`, encodeURIComponent(String(value))),
    path,
  )
  const search = new URLSearchParams()
  for (const [name, value] of entriesOf(query)) {
    if (value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text === '' ? filled : `${filled}?${text}`
}
