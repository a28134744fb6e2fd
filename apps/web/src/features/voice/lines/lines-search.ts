import { idSchema } from '@muloqot/contract'
import { z } from 'zod'

/** Which line is open. A value that makes no sense counts as absent. */
export const linesSearchSchema = z.object({
  page: z.number().int().min(1).max(1_000_000).optional().catch(undefined),
  open: idSchema.optional().catch(undefined),
  /** The pane in which a line is made. */
  add: z.literal(true).optional().catch(undefined),
})
export type LinesSearch = z.output<typeof linesSearchSchema>

export const linesPerPage = 50
