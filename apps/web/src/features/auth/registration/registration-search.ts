import { z } from 'zod'

/** The pages that mails link to: whose code is entered there. The code itself is never in an address. */
export const codeSearchSchema = z.object({ email: z.string().max(254).optional().catch(undefined) })
