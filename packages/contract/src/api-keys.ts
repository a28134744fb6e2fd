import { z } from 'zod'
import { idParamsSchema, idSchema, instantSchema } from './common.ts'
import { defineEndpoint } from './define-endpoint.ts'

export const apiKeySchema = z.object({
  id: idSchema,
  name: z.string(),
  /** Its visible beginning. */
  hint: z.string(),
  /** The role's key; null when the role is gone, and then the key opens nothing. */
  role: z.string().nullable(),
  created_by: z.object({ id: idSchema, name: z.string() }).nullable(),
  created_at: instantSchema,
  /** Null: it has no end. */
  expires_at: instantSchema.nullable(),
  /** To the minute; null when it was never used. */
  last_used_at: instantSchema.nullable(),
})
export type ApiKey = z.infer<typeof apiKeySchema>

export const listKeys = defineEndpoint({
  name: 'listKeys',
  method: 'GET',
  path: '/management/keys',
  summary: 'List the company’s keys for machines, the newest first',
  tag: 'keys',
  access: 'keys.read',
  peopleOnly: true,
  status: 200,
  response: z.object({ keys: z.array(apiKeySchema), total: z.number() }),
  errors: [],
})

export const createKey = defineEndpoint({
  name: 'createKey',
  method: 'POST',
  path: '/management/keys',
  summary: 'Make a key for a machine; it is shown this once',
  tag: 'keys',
  access: 'keys.write',
  peopleOnly: true,
  status: 201,
  body: z.strictObject({
    name: z.string().trim().min(1).max(255),
    /** The key of a role that may do no more than oneself; never the platform's. */
    role: z.string().trim().toLowerCase().min(1).max(100),
    expires_at: instantSchema.nullable().optional(),
  }),
  example: { name: 'Hisobot skripti', role: 'member', expires_at: '2027-12-31T19:00:00.000Z' },
  response: apiKeySchema.extend({ key: z.string() }),
  errors: ['key.role_unknown', 'key.beyond_yours', 'key.expiry_past'],
})

export const deleteKey = defineEndpoint({
  name: 'deleteKey',
  method: 'DELETE',
  path: '/management/keys/:id',
  summary: 'End a key: the machine that has it is out at once',
  tag: 'keys',
  access: 'keys.write',
  peopleOnly: true,
  status: 200,
  params: idParamsSchema,
  response: z.object({ success: z.literal(true) }),
  errors: ['key.not_found'],
})
