import { idSchema } from '@muloqot/contract'
import { z } from 'zod'

/** The wizard: without an import the file is still to be chosen. */
export const importSearchSchema = z.object({
  importId: idSchema.optional().catch(undefined),
  /** See `MappingChanges`. */
  changes: z.record(z.string(), z.string()).optional().catch(undefined),
})

/** The report of one import: which of its rows are listed, and the page of them. */
export const importRunSearchSchema = z.object({
  rows: z.literal('changed').optional().catch(undefined),
  page: z.number().int().min(1).max(1_000).optional().catch(undefined),
})

/** The list of imports. */
export const importsSearchSchema = z.object({
  page: z.number().int().min(1).max(1_000_000).optional().catch(undefined),
})
