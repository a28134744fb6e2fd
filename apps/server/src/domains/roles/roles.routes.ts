import * as contract from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { route, type Route } from '#src/platform/http/route.ts'
import { changeRole } from './change-role.ts'
import { createRole } from './create-role.ts'
import { deleteRole } from './delete-role.ts'
import { listPermissions } from './list-permissions.ts'
import { listRoles } from './list-roles.ts'

type Deps = PlatformDeps

export const routes: Route<Deps>[] = [
  route(
    contract.listRoles,
    async (deps: Deps, ctx, { query }) => await listRoles(deps, ctx, query.company_id ?? ctx.companyId),
  ),
  route(contract.createRole, async (deps: Deps, ctx, { body }) => await createRole(deps, ctx, body)),
  route(
    contract.changeRole,
    async (deps: Deps, ctx, { params, body }) => await changeRole(deps, ctx, params.role_id, body),
  ),
  route(
    contract.deleteRole,
    async (deps: Deps, ctx, { params }) => await deleteRole(deps, ctx, params.role_id),
  ),
  route(contract.listPermissions, async (_deps: Deps, ctx) => listPermissions(ctx)),
]
