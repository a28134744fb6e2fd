import { z } from 'zod'
import { dayOrInstantSchema, idSchema, instantSchema, pageQuery } from './common.ts'
import { defineEndpoint } from './define-endpoint.ts'

export const activityActions = ['CREATE', 'UPDATE', 'DELETE', 'VIEW', 'SIGN_IN_FAILED'] as const
export const activityActionSchema = z.enum(activityActions)
export type ActivityAction = z.infer<typeof activityActionSchema>

export const actorKinds = ['user', 'key', 'integration', 'anonymous'] as const

/** One act of a person or a machine. It is written in the commit of the act itself and never changes. */
export const activityLogSchema = z.object({
  id: idSchema,
  /** The person; null when a key, an integration or somebody unknown acted. */
  user_id: idSchema.nullable(),
  actor: z.object({
    kind: z.enum(actorKinds),
    id: idSchema.nullable(),
    /** Null for somebody unknown, or of another company. */
    name: z.string().nullable(),
  }),
  action: activityActionSchema,
  /** In the singular; `account` is a user, `record` a call. */
  resource_type: z.string(),
  resource_id: idSchema.nullable(),
  /** What it is called now; null when it has no name or is not there any more. */
  resource_name: z.string().nullable(),
  details: z.object({
    /** What was being done: the endpoint's name. */
    operation: z.string(),
    /** The fields as they were and as they became; of a change, only those that changed. */
    before: z.record(z.string(), z.json()).nullable(),
    after: z.record(z.string(), z.json()).nullable(),
  }),
  ip_address: z.string(),
  user_agent: z.string(),
  request_id: z.string(),
  created_at: instantSchema,
})
export type ActivityLog = z.infer<typeof activityLogSchema>

const resourceTypeSchema = z.string().regex(/^[a-z_]{1,60}$/)

const filters = {
  /** From this moment, or from the beginning of this day of the company's calendar. */
  start_date: dayOrInstantSchema.optional(),
  end_date: dayOrInstantSchema.optional(),
  action: activityActionSchema.optional(),
  resource_type: resourceTypeSchema.optional(),
}
const logPage = z.object({
  logs: z.array(activityLogSchema),
  total: z.number(),
  page: z.number(),
  limit: z.number(),
})
const common = { tag: 'audit' } as const

const activityQuery = z.strictObject({
  ...pageQuery(100, 500),
  ...filters,
  user_id: idSchema.optional(),
})
export type ActivityQuery = z.output<typeof activityQuery>

export const listActivityLogs = defineEndpoint({
  ...common,
  name: 'listActivityLogs',
  method: 'GET',
  path: '/activity-logs',
  summary: 'What one did oneself; with `audit.read`, what anybody of the company did. Newest first',
  access: 'profile.read',
  status: 200,
  query: activityQuery,
  response: logPage,
  errors: ['auth.forbidden'],
})

export const exportActivityLogs = defineEndpoint({
  ...common,
  name: 'exportActivityLogs',
  method: 'GET',
  path: '/activity-logs/export',
  summary: 'The company’s log as CSV, oldest first; that it was taken out is written into it',
  access: 'audit.read',
  status: 200,
  kind: 'file',
  contentType: 'text/csv',
  query: z.strictObject({ ...filters, user_id: idSchema.optional() }),
  response: z.any(),
  errors: [],
})

export const getResourceActivity = defineEndpoint({
  ...common,
  name: 'getResourceActivity',
  method: 'GET',
  path: '/activity-logs/:resource_type/:resource_id',
  summary: 'Everything that was done to one thing, newest first; without `audit.read`, by oneself',
  access: 'profile.read',
  status: 200,
  params: z.strictObject({ resource_type: resourceTypeSchema, resource_id: idSchema }),
  query: z.strictObject({ ...pageQuery(100, 500) }),
  response: z.object({
    audit_trail: z.array(activityLogSchema),
    total: z.number(),
    page: z.number(),
    limit: z.number(),
  }),
  errors: [],
})

export const listRecentActivities = defineEndpoint({
  ...common,
  name: 'listRecentActivities',
  method: 'GET',
  path: '/recent-activities',
  summary: 'What one did oneself of late, newest first',
  access: 'profile.read',
  status: 200,
  query: z.strictObject({ limit: pageQuery(50, 200).limit }),
  response: z.object({ activities: z.array(activityLogSchema) }),
  errors: [],
})

export const listCompanyActivityLogs = defineEndpoint({
  ...common,
  name: 'listCompanyActivityLogs',
  method: 'GET',
  path: '/admin/company/:company_id/activity-logs',
  summary: 'What anybody did in a company within one’s reach, newest first',
  access: 'audit.read',
  status: 200,
  params: z.strictObject({ company_id: idSchema }),
  query: activityQuery,
  response: logPage,
  errors: ['company.not_found', 'auth.forbidden'],
})
