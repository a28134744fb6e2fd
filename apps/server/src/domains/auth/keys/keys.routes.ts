import { createKey, deleteKey, listKeys } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { route, type Route } from '#src/platform/http/route.ts'
import { createKey as create, deleteKey as end, listKeys as list } from './manage-keys.ts'

export const keyRoutes: Route<PlatformDeps>[] = [
  route(listKeys, async (deps: PlatformDeps, ctx) => await list(deps, ctx)),
  route(createKey, async (deps: PlatformDeps, ctx, { body }) => await create(deps, ctx, body)),
  route(deleteKey, async (deps: PlatformDeps, ctx, { params }) => await end(deps, ctx, params.id)),
]
