import { z } from 'zod'

/** `add`: a new key is being made. */
export const keysSearchSchema = z.object({ add: z.literal(true).optional().catch(undefined) })
