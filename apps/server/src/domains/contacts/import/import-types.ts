import type { CustomData, ImportReason, ImportTarget } from '@muloqot/contract'

/** How the rows of one sheet are read: which column becomes what. */
export type SheetLayout = {
  /** Number of the row with the headings, as the office program shows it; null when the table has none. */
  headerRow: number | null
  /** The first row that may be data; what stands above is a title. */
  firstDataRow: number
  columns: LayoutColumn[]
}

export type LayoutColumn = {
  /** From 0. */
  index: number
  /** As it stands in the file; empty when there is none. */
  header: string
  target: ImportTarget
  /** Key in `customData`; unique within the sheet. */
  key: string
  /** Names stand as "last first" in a `fullName` column, unless the words themselves tell. */
  lastNameFirst?: boolean
}

/** Something about a row that people must hear of. */
export type RowProblem = {
  reason: ImportReason
  column: string | null
  value: string | null
  /** The row that already holds this phone. */
  firstRow?: number
}

/** What one row says. `phone` is E.164 when it could be understood. */
export type ReadContact = {
  firstName: string
  lastName: string
  phone: string
  phoneAsTyped: string
  dateOfBirth: string | null
  customData: CustomData | null
  notes: string | null
}

/** `failure` set: the row does not become a contact. `changes`: what a stored contact lost or had repaired. */
export type ReadRow = {
  row: number
  contact: ReadContact
  failure: RowProblem | null
  changes: RowProblem[]
  /** Heading of the column the phone came from. */
  phoneColumn: string | null
}
