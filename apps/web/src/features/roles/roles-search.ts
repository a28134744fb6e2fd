import { idSchema } from '@muloqot/contract'
import { z } from 'zod'

/** Which role is open, or that one is being made. A value that makes no sense counts as absent. */
export const rolesSearchSchema = z.object({
  open: idSchema.optional().catch(undefined),
  add: z.literal(true).optional().catch(undefined),
})
export type RolesSearch = z.output<typeof rolesSearchSchema>
