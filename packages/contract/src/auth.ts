import { z } from 'zod'
import { idSchema, languageSchema } from './common.ts'
import { defineEndpoint } from './define-endpoint.ts'
import { personNameSchema, surnameSchema } from './people.ts'
import { permissions } from './permissions.ts'

/** What an empty field of an HTML form means: nothing was typed. */
const emptyIsNone = z.literal('').transform(() => undefined)

/** Accepted as `application/x-www-form-urlencoded` (OAuth 2.0 password form) and as JSON. */
export const loginBodySchema = z.strictObject({
  /** The e-mail; the OAuth form calls it so. */
  username: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(4096),
  /** From the authenticator app, or a recovery code; asked for with `auth.second_factor_required`. */
  otp: z.union([emptyIsNone, z.string().trim().max(32)]).optional(),
  // The rest of the OAuth form; it changes nothing here.
  grant_type: z.enum(['password', '']).optional(),
  scope: z.string().max(200).optional(),
  client_id: z.string().max(200).optional(),
  client_secret: z.string().max(200).optional(),
})

export const tokensSchema = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  token_type: z.literal('bearer'),
  /** Seconds until the access token ends. */
  expires_in: z.number(),
})
export type Tokens = z.infer<typeof tokensSchema>

/** The answer of what is done and has nothing more to tell; the message is in the asker's language. */
export const doneSchema = z.object({ success: z.literal(true), message: z.string() })
export type Done = z.infer<typeof doneSchema>

export const login = defineEndpoint({
  name: 'login',
  method: 'POST',
  path: '/auth/login',
  summary: 'Sign in with e-mail and password, and a second factor where it is on',
  tag: 'auth',
  access: 'public',
  status: 200,
  body: loginBodySchema,
  example: { username: 'admin@muloqot.local', password: 'shown at the first start' },
  form: true,
  response: tokensSchema,
  errors: [
    'auth.invalid_credentials',
    'auth.email_not_verified',
    'auth.second_factor_required',
    'auth.second_factor_wrong',
    'request.too_many',
  ],
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
  hasSecondFactor: z.boolean(),
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
  peopleOnly: true,
  status: 200,
  response: meSchema,
  errors: [],
})

export const changeMe = defineEndpoint({
  name: 'changeMe',
  method: 'PATCH',
  path: '/auth/me',
  summary: 'Change one’s name or language; a language of null is the company’s',
  tag: 'auth',
  access: 'profile.write',
  peopleOnly: true,
  status: 200,
  body: z.strictObject({
    name: personNameSchema.optional(),
    surname: surnameSchema.optional(),
    language: languageSchema.nullable().optional(),
  }),
  example: { name: 'Aziz', surname: 'Karimov', language: 'uz' },
  response: meSchema,
  errors: ['request.nothing_to_change'],
})
