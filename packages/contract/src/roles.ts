import { z } from 'zod'
import { idSchema, instantSchema } from './common.ts'
import { defineEndpoint } from './define-endpoint.ts'
import { companyPermissions, permissions, type Permission } from './permissions.ts'

const permissionSchema = z.enum(permissions)

/** A permission that a company can give; the platform's own are refused as unknown. */
export const givenPermissionSchema = permissionSchema.refine(
  (permission: Permission) => companyPermissions.includes(permission),
  { error: 'not_givable' },
)

export const roleSchema = z.object({
  id: idSchema,
  /** The key that people carry; it never changes. */
  name: z.string(),
  display_name: z.string(),
  description: z.string().nullable(),
  is_active: z.boolean(),
  /** Came with the product: cannot be deleted, and its permissions are fixed. */
  is_system: z.boolean(),
  permissions: z.array(permissionSchema),
  /** How many people have it; null for those who may not see people. */
  users_count: z.number().nullable(),
  created_at: instantSchema,
  updated_at: instantSchema,
})
export type Role = z.infer<typeof roleSchema>

/** As people type a key: in any case, with spaces; stored in small letters with `_`. */
const roleNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(100)
  .transform((name) => name.replaceAll(/\s+/g, '_'))
  .pipe(z.string().regex(/^[a-z0-9_]+$/))

const displayNameSchema = z.string().trim().min(1).max(255)
const descriptionSchema = z.string().trim().max(2000)
const tickedSchema = z.array(givenPermissionSchema).max(permissions.length)

export const listRoles = defineEndpoint({
  name: 'listRoles',
  method: 'GET',
  path: '/management/roles',
  summary: 'List the roles of one’s company, or of a company within one’s reach, by their display name',
  tag: 'roles',
  access: 'roles.read',
  status: 200,
  query: z.strictObject({ company_id: idSchema.optional() }),
  response: z.array(roleSchema),
  errors: ['company.not_found'],
})

export const createRole = defineEndpoint({
  name: 'createRole',
  method: 'POST',
  path: '/management/roles',
  summary: 'Make a role out of permissions one has oneself',
  tag: 'roles',
  access: 'roles.write',
  status: 200,
  body: z.strictObject({
    name: roleNameSchema,
    display_name: displayNameSchema,
    description: descriptionSchema.nullable().default(null),
    is_active: z.boolean().default(true),
    /** Clients of the first version send it; only the product makes system roles. */
    is_system: z.literal(false).default(false),
    permissions: tickedSchema.default([]),
  }),
  example: { name: 'operator', display_name: 'Operator', permissions: ['contacts.read', 'calls.read'] },
  response: roleSchema,
  errors: ['role.name_taken', 'role.beyond_yours'],
})

const roleParamsSchema = z.strictObject({ role_id: idSchema })

export const changeRole = defineEndpoint({
  name: 'changeRole',
  method: 'PUT',
  path: '/management/roles/:role_id',
  summary: 'Change the given fields of a role; null counts as not given; the key stays',
  tag: 'roles',
  access: 'roles.write',
  status: 200,
  params: roleParamsSchema,
  body: z.strictObject({
    display_name: displayNameSchema.nullish(),
    description: descriptionSchema.nullish(),
    /** A role that somebody has cannot be switched off: they would lose all access at once. */
    is_active: z.boolean().nullish(),
    /** Replaces the list; those of system roles are fixed. */
    permissions: tickedSchema.nullish(),
  }),
  example: { display_name: 'Operator', permissions: ['contacts.read', 'calls.read'] },
  response: roleSchema,
  errors: [
    'role.not_found',
    'role.system',
    'role.in_use',
    'role.beyond_yours',
    'user.yourself',
    'request.nothing_to_change',
  ],
})

/** Who stands in the way of taking a role away; the first of them by name. */
export const roleUseSchema = z.object({
  users_count: z.number(),
  keys_count: z.number(),
  users: z.array(z.object({ id: idSchema, name: z.string() })),
  keys: z.array(z.object({ id: idSchema, name: z.string() })),
})
export type RoleUse = z.infer<typeof roleUseSchema>

export const deleteRole = defineEndpoint({
  name: 'deleteRole',
  method: 'DELETE',
  path: '/management/roles/:role_id',
  summary: 'Delete a role that nobody has; who has it stands in the error’s `details`',
  tag: 'roles',
  access: 'roles.write',
  status: 200,
  params: roleParamsSchema,
  response: z.object({ message: z.string() }),
  errors: ['role.not_found', 'role.system', 'role.in_use'],
})

export const listPermissions = defineEndpoint({
  name: 'listPermissions',
  method: 'GET',
  path: '/management/permissions',
  summary: 'Every permission that a role can carry, grouped, and which of them one can give',
  tag: 'roles',
  access: 'roles.read',
  status: 200,
  response: z.object({
    groups: z.array(
      z.object({
        name: z.string(),
        permissions: z.array(
          z.object({
            name: permissionSchema,
            /** Every role has it; it cannot be taken away. */
            is_base: z.boolean(),
            /** One has it oneself, so one can give it. */
            can_give: z.boolean(),
          }),
        ),
      }),
    ),
  }),
  errors: [],
})
