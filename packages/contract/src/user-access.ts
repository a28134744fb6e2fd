import { z } from 'zod'
import { defineEndpoint } from './define-endpoint.ts'
import { newPasswordSchema } from './people.ts'
import { passwordErrors } from './registration.ts'
import { userParamsSchema } from './users.ts'

const success = z.object({ success: z.literal(true) })

/** A password in an address would end up in logs and histories: a query is refused. */
const noQuery = z.strictObject({})

export const resetUserPassword = defineEndpoint({
  name: 'resetUserPassword',
  method: 'POST',
  path: '/admin/user/:user_id/reset-password',
  summary: 'Give somebody a new password; every sign-in of theirs ends',
  tag: 'users',
  access: 'users.write',
  peopleOnly: true,
  status: 200,
  params: userParamsSchema,
  query: noQuery,
  body: z.strictObject({ new_password: newPasswordSchema }),
  example: { new_password: 'tongda choy ichamiz' },
  response: success,
  errors: [...passwordErrors, 'user.not_found', 'user.yourself', 'user.beyond_you'],
})

export const blockUser = defineEndpoint({
  name: 'blockUser',
  method: 'POST',
  path: '/admin/user/:user_id/block',
  summary: 'Block somebody: they are out at once',
  tag: 'users',
  access: 'users.write',
  status: 200,
  params: userParamsSchema,
  response: success,
  errors: ['user.not_found', 'user.yourself', 'user.beyond_you', 'user.last_admin'],
})

export const unblockUser = defineEndpoint({
  name: 'unblockUser',
  method: 'POST',
  path: '/admin/user/:user_id/unblock',
  summary: 'Lift somebody’s block; while their company is blocked they stay out with it',
  tag: 'users',
  access: 'users.write',
  status: 200,
  params: userParamsSchema,
  response: success,
  errors: ['user.not_found', 'user.beyond_you'],
})

export const inviteUserAgain = defineEndpoint({
  name: 'inviteUserAgain',
  method: 'POST',
  path: '/admin/user/:user_id/invite',
  summary: 'Send the invitation anew to somebody who has not accepted it',
  tag: 'users',
  access: 'users.write',
  status: 200,
  params: userParamsSchema,
  response: success,
  errors: ['user.not_found', 'user.beyond_you', 'user.already_joined', 'request.too_many'],
})

export const removeUserSecondFactor = defineEndpoint({
  name: 'removeUserSecondFactor',
  method: 'DELETE',
  path: '/admin/user/:user_id/second-factor',
  summary: 'Take the second factor of somebody away who lost their device; every sign-in of theirs ends',
  tag: 'users',
  access: 'users.write',
  status: 200,
  params: userParamsSchema,
  response: success,
  errors: ['user.not_found', 'user.yourself', 'user.beyond_you', 'auth.second_factor_is_off'],
})
