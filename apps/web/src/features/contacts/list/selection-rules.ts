import type { Contact, ContactSelection, ContactStatus } from '@muloqot/contract'

/** What narrows the list, as bulk actions take it. */
export type ContactFilter = Extract<ContactSelection, { filter: unknown }>['filter']

type Row = Pick<Contact, 'id' | 'status'>

/**
 * Who is selected: named contacts, with the status each had when it was chosen (that is what makes an undo possible),
 * or everybody who matches the filter at the moment of the action.
 */
export type Selection =
  | { kind: 'named'; statuses: ReadonlyMap<string, ContactStatus> }
  | { kind: 'everybody' }

/** The most that the server takes by name. */
export const namedMax = 10_000

export const nobody: Selection = { kind: 'named', statuses: new Map() }
export const everybody: Selection = { kind: 'everybody' }

const named = (rows: Iterable<Row>): Selection => ({
  kind: 'named',
  statuses: new Map(Array.from(rows, ({ id, status }) => [id, status])),
})

export const isSelected = (selection: Selection, id: string): boolean =>
  selection.kind === 'everybody' || selection.statuses.has(id)

/** @param total how many match the filter now */
export const countOf = (selection: Selection, total: number): number =>
  selection.kind === 'everybody' ? total : selection.statuses.size

/** Adds rows; of more than the server takes by name, the last ones are left out. */
export const withRows = (selection: Selection, rows: readonly Row[]): Selection => {
  if (selection.kind === 'everybody') return selection
  const statuses = new Map(selection.statuses)
  for (const { id, status } of rows) if (statuses.size < namedMax) statuses.set(id, status)
  return { kind: 'named', statuses }
}

export const withoutRows = (selection: Selection, rows: readonly Row[]): Selection => {
  if (selection.kind === 'everybody') return nobody
  const statuses = new Map(selection.statuses)
  for (const { id } of rows) statuses.delete(id)
  return { kind: 'named', statuses }
}

/**
 * Turns one row over. "Everybody" has no exceptions on the server, so taking one out leaves the others of the page.
 */
export const toggled = (selection: Selection, row: Row, page: readonly Row[]): Selection => {
  if (selection.kind === 'everybody') return named(page.filter(({ id }) => id !== row.id))
  return selection.statuses.has(row.id) ? withoutRows(selection, [row]) : withRows(selection, [row])
}

/** The rows from one to another, in either direction; only the second when the first is not on this page. */
export const rowsBetween = <R extends Row>(page: readonly R[], from: string | null, to: string): R[] => {
  const end = page.findIndex(({ id }) => id === to)
  const begin = page.findIndex(({ id }) => id === from)
  if (end === -1) return []
  if (begin === -1) return page.slice(end, end + 1)
  return page.slice(Math.min(begin, end), Math.max(begin, end) + 1)
}

/** How much of a page is selected: what the box in the head of the table shows. */
export const shareOfPage = (selection: Selection, page: readonly Row[]): 'none' | 'some' | 'all' => {
  const selected = page.filter(({ id }) => isSelected(selection, id)).length
  if (selected === 0) return 'none'
  return selected === page.length ? 'all' : 'some'
}

/** The selection as the server takes it. Not to be called with nobody selected. */
export const requestOf = (selection: Selection, filter: ContactFilter): ContactSelection =>
  selection.kind === 'everybody' ? { filter } : { contactIds: [...selection.statuses.keys()] }

/**
 * What takes a change of status back: who had which status before. Null for "everybody", whose statuses nobody has
 * seen.
 */
export const statusesBefore = (
  selection: Selection,
  status: ContactStatus,
): { status: ContactStatus; contactIds: string[] }[] | null => {
  if (selection.kind === 'everybody') return null
  const groups = new Map<ContactStatus, string[]>()
  for (const [id, before] of selection.statuses) {
    if (before !== status) groups.set(before, [...(groups.get(before) ?? []), id])
  }
  return Array.from(groups, ([before, contactIds]) => ({ status: before, contactIds }))
}
