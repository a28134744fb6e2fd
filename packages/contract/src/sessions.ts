import { z } from 'zod'
import { doneSchema, tokensSchema } from './auth.ts'
import { idParamsSchema, idSchema, instantSchema } from './common.ts'
import { defineEndpoint } from './define-endpoint.ts'

/** Longer than any token of ours, so that nonsense is told from a token that is not known. */
const refreshTokenSchema = z.string().min(1).max(512)

export const refreshTokens = defineEndpoint({
  name: 'refreshTokens',
  method: 'POST',
  path: '/auth/refresh',
  summary: 'Exchange a refresh token for new tokens; each one once, but for a repeat within seconds',
  tag: 'auth',
  access: 'public',
  status: 200,
  body: z.strictObject({ refresh_token: refreshTokenSchema }),
  example: { refresh_token: 'the refresh token of the sign-in' },
  response: tokensSchema,
  errors: ['auth.token_invalid', 'auth.token_reused'],
})

export const logout = defineEndpoint({
  name: 'logout',
  method: 'POST',
  path: '/auth/logout',
  summary: 'Sign out: the sign-in that this refresh token belongs to ends; an unknown token changes nothing',
  tag: 'auth',
  access: 'public',
  status: 200,
  body: z.strictObject({ refresh_token: refreshTokenSchema }),
  example: { refresh_token: 'the refresh token of the sign-in' },
  response: doneSchema,
  errors: [],
})

export const logoutAll = defineEndpoint({
  name: 'logoutAll',
  method: 'POST',
  path: '/auth/logout-all',
  summary: 'Sign out everywhere, here too',
  tag: 'auth',
  access: 'profile.write',
  peopleOnly: true,
  status: 200,
  response: doneSchema,
  errors: [],
})

export const sessionSchema = z.object({
  id: idSchema,
  /** Browser and system in words, such as `Chrome, Windows`; null when they cannot be told. */
  device: z.string().nullable(),
  /** Where it was signed in from. */
  address: z.string(),
  created_at: instantSchema,
  /** To the minute. */
  last_used_at: instantSchema,
  /** The one that asks. */
  is_current: z.boolean(),
})
export type Session = z.infer<typeof sessionSchema>

export const listSessions = defineEndpoint({
  name: 'listSessions',
  method: 'GET',
  path: '/auth/sessions',
  summary: 'Where one is signed in, the latest used first',
  tag: 'auth',
  access: 'profile.read',
  peopleOnly: true,
  status: 200,
  response: z.object({ sessions: z.array(sessionSchema), total: z.number() }),
  errors: [],
})

export const endSession = defineEndpoint({
  name: 'endSession',
  method: 'DELETE',
  path: '/auth/sessions/:id',
  summary: 'End one of one’s sign-ins; its tokens and open sockets end with it',
  tag: 'auth',
  access: 'profile.write',
  peopleOnly: true,
  status: 200,
  params: idParamsSchema,
  response: doneSchema,
  errors: ['session.not_found'],
})
