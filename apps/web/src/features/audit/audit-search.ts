import { activityActionSchema, dateSchema, idSchema } from '@muloqot/contract'
import { z } from 'zod'

/** The log's filters and what is open beside it. A value that makes no sense counts as absent. */
export const auditSearchSchema = z.object({
  /** Whose acts. */
  actor: idSchema.optional().catch(undefined),
  action: activityActionSchema.optional().catch(undefined),
  resource: z
    .string()
    .regex(/^[a-z_]{1,60}$/)
    .optional()
    .catch(undefined),
  /** One thing of that kind: everything that was done to it. */
  id: idSchema.optional().catch(undefined),
  company: idSchema.optional().catch(undefined),
  dateFrom: dateSchema.optional().catch(undefined),
  dateTo: dateSchema.optional().catch(undefined),
  page: z.number().int().min(1).max(1_000_000).optional().catch(undefined),
  /** The entry that is open in the pane. */
  open: idSchema.optional().catch(undefined),
})
export type AuditSearch = z.output<typeof auditSearchSchema>

export const entriesPerPage = 100

/** The filters as the server takes them. */
export const filtersOf = ({
  actor,
  action,
  resource,
  dateFrom,
  dateTo,
}: AuditSearch): {
  user_id?: string
  action?: AuditSearch['action']
  resource_type?: string
  start_date?: string
  end_date?: string
} => ({
  ...(actor === undefined ? {} : { user_id: actor }),
  ...(action === undefined ? {} : { action }),
  ...(resource === undefined ? {} : { resource_type: resource }),
  ...(dateFrom === undefined ? {} : { start_date: dateFrom }),
  ...(dateTo === undefined ? {} : { end_date: dateTo }),
})
