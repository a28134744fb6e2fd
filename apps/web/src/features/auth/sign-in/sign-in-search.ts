import { z } from 'zod'

/** `next`: where to go after signing in: an address inside the console, never another site's. */
export const signInSearchSchema = z.object({
  next: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
  email: z.string().max(254).optional().catch(undefined),
  /** What was done just before, to be said here. */
  after: z.enum(['confirmed', 'passwordReset', 'signedOutEverywhere']).optional().catch(undefined),
})
