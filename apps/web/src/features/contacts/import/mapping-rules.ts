import {
  importTargetSchema,
  type ImportMapping,
  type ImportSheet,
  type ImportTarget,
} from '@muloqot/contract'

/**
 * What a person has chosen differently from the guess; it lives in the address. `0.3`: what column 3 of sheet 0
 * becomes. `0`: whether sheet 0 is read. `0.headings`: the row of its headings, or `none`.
 */
export type MappingChanges = Readonly<Record<string, string>>

const columnKey = (sheet: number, column: number): string => `${sheet}.${column}`

/** Targets that several columns may have. */
const isShared = (target: ImportTarget): boolean => target === 'customField' || target === 'skip'

/** What a full name leaves no room for, and the other way round. */
const rivals: Partial<Record<ImportTarget, readonly ImportTarget[]>> = {
  fullName: ['firstName', 'lastName'],
  firstName: ['fullName'],
  lastName: ['fullName'],
}

/** Whether a sheet is read, as it was guessed or chosen. */
export const isRead = (sheet: Pick<ImportSheet, 'index' | 'read'>, changes: MappingChanges): boolean => {
  const choice = changes[String(sheet.index)]
  return choice === undefined ? sheet.read : choice === 'read'
}

/** What a column becomes, as it was guessed or chosen. */
export const targetOf = (sheet: ImportSheet, column: number, changes: MappingChanges): ImportTarget => {
  const choice = importTargetSchema.safeParse(changes[columnKey(sheet.index, column)])
  return choice.success
    ? choice.data
    : (sheet.columns.find(({ index }) => index === column)?.target ?? 'skip')
}

/** Where the headings of a sheet are, as it was guessed or chosen; null when it has none. */
export const headingRowOf = (
  sheet: Pick<ImportSheet, 'index' | 'headerRow'>,
  changes: MappingChanges,
): number | null => {
  const choice = changes[`${sheet.index}.headings`]
  if (choice === undefined) return sheet.headerRow
  return /^[1-9]\d{0,6}$/.test(choice) ? Number(choice) : null
}

/** Takes another row for the headings, or none. What was chosen for the columns before was about other headings. */
export const withHeadingRow = (
  sheet: ImportSheet,
  changes: MappingChanges,
  row: number | null,
): MappingChanges => ({
  ...Object.fromEntries(Object.entries(changes).filter(([key]) => !key.startsWith(`${sheet.index}.`))),
  [`${sheet.index}.headings`]: row === null ? 'none' : String(row),
})

/** What to ask the server for, so that sheets follow the headings that were chosen. @param sheets as they were guessed */
export const movedHeadings = (sheets: readonly ImportSheet[], changes: MappingChanges): ImportMapping =>
  sheets
    .filter((sheet) => headingRowOf(sheet, changes) !== sheet.headerRow)
    .map((sheet) => ({ sheet: sheet.index, headerRow: headingRowOf(sheet, changes) }))

/** The sheets with the columns as they are under the chosen headings. @param followed the server's answer */
export const withFollowed = (
  sheets: readonly ImportSheet[],
  followed: readonly ImportSheet[],
  changes: MappingChanges,
): readonly ImportSheet[] =>
  sheets.map((sheet) => {
    const other = followed.find(({ index }) => index === sheet.index)
    return other === undefined || other.headerRow !== headingRowOf(sheet, changes)
      ? sheet
      : { ...sheet, headerRow: other.headerRow, columns: other.columns }
  })

const withChange = (changes: MappingChanges, key: string, value: string, guess: string): MappingChanges => {
  const { [key]: _before, ...others } = changes
  return value === guess ? others : { ...others, [key]: value }
}

/** Reads a sheet, or leaves it. */
export const withSheet = (sheet: ImportSheet, changes: MappingChanges, read: boolean): MappingChanges =>
  withChange(changes, String(sheet.index), read ? 'read' : 'leave', sheet.read ? 'read' : 'leave')

/**
 * Gives a column another target. A column that held it before, or one that cannot stand beside it, becomes a field of
 * its own, so that nothing of the file is lost by the choice.
 */
export const withTarget = (
  sheet: ImportSheet,
  changes: MappingChanges,
  column: number,
  target: ImportTarget,
): MappingChanges => {
  const freed = isShared(target) ? [] : [target, ...(rivals[target] ?? [])]
  return sheet.columns.reduce<MappingChanges>((chosen, { index, target: guess }) => {
    const next =
      index === column ? target : freed.includes(targetOf(sheet, index, changes)) ? 'customField' : null
    return next === null ? chosen : withChange(chosen, columnKey(sheet.index, index), next, guess)
  }, changes)
}

/** The mapping as the server takes it. @param sheets as they were guessed under their headings */
export const mappingOf = (sheets: readonly ImportSheet[], changes: MappingChanges): ImportMapping =>
  sheets
    .filter((sheet) => isRead(sheet, changes))
    .map((sheet) => ({
      sheet: sheet.index,
      headerRow: sheet.headerRow,
      columns: sheet.columns.map(({ index }) => ({ index, target: targetOf(sheet, index, changes) })),
    }))

/** Sheets that are read but have no column with the phone: none of their rows could become a contact. */
export const sheetsWithoutPhone = (
  sheets: readonly ImportSheet[],
  changes: MappingChanges,
): readonly ImportSheet[] =>
  sheets.filter(
    (sheet) =>
      isRead(sheet, changes) &&
      !sheet.columns.some(({ index }) => targetOf(sheet, index, changes) === 'phone'),
  )
