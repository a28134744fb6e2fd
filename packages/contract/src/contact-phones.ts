import { z } from 'zod'
import { idParamsSchema, idSchema } from './common.ts'
import { defineEndpoint } from './define-endpoint.ts'

/** Why a text is not one phone number that can be called. */
export const phoneProblems = [
  'empty',
  'words',
  'several_numbers',
  'extension',
  'too_short',
  'too_long',
  'precision_lost',
  'not_valid',
] as const
export type PhoneProblem = (typeof phoneProblems)[number]

/** `details` of `contact.phone_invalid`. */
export const phoneInvalidDetailsSchema = z.object({ reason: z.enum(phoneProblems) })

/** `details` of `contact.phone_taken`: whose the number is. Absent when that contact was deleted meanwhile. */
export const phoneTakenDetailsSchema = z.object({
  contactId: idSchema,
  firstName: z.string(),
  lastName: z.string(),
})
export type PhoneTakenDetails = z.infer<typeof phoneTakenDetailsSchema>

export const revealPhone = defineEndpoint({
  name: 'revealPhone',
  method: 'POST',
  path: '/auto-calling/contacts/:id/reveal-phone',
  summary: 'Show a masked phone number in full; who looked at whose is written into the audit log',
  tag: 'contacts',
  access: 'phones.reveal',
  status: 200,
  params: idParamsSchema,
  response: z.object({ phone: z.string(), phoneAsTyped: z.string() }),
  errors: ['contact.not_found'],
})
