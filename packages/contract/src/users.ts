import { z } from 'zod'
import { activityLogSchema } from './audit.ts'
import { listedTransactionSchema } from './billing.ts'
import {
  booleanQuerySchema,
  idSchema,
  instantSchema,
  languageSchema,
  pageQuery,
  searchSchema,
  skipQuery,
  skipSchema,
} from './common.ts'
import { companyParamsSchema } from './companies.ts'
import { defineEndpoint } from './define-endpoint.ts'
import { emailSchema, newPasswordSchema, personNameSchema, surnameSchema } from './people.ts'
import { passwordErrors } from './registration.ts'

export const userSchema = z.object({
  id: idSchema,
  email: z.string(),
  name: z.string(),
  surname: z.string(),
  /** The role's key, and the name it is shown by. */
  role: z.string(),
  role_name: z.string(),
  company_id: idSchema,
  company_name: z.string(),
  /** False when they were deleted, which can be undone. */
  is_active: z.boolean(),
  is_blocked: z.boolean(),
  /** They were invited or have registered, and have not shown yet that the address is theirs. */
  is_verified: z.boolean(),
  has_second_factor: z.boolean(),
  preferred_language: languageSchema.nullable(),
  last_activity: instantSchema.nullable(),
  created_at: instantSchema,
  updated_at: instantSchema,
})
export type User = z.infer<typeof userSchema>

/** A role's key; which ones there are is up to the company. */
const roleKey = z.string().trim().toLowerCase().min(1).max(100)

const success = z.object({ success: z.literal(true) })
const userAnswer = z.object({ success: z.literal(true), user: userSchema })
export const userParamsSchema = z.strictObject({ user_id: idSchema })

export const listUsers = defineEndpoint({
  name: 'listUsers',
  method: 'GET',
  path: '/admin/users',
  summary:
    'List people: of one’s company, of those below it for its administrators, of all for the platform’s',
  tag: 'users',
  access: 'users.read',
  status: 200,
  query: z.strictObject({
    ...pageQuery(50),
    /** Counts rows instead of pages; when given, `page` has no meaning. */
    offset: skipSchema.optional(),
    search: searchSchema.optional(),
    role: roleKey.optional(),
    company_id: idSchema.optional(),
    is_active: booleanQuerySchema.optional(),
    is_blocked: booleanQuerySchema.optional(),
    /** False: whose invitation is still open, or who has not confirmed their address. */
    is_verified: booleanQuerySchema.optional(),
  }),
  response: z.object({
    users: z.array(userSchema),
    total: z.number(),
    page: z.number(),
    limit: z.number(),
    offset: z.number(),
  }),
  errors: ['company.not_found'],
})
export type ListUsersQuery = z.output<NonNullable<typeof listUsers.query>>

export const listCompanyUsers = defineEndpoint({
  name: 'listCompanyUsers',
  method: 'GET',
  path: '/company/:company_id/users',
  summary: 'List the people of a company',
  tag: 'companies',
  access: 'users.read',
  status: 200,
  params: companyParamsSchema,
  query: z.strictObject(skipQuery(50)),
  response: z.object({ users: z.array(userSchema), total: z.number(), skip: z.number(), limit: z.number() }),
  errors: ['company.not_found'],
})

const joiningErrors = [
  'company.not_found',
  'company.blocked',
  'user.email_taken',
  'user.role_unknown',
  'user.role_inactive',
  'role.beyond_yours',
] as const

export const createUser = defineEndpoint({
  name: 'createUser',
  method: 'POST',
  path: '/admin/users',
  summary: 'Add somebody who can sign in at once with this password',
  tag: 'users',
  access: 'users.write',
  status: 201,
  body: z.strictObject({
    email: emailSchema,
    name: personNameSchema,
    surname: surnameSchema,
    password: newPasswordSchema,
    role: roleKey,
    /** One's own company when none is named. */
    company_id: idSchema.optional(),
  }),
  example: {
    email: 'aziz@example.uz',
    name: 'Aziz',
    surname: 'Karimov',
    password: 'tongda choy ichamiz',
    role: 'sales_manager',
  },
  response: userAnswer,
  errors: [...passwordErrors, ...joiningErrors],
})

export const inviteUser = defineEndpoint({
  name: 'inviteUser',
  method: 'POST',
  path: '/admin/users/invite',
  summary: 'Invite somebody by e-mail; they choose their password',
  tag: 'users',
  access: 'users.write',
  status: 201,
  body: z.strictObject({
    email: emailSchema,
    name: personNameSchema,
    surname: surnameSchema,
    role: roleKey,
    company_id: idSchema.optional(),
  }),
  example: { email: 'aziz@example.uz', name: 'Aziz', surname: 'Karimov', role: 'member' },
  response: userAnswer,
  errors: [...joiningErrors, 'request.too_many'],
})

export const companyHistoryEntrySchema = z.object({
  company_id: idSchema,
  company_name: z.string(),
  /** `transferred`: they were moved from this company to another one. */
  action: z.enum(['joined', 'left', 'transferred']),
  /** Tiyin that the company had when they left it, which stayed there; null for those who may not see it. */
  balance_at_time: z.number().nullable(),
  created_at: instantSchema,
})
export type CompanyHistoryEntry = z.infer<typeof companyHistoryEntrySchema>

export const getUser = defineEndpoint({
  name: 'getUser',
  method: 'GET',
  path: '/admin/user/:user_id',
  summary: 'Read somebody with what they did and spent',
  tag: 'users',
  access: 'users.read',
  status: 200,
  params: userParamsSchema,
  response: z.object({
    user: userSchema,
    /** The newest hundred things they did; null for those who may not read the log. */
    activity_logs: z.array(activityLogSchema).nullable(),
    /** The newest hundred movements of the company's balance that they caused; null for those who may not see them. */
    transaction_history: z.array(listedTransactionSchema).nullable(),
    /** Which companies they joined and left, of those within one’s reach; newest first. */
    company_history: z.array(companyHistoryEntrySchema),
  }),
  errors: ['user.not_found'],
})

export const changeUser = defineEndpoint({
  name: 'changeUser',
  method: 'PATCH',
  path: '/admin/user/:user_id',
  summary: 'Change somebody; `is_active: true` brings back who was deleted',
  tag: 'users',
  access: 'users.write',
  status: 200,
  params: userParamsSchema,
  body: z.strictObject({
    email: emailSchema.nullish(),
    name: personNameSchema.nullish(),
    surname: surnameSchema.nullish(),
    role: roleKey.nullish(),
    is_active: z.boolean().nullish(),
    is_blocked: z.boolean().nullish(),
    preferred_language: languageSchema.nullish(),
  }),
  example: { name: 'Aziz', role: 'sales_manager' },
  response: userAnswer,
  errors: [
    'user.not_found',
    'user.email_taken',
    'user.role_unknown',
    'user.role_inactive',
    'user.yourself',
    'user.beyond_you',
    'user.last_admin',
    'role.beyond_yours',
    'request.nothing_to_change',
  ],
})
export type ChangeUserBody = z.output<NonNullable<typeof changeUser.body>>

export const deleteUser = defineEndpoint({
  name: 'deleteUser',
  method: 'DELETE',
  path: '/admin/user/:user_id',
  summary: 'Delete somebody: they are out at once, their address stays theirs, and they can be brought back',
  tag: 'users',
  access: 'users.write',
  status: 200,
  params: userParamsSchema,
  response: success,
  errors: ['user.not_found', 'user.yourself', 'user.beyond_you', 'user.last_admin'],
})

export const transferUser = defineEndpoint({
  name: 'transferUser',
  method: 'POST',
  path: '/company/:company_id/transfer-user',
  summary: 'Move somebody into this company; the balance stays with the company they leave',
  tag: 'companies',
  access: 'platform.write',
  status: 200,
  params: companyParamsSchema,
  body: z.strictObject({
    user_id: idSchema,
    from_company_id: idSchema,
    /** Their role in this company; without it they keep the key they have, if this company knows it. */
    role: roleKey.optional(),
  }),
  example: {
    user_id: '0198f000-0000-7000-8000-000000000001',
    from_company_id: '0198f000-0000-7000-8000-000000000002',
    role: 'member',
  },
  response: z.object({
    success: z.literal(true),
    user: userSchema,
    balance: z.object({
      /** Where the money stays: the company that was left. */
      stays_with_company_id: idSchema,
      /** Tiyin that it had at that moment. */
      amount: z.number(),
    }),
  }),
  errors: [
    'company.not_found',
    'company.blocked',
    'user.not_found',
    'user.already_there',
    'user.yourself',
    'user.role_unknown',
    'user.role_inactive',
    'user.last_admin',
  ],
})
