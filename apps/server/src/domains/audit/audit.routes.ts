import * as contract from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { route, type Route } from '#src/platform/http/route.ts'
import { exportActivity } from './export-activity.ts'
import { listActivity, listCompanyActivity, listTrail, readActivity, toFilter } from './list-activity.ts'

type Deps = PlatformDeps

export const routes: Route<Deps>[] = [
  route(
    contract.listActivityLogs,
    async (deps: Deps, ctx, { query }) => await listActivity(deps, ctx, query),
  ),
  route(contract.exportActivityLogs, async (deps: Deps, ctx, { query }, { reply }) => {
    const file = await exportActivity(deps, ctx, toFilter(query))
    reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="activity.csv"')
    return file
  }),
  route(
    contract.getResourceActivity,
    async (deps: Deps, ctx, { params, query }) => await listTrail(deps, ctx, params, query),
  ),
  route(contract.listRecentActivities, async (deps: Deps, ctx, { query }) => {
    const paging = { page: 1, limit: query.limit }
    const { logs } = await readActivity(deps, ctx, { ownOf: ctx.userId }, paging)
    return { activities: logs }
  }),
  route(
    contract.listCompanyActivityLogs,
    async (deps: Deps, ctx, { params, query }) =>
      await listCompanyActivity(deps, ctx, params.company_id, query),
  ),
]
