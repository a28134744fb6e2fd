import { z } from 'zod'

/** Where to go after signing in: an address inside the console, never another site's. */
export const signInSearchSchema = z.object({
  next: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
})
