import type { ActivityLog, ActivityQuery } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { reachCompany, type Reach } from '#src/domains/companies/index.ts'
import { countActivity, listActivity as listRows, type ActivityFilter } from './activity.repo.ts'
import { presentActivity } from './present-activity.ts'
import { tableOf } from './resource-type-rules.ts'

export type ActivityPage = { logs: ActivityLog[]; total: number; page: number; limit: number }

type Reader = Pick<Reach, 'companyId' | 'permissions'>

/** One page of what matches, as this reader may see it. */
export const readActivity = async (
  deps: Pick<PlatformDeps, 'db'>,
  { companyId, permissions }: Reader,
  filter: ActivityFilter,
  { page, limit }: { page: number; limit: number },
): Promise<ActivityPage> =>
  await deps.db.inCompany({ companyId }, async (tx) => {
    const rows = await listRows(tx, filter, { page, limit })
    const total = await countActivity(tx, filter)
    const logs = rows.map((row) => presentActivity(row, permissions.has('phones.read')))
    return { logs, total, page, limit }
  })

/** The seed's filters as the repo knows them. */
export const toFilter = (
  query: Pick<ActivityQuery, 'start_date' | 'end_date' | 'action' | 'resource_type' | 'user_id'>,
): ActivityFilter => ({
  from: query.start_date,
  to: query.end_date,
  action: query.action,
  resourceType: query.resource_type === undefined ? undefined : tableOf(query.resource_type),
  actorId: query.user_id,
})

/**
 * What somebody did themselves, or, for whoever may read the log, what anybody of the company did.
 * @throws AppError `auth.forbidden` when they ask for somebody else and may not read the log.
 */
export const listActivity = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  query: ActivityQuery,
): Promise<ActivityPage> => {
  const isReader = ctx.permissions.has('audit.read')
  if (!isReader && query.user_id !== undefined && query.user_id !== ctx.userId)
    throw new AppError('auth.forbidden')
  const filter = toFilter(query)
  return await readActivity(deps, ctx, isReader ? filter : { ...filter, ownOf: ctx.userId }, query)
}

/**
 * What anybody did in a company within one's reach.
 * @throws AppError `company.not_found`, `auth.forbidden`
 */
export const listCompanyActivity = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  companyId: string,
  query: ActivityQuery,
): Promise<ActivityPage> => {
  const reach = await reachCompany(deps, ctx, companyId, 'audit.read')
  return await readActivity(deps, reach, toFilter(query), query)
}

/** Everything that was done to one thing; without the right to read the log, what one did to it oneself. */
export const listTrail = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  resource: { resource_type: string; resource_id: string },
  paging: { page: number; limit: number },
): Promise<Omit<ActivityPage, 'logs'> & { audit_trail: ActivityLog[] }> => {
  const filter = { resourceType: tableOf(resource.resource_type), resourceId: resource.resource_id }
  const ownOf = ctx.permissions.has('audit.read') ? undefined : ctx.userId
  const { logs, ...rest } = await readActivity(deps, ctx, { ...filter, ownOf }, paging)
  return { audit_trail: logs, ...rest }
}
