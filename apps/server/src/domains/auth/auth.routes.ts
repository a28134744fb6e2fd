import { getMe, login } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { openRoute, route, type Route } from '#src/platform/http/route.ts'
import { readMe } from './read-me.ts'
import { signIn } from './sign-in.ts'

export const routes: Route<PlatformDeps>[] = [
  openRoute(login, async (deps: PlatformDeps, ctx, { body }) => await signIn(deps, ctx, body)),
  route(getMe, async (deps: PlatformDeps, ctx) => await readMe(deps, ctx)),
]
