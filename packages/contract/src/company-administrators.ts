import { z } from 'zod'
import { idSchema, instantSchema } from './common.ts'
import { companyParamsSchema } from './companies.ts'
import { defineEndpoint } from './define-endpoint.ts'
import { companyPermissions, permissions } from './permissions.ts'
import { givenPermissionSchema } from './roles.ts'

/** Somebody of the company who looks after it beyond what their role says, and after the companies below it. */
export const companyAdministratorSchema = z.object({
  id: idSchema,
  company_id: idSchema,
  user_id: idSchema,
  email: z.string(),
  name: z.string(),
  surname: z.string(),
  permissions: z.array(z.enum(permissions)),
  created_at: instantSchema,
  updated_at: instantSchema,
})
export type CompanyAdministrator = z.infer<typeof companyAdministratorSchema>

const given = z.array(givenPermissionSchema).min(1).max(companyPermissions.length)
const paramsSchema = z.strictObject({ ...companyParamsSchema.shape, user_id: idSchema })
const answer = z.object({ success: z.literal(true), administrator: companyAdministratorSchema })

export const listCompanyAdministrators = defineEndpoint({
  name: 'listCompanyAdministrators',
  method: 'GET',
  path: '/company/:company_id/administrators',
  summary: 'List who looks after a company and those below it',
  tag: 'companies',
  access: 'users.read',
  status: 200,
  params: companyParamsSchema,
  response: z.object({ administrators: z.array(companyAdministratorSchema) }),
  errors: ['company.not_found'],
})

export const addCompanyAdministrator = defineEndpoint({
  name: 'addCompanyAdministrator',
  method: 'POST',
  path: '/company/:company_id/administrators',
  summary: 'Let somebody of a company look after it and those below it, with permissions one has oneself',
  tag: 'companies',
  access: 'roles.write',
  status: 201,
  params: companyParamsSchema,
  body: z.strictObject({ user_id: idSchema, permissions: given }),
  example: {
    user_id: '0198f000-0000-7000-8000-000000000001',
    permissions: ['users.read', 'users.write', 'calls.read'],
  },
  response: answer,
  errors: [
    'company.not_found',
    'user.not_found',
    'user.yourself',
    'administrator.exists',
    'role.beyond_yours',
  ],
})

export const changeCompanyAdministrator = defineEndpoint({
  name: 'changeCompanyAdministrator',
  method: 'PATCH',
  path: '/company/:company_id/administrators/:user_id',
  summary: 'Replace an administrator’s permissions',
  tag: 'companies',
  access: 'roles.write',
  status: 200,
  params: paramsSchema,
  body: z.strictObject({ permissions: given }),
  example: { permissions: ['users.read', 'calls.read'] },
  response: answer,
  errors: [
    'company.not_found',
    'administrator.not_found',
    'user.yourself',
    'user.beyond_you',
    'role.beyond_yours',
  ],
})

export const removeCompanyAdministrator = defineEndpoint({
  name: 'removeCompanyAdministrator',
  method: 'DELETE',
  path: '/company/:company_id/administrators/:user_id',
  summary: 'End somebody’s looking after a company; it counts at once',
  tag: 'companies',
  access: 'roles.write',
  status: 200,
  params: paramsSchema,
  response: z.object({ success: z.literal(true) }),
  errors: ['company.not_found', 'administrator.not_found', 'user.beyond_you'],
})
