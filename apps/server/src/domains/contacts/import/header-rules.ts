import type { ImportTarget } from '@muloqot/contract'
import { isFilled, type SheetRow } from '#src/platform/spreadsheet/cells.ts'
import { cellText, columnLetter } from './cell-text.ts'
import { isPhone, lookAtColumn, type ColumnContent } from './content-rules.ts'
import { foldHeading, openNames, saysLastNameFirst, targetOfHeading } from './header-words.ts'
import type { LayoutColumn, SheetLayout } from './import-types.ts'

const MAX_CUSTOM_FIELDS = 100

/**
 * Guesses how a sheet is laid out from its first rows (60 are plenty): where its headings are, if it has any, and
 * what each column becomes. Headings decide; what they leave open is decided by the values below them.
 * @param chosen the row in which a person says the headings are, null for none
 */
export function guessLayout(rows: SheetRow[], chosen?: number | null): SheetLayout {
  const headerRow = chosen === undefined ? (findHeader(rows)?.row ?? null) : chosen
  const header = rows.find((row) => row.row === headerRow)
  const data = headerRow === null ? withoutTitles(rows) : rows.filter((row) => row.row > headerRow)
  const width = Math.max(0, ...rows.map((row) => row.cells.length))
  const contents = Array.from({ length: width }, (_, index) => lookAtColumn(data, index))
  const headings = Array.from({ length: width }, (_, index) => cellText(header?.cells[index]))
  const sayNothing = headings.every((heading) => targetOfHeading(foldHeading(heading)) === undefined)
  const targets = sayNothing ? targetsByContent(contents) : targetsByHeadings(headings, contents)
  return {
    headerRow,
    firstDataRow: headerRow === null ? (data[0]?.row ?? 1) : headerRow + 1,
    columns: layoutColumns(headings, contents, targets),
  }
}

/** Builds the columns of a layout from headings and chosen targets; keys of `customData` become unique. */
export function layoutColumns(
  headings: string[],
  contents: Pick<ColumnContent, 'filled'>[],
  targets: ReadonlyMap<number, ImportTarget>,
): LayoutColumn[] {
  const taken = new Set<string>()
  let customFields = 0
  const columns: LayoutColumn[] = []
  for (const [index, header] of headings.entries()) {
    if (header === '' && (contents[index]?.filled ?? 0) === 0 && !targets.has(index)) continue
    let target = targets.get(index) ?? 'customField'
    if (target === 'customField' && ++customFields > MAX_CUSTOM_FIELDS) target = 'skip'
    const lastNameFirst = target === 'fullName' && saysLastNameFirst(foldHeading(header))
    columns.push({
      index,
      header,
      target,
      key: uniqueKey(header, index, taken),
      ...(lastNameFirst ? { lastNameFirst } : {}),
    })
  }
  return columns
}

function uniqueKey(header: string, index: number, taken: Set<string>): string {
  // `__proto__` and its like must not become keys of an object.
  const bare = header
    .replace(/\s+/g, ' ')
    .replace(/^__+|__+$/g, '')
    .slice(0, 180)
  const name = bare === '' ? `Column ${columnLetter(index)}` : bare
  let key = name
  for (let copy = 2; taken.has(key); copy++) key = `${name} (${copy})`
  taken.add(key)
  return key
}

/** The row among the first 30 that names the most kinds of columns: two at least, or the phone. */
function findHeader(rows: SheetRow[]): SheetRow | undefined {
  let best: { row: SheetRow; score: number } | undefined
  for (const row of rows.slice(0, 30)) {
    if (row.cells.some(isPhone)) continue
    const targets = new Set(row.cells.map((cell) => targetOfHeading(foldHeading(cellText(cell)))))
    targets.delete(undefined)
    const score = targets.size + (targets.has('phone') ? 1 : 0)
    if (score >= 2 && score > (best?.score ?? 0)) best = { row, score }
  }
  return best?.row
}

/** Without headings, leading rows with a single filled cell in a wider table are titles. */
function withoutTitles(rows: SheetRow[]): SheetRow[] {
  const widest = Math.max(0, ...rows.map((row) => row.cells.filter(isFilled).length))
  const first = rows.findIndex(
    (row) => widest < 2 || row.cells.filter(isFilled).length > 1 || row.cells.some(isPhone),
  )
  return first === -1 ? rows : rows.slice(first)
}

function targetsByHeadings(headings: string[], contents: ColumnContent[]): Map<number, ImportTarget> {
  const targets = new Map<number, ImportTarget>()
  const taken = new Set<ImportTarget>()
  const take = (index: number, target: ImportTarget): void => {
    targets.set(index, target)
    taken.add(target)
  }
  const folded = headings.map(foldHeading)
  for (const [index, heading] of folded.entries()) {
    const target = heading === '' ? undefined : targetOfHeading(heading)
    if (target !== undefined && !taken.has(target)) take(index, target)
  }
  if (!taken.has('phone')) {
    const phone = likeliest(contents, targets, 'phones', 0.5)
    if (phone !== undefined) take(phone, 'phone')
  }
  settleNames(folded, contents, targets)
  return targets
}

/** A lone "Ism" or "Client" column holds full names when most of its values have several words, and the reverse. */
function settleNames(folded: string[], contents: ColumnContent[], targets: Map<number, ImportTarget>): void {
  const indexOf = (target: ImportTarget): number | undefined =>
    [...targets].find(([, value]) => value === target)?.[0]
  const first = indexOf('firstName')
  const last = indexOf('lastName')
  const full = indexOf('fullName')
  if (full !== undefined && first !== undefined && last !== undefined) targets.set(full, 'customField')
  else if (full !== undefined && first !== undefined) targets.set(first, 'customField')
  else if (full !== undefined && last !== undefined) targets.set(full, 'firstName')
  else if (first !== undefined && last === undefined && openNames.has(folded[first] ?? '')) {
    if ((contents[first]?.manyWords ?? 0) > 0.5) targets.set(first, 'fullName')
  }
}

function targetsByContent(contents: ColumnContent[]): Map<number, ImportTarget> {
  const targets = new Map<number, ImportTarget>()
  const take = (index: number | undefined, target: ImportTarget): void => {
    if (index !== undefined) targets.set(index, target)
  }
  take(likeliest(contents, targets, 'phones', 0.5), 'phone')
  take(likeliest(contents, targets, 'json', 0.5), 'customData')
  take(likeliest(contents, targets, 'dates', 0.5), 'dateOfBirth')
  const names = contents.flatMap((content, index) =>
    content.names >= 0.6 && content.filled > 0 && !targets.has(index) ? [index] : [],
  )
  const [first, second, third] = names
  if (first !== undefined && (contents[first]?.manyWords ?? 0) > 0.5) {
    take(first, 'fullName')
    take(second, 'notes')
  } else {
    take(first, 'firstName')
    take(second, 'lastName')
    take(third, 'notes')
  }
  return targets
}

function likeliest(
  contents: ColumnContent[],
  targets: ReadonlyMap<number, ImportTarget>,
  kind: 'phones' | 'dates' | 'json',
  least: number,
): number | undefined {
  let best: number | undefined
  for (const [index, content] of contents.entries()) {
    if (targets.has(index) || content[kind] < least) continue
    if (best === undefined || content[kind] > (contents[best]?.[kind] ?? 0)) best = index
  }
  return best
}
