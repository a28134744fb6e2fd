import { z } from 'zod'
import { doneSchema } from './auth.ts'
import { defineEndpoint } from './define-endpoint.ts'

const ours = { tag: 'auth', access: 'profile.write', peopleOnly: true, status: 200 } as const

/** Asked for anew, because whoever found an open console must not lock its owner out. */
const passwordBody = z.strictObject({ password: z.string().min(1).max(4096) })

const passwordErrors = ['auth.current_password_wrong', 'request.too_many'] as const

/** Each signs in once in place of a code; shown this once. */
const recoveryCodes = z.array(z.string())

export const setUpSecondFactor = defineEndpoint({
  ...ours,
  name: 'setUpSecondFactor',
  method: 'POST',
  path: '/auth/me/second-factor',
  summary: 'Begin to set up an authenticator app; in force once its first code is confirmed',
  body: passwordBody,
  example: { password: 'tongda choy ichamiz' },
  response: z.object({
    /** Base32, for typing; shown this once. */
    secret: z.string(),
    /** For a QR code. */
    otpauth_uri: z.string(),
  }),
  errors: [...passwordErrors, 'auth.second_factor_is_on'],
})

export const confirmSecondFactor = defineEndpoint({
  ...ours,
  name: 'confirmSecondFactor',
  method: 'POST',
  path: '/auth/me/second-factor/confirm',
  summary: 'Put the second factor in force with a first code; the other sign-ins end',
  body: z.strictObject({ code: z.string().trim().max(32) }),
  example: { code: '123456' },
  response: doneSchema.extend({ recovery_codes: recoveryCodes }),
  errors: [
    'auth.second_factor_is_on',
    'auth.second_factor_is_off',
    'auth.second_factor_wrong',
    'request.too_many',
  ],
})

export const renewRecoveryCodes = defineEndpoint({
  ...ours,
  name: 'renewRecoveryCodes',
  method: 'POST',
  path: '/auth/me/second-factor/recovery-codes',
  summary: 'Make new recovery codes; the old ones end',
  body: passwordBody,
  example: { password: 'tongda choy ichamiz' },
  response: doneSchema.extend({ recovery_codes: recoveryCodes }),
  errors: [...passwordErrors, 'auth.second_factor_is_off'],
})

export const disableSecondFactor = defineEndpoint({
  ...ours,
  name: 'disableSecondFactor',
  method: 'POST',
  path: '/auth/me/second-factor/disable',
  summary: 'Sign in by password alone again',
  body: passwordBody,
  example: { password: 'tongda choy ichamiz' },
  response: doneSchema,
  errors: [...passwordErrors, 'auth.second_factor_is_off'],
})
