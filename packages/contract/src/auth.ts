import { z } from 'zod'
import { idSchema, languageSchema } from './common.ts'
import { defineEndpoint } from './define-endpoint.ts'
import { permissions } from './permissions.ts'

/** Accepted as `application/x-www-form-urlencoded` (OAuth 2.0 password form) and as JSON. */
export const loginBodySchema = z.object({
  username: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(1024),
})

export const tokensSchema = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  token_type: z.literal('bearer'),
  /** Seconds until the access token ends. */
  expires_in: z.number(),
})
export type Tokens = z.infer<typeof tokensSchema>

export const login = defineEndpoint({
  name: 'login',
  method: 'POST',
  path: '/auth/login',
  summary: 'Sign in with e-mail and password',
  tag: 'auth',
  access: 'public',
  status: 200,
  body: loginBodySchema,
  response: tokensSchema,
  errors: ['auth.invalid_credentials'],
})

export const meSchema = z.object({
  id: idSchema,
  organizationId: idSchema,
  organizationName: z.string(),
  email: z.string(),
  name: z.string(),
  surname: z.string(),
  /** The role's key: one of the system roles or one the company made. */
  role: z.string(),
  roleName: z.string(),
  permissions: z.array(z.enum(permissions)),
  language: languageSchema,
  timeZone: z.string(),
  /** The company demands a second factor; until it is set up nothing else is allowed. */
  mustSetUpSecondFactor: z.boolean(),
})
export type Me = z.infer<typeof meSchema>

export const getMe = defineEndpoint({
  name: 'getMe',
  method: 'GET',
  path: '/auth/me',
  summary: 'The person who is signed in, and what they may do',
  tag: 'auth',
  access: 'profile.read',
  status: 200,
  response: meSchema,
  errors: [],
})
