import { z } from 'zod'
import { customDataSchema, dateSchema, idSchema, instantSchema } from './common.ts'
import { contactSchema } from './contacts.ts'

export const importFormats = ['xlsx', 'xls', 'ods', 'csv'] as const
export const importFormatSchema = z.enum(importFormats)

export const importStates = [
  'PREVIEWED',
  'QUEUED',
  'RUNNING',
  'COMPLETED',
  'FAILED',
  'CANCELLED',
  'UNDONE',
] as const
export const importStateSchema = z.enum(importStates)
export type ImportState = z.infer<typeof importStateSchema>

/**
 * What a column of the table becomes. `customField`: a value in `customData` under the column's heading;
 * `customData`: an object written as JSON; `fullName` is split into last and first name.
 */
export const importTargets = [
  'firstName',
  'lastName',
  'fullName',
  'phone',
  'dateOfBirth',
  'customData',
  'notes',
  'customField',
  'skip',
] as const
export const importTargetSchema = z.enum(importTargets)
export type ImportTarget = z.infer<typeof importTargetSchema>

/** Why a row did not become a contact. */
export const importFailures = [
  'missing_required',
  'no_phone_column',
  'no_first_name_column',
  'phone_words',
  'phone_several_numbers',
  'phone_extension',
  'phone_too_short',
  'phone_too_long',
  'phone_precision_lost',
  'phone_not_valid',
  'duplicate_in_file',
  'duplicate_in_company',
  'too_long',
  'cell_error',
  'totals_row',
  'repeated_header',
] as const
export type ImportFailure = (typeof importFailures)[number]
/** What was changed or left out of a contact that was stored all the same. */
export const importChanges = [
  'date_impossible',
  'date_not_understood',
  'custom_data_repaired',
  'custom_data_not_json',
  'custom_data_not_object',
  'value_too_long',
  'value_is_error',
] as const
export const importReasons = [...importFailures, ...importChanges] as const
export const importReasonSchema = z.enum(importReasons)
export type ImportReason = z.infer<typeof importReasonSchema>

export const importProblemSchema = z.object({
  /** The row's number as the office program shows it. */
  row: z.number(),
  sheet: z.string(),
  /** The column's heading, or its letter when it has none; null when the reason is about the whole row. */
  column: z.string().nullable(),
  /** What stands there, cut at 200 characters. */
  value: z.string().nullable(),
  reason: importReasonSchema,
  /** The reason in the asker's language. */
  error: z.string(),
})
export type ImportProblem = z.infer<typeof importProblemSchema>

/** A row as it was understood, before it became a contact. */
export const importedContactSchema = z.object({
  firstName: z.string(),
  lastName: z.string(),
  phone: z.string(),
  dateOfBirth: dateSchema.optional(),
  customData: customDataSchema.optional(),
  notes: z.string().optional(),
})
export type ImportedContact = z.infer<typeof importedContactSchema>

export const failedContactSchema = importProblemSchema.extend({ contact: importedContactSchema })
export type FailedContact = z.infer<typeof failedContactSchema>

export const importColumnSchema = z.object({
  /** Position in the sheet, from 0. */
  index: z.number(),
  letter: z.string(),
  header: z.string(),
  /** The first value among the first 20 rows. */
  sample: z.string().nullable(),
  target: importTargetSchema,
})
export type ImportColumn = z.infer<typeof importColumnSchema>

export const importSheetSchema = z.object({
  index: z.number(),
  name: z.string(),
  hidden: z.boolean(),
  /** Whether its rows are imported, and if not, why. */
  read: z.boolean(),
  reason: z.enum(['hidden', 'empty', 'no_contacts', 'not_chosen']).nullable(),
  /** Null when the table has no headings. */
  headerRow: z.number().nullable(),
  columns: z.array(importColumnSchema),
})
export type ImportSheet = z.infer<typeof importSheetSchema>

/**
 * Which sheets are read, where their headings are, and what each of their columns becomes. Columns that are not named
 * are skipped; without `columns`, what they become is guessed from the headings in `headerRow`.
 */
export const importMappingSchema = z
  .array(
    z.strictObject({
      sheet: z.number().int().min(0).max(1_000),
      headerRow: z.number().int().min(1).max(1_048_576).nullable(),
      columns: z
        .array(z.strictObject({ index: z.number().int().min(0).max(511), target: importTargetSchema }))
        .max(512)
        .optional(),
    }),
  )
  .min(1)
  .max(256)
export type ImportMapping = z.infer<typeof importMappingSchema>

export const contactImportSchema = z.object({
  importId: idSchema,
  fileName: z.string(),
  format: importFormatSchema,
  sizeBytes: z.number(),
  state: importStateSchema,
  /** Rows with something in them that have been worked through: `success + failed`. */
  rows: z.number(),
  success: z.number(),
  failed: z.number(),
  /** Of `success`: stored, but without a value that could not be read. */
  changed: z.number(),
  /** Share of the work that is done, 0 to 1. */
  progress: z.number(),
  /** Why the import ended FAILED, in the asker's language. */
  problem: z.string().nullable(),
  /** What an undo removed, and what it kept because people had been called or stand in a running campaign. */
  undone: z.object({ removed: z.number(), kept: z.number() }).nullable(),
  createdBy: idSchema.nullable(),
  createdAt: instantSchema,
  startedAt: instantSchema.nullable(),
  finishedAt: instantSchema.nullable(),
  undoneAt: instantSchema.nullable(),
})
export type ContactImport = z.infer<typeof contactImportSchema>

/** Lists are cut at 1,000; the report has every row. */
export const contactImportDetailSchema = contactImportSchema.extend({
  sheets: z.array(importSheetSchema),
  errors: z.array(z.string()),
  failedContacts: z.array(failedContactSchema),
  changedContacts: z.array(importProblemSchema),
  reportUrl: z.string(),
})
export type ContactImportDetail = z.infer<typeof contactImportDetailSchema>

/** The seed's answer `{success, failed, errors, created, failedContacts}` and what belongs to the import. */
export const uploadExcelAnswerSchema = contactImportDetailSchema.extend({ created: z.array(contactSchema) })
export type UploadExcelAnswer = z.infer<typeof uploadExcelAnswerSchema>

export const importPreviewSchema = z.object({
  importId: idSchema,
  fileName: z.string(),
  format: importFormatSchema,
  sheets: z.array(importSheetSchema),
  mapping: importMappingSchema,
  /** The columns of the first sheet that is read. */
  columns: z.array(importColumnSchema),
  /** The first rows with what would become of each. */
  rows: z.array(
    z.object({
      row: z.number(),
      sheet: z.string(),
      outcome: z.enum(['create', 'duplicate', 'error']),
      contact: importedContactSchema,
      problems: z.array(importProblemSchema),
    }),
  ),
  counts: z.object({
    rows: z.number(),
    create: z.number(),
    duplicate: z.number(),
    error: z.number(),
    changed: z.number(),
    /** False when the file is so long that only its beginning was counted. */
    complete: z.boolean(),
  }),
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

/** Payload of the live event `contact-import-update`. */
export const contactImportEventSchema = contactImportSchema.pick({
  importId: true,
  state: true,
  rows: true,
  success: true,
  failed: true,
  changed: true,
  progress: true,
})
export type ContactImportEvent = z.infer<typeof contactImportEventSchema>
