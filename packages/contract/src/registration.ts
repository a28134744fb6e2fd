import { z } from 'zod'
import { doneSchema, tokensSchema } from './auth.ts'
import { languageSchema } from './common.ts'
import { defineEndpoint } from './define-endpoint.ts'
import { emailSchema, newPasswordSchema, personNameSchema, surnameSchema } from './people.ts'

const ours = { tag: 'auth', access: 'public', status: 200 } as const

/** A code as it is typed from a mail: spaces and hyphens between its digits mean nothing. */
export const mailCodeSchema = z
  .string()
  .max(40)
  .transform((typed) => typed.replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{6,12}$/))

/** What a new password can be refused for. */
export const passwordErrors = [
  'auth.password_too_short',
  'auth.password_too_long',
  'auth.password_common',
  'auth.password_holds_email',
] as const

export const getSignUp = defineEndpoint({
  ...ours,
  name: 'getSignUp',
  method: 'GET',
  path: '/auth/sign-up',
  summary: 'Whether companies can be registered here, or people come by invitation only',
  response: z.object({ is_open: z.boolean() }),
  errors: [],
})

export const register = defineEndpoint({
  ...ours,
  name: 'register',
  method: 'POST',
  path: '/auth/register',
  summary: 'Register a company; whoever confirms the e-mail is its CEO',
  body: z.strictObject({
    email: emailSchema,
    name: personNameSchema,
    surname: surnameSchema,
    password: newPasswordSchema,
    company_name: z.string().trim().min(1).max(255),
  }),
  example: {
    email: 'aziz@example.uz',
    name: 'Aziz',
    surname: 'Karimov',
    password: 'tongda choy ichamiz',
    company_name: 'Namuna MChJ',
  },
  response: doneSchema,
  errors: [...passwordErrors, 'auth.sign_up_closed', 'company.name_taken', 'request.too_many'],
})

export const verifyEmail = defineEndpoint({
  ...ours,
  name: 'verifyEmail',
  method: 'POST',
  path: '/auth/verify-email',
  summary: 'Confirm an e-mail with the code that was sent to it, and be signed in',
  body: z.strictObject({ email: emailSchema, code: mailCodeSchema }),
  example: { email: 'aziz@example.uz', code: '12345678' },
  response: tokensSchema,
  errors: ['auth.code_wrong', 'auth.second_factor_required', 'company.name_taken', 'request.too_many'],
})

export const resendVerification = defineEndpoint({
  ...ours,
  name: 'resendVerification',
  method: 'POST',
  path: '/auth/resend-verification',
  summary: 'Ask for a new code, after registering or being invited',
  body: z.strictObject({ email: emailSchema }),
  example: { email: 'aziz@example.uz' },
  response: doneSchema,
  errors: ['request.too_many'],
})

export const acceptInvitation = defineEndpoint({
  ...ours,
  name: 'acceptInvitation',
  method: 'POST',
  path: '/auth/accept-invitation',
  summary: 'Join the company that sent the invitation, and be signed in',
  body: z.strictObject({
    email: emailSchema,
    code: mailCodeSchema,
    password: newPasswordSchema,
    name: personNameSchema,
    surname: surnameSchema,
    language: languageSchema.optional(),
  }),
  example: {
    email: 'aziz@example.uz',
    code: '12345678',
    password: 'tongda choy ichamiz',
    name: 'Aziz',
    surname: 'Karimov',
    language: 'uz',
  },
  response: tokensSchema,
  errors: [...passwordErrors, 'auth.code_wrong', 'request.too_many'],
})

export const forgotPassword = defineEndpoint({
  ...ours,
  name: 'forgotPassword',
  method: 'POST',
  path: '/auth/forgot-password',
  summary: 'Ask for a code to choose a new password with',
  body: z.strictObject({ email: emailSchema }),
  example: { email: 'aziz@example.uz' },
  response: doneSchema,
  errors: ['request.too_many'],
})

export const resetPassword = defineEndpoint({
  ...ours,
  name: 'resetPassword',
  method: 'POST',
  path: '/auth/reset-password',
  summary: 'Choose a new password with the code that was sent; every sign-in of theirs ends',
  body: z.strictObject({ email: emailSchema, code: mailCodeSchema, new_password: newPasswordSchema }),
  example: { email: 'aziz@example.uz', code: '12345678', new_password: 'tongda choy ichamiz' },
  response: doneSchema,
  errors: [...passwordErrors, 'auth.code_wrong', 'request.too_many'],
})

export const changePassword = defineEndpoint({
  name: 'changePassword',
  method: 'PATCH',
  path: '/auth/me/password',
  summary: 'Choose a new password; the other sign-ins end',
  tag: 'auth',
  access: 'profile.write',
  peopleOnly: true,
  status: 200,
  body: z.strictObject({ current_password: z.string().min(1).max(4096), new_password: newPasswordSchema }),
  example: { current_password: 'eski va uzun parol', new_password: 'tongda choy ichamiz' },
  response: doneSchema,
  errors: [...passwordErrors, 'auth.current_password_wrong', 'request.too_many'],
})
