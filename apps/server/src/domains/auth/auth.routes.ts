import {
  changeMe,
  changePassword,
  endSession,
  getMe,
  listSessions,
  login,
  logout,
  logoutAll,
  refreshTokens,
} from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { openRoute, route, type Route } from '#src/platform/http/route.ts'
import { changeMe as change } from './change-me.ts'
import { done } from './done-texts.ts'
import { changePassword as choosePassword } from './passwords/change-password.ts'
import { readMe } from './read-me.ts'
import { listSessions as list } from './sessions/list-sessions.ts'
import { refreshTokens as refresh } from './sessions/refresh-tokens.ts'
import { endOwnSession, signOut, signOutEverywhere } from './sessions/sign-out.ts'
import { signIn } from './sign-in.ts'

/** Signing in and out, and what one sees and changes of oneself. */
export const signInRoutes: Route<PlatformDeps>[] = [
  openRoute(login, async (deps: PlatformDeps, ctx, { body }) => await signIn(deps, ctx, body)),
  openRoute(
    refreshTokens,
    async (deps: PlatformDeps, ctx, { body }) => await refresh(deps, ctx, body.refresh_token),
  ),
  openRoute(logout, async (deps: PlatformDeps, ctx, { body }) => {
    await signOut(deps, ctx, body.refresh_token)
    return done(ctx, 'signedOut')
  }),
  route(logoutAll, async (deps: PlatformDeps, ctx) => {
    await signOutEverywhere(deps, ctx)
    return done(ctx, 'signedOutEverywhere')
  }),
  route(getMe, async (deps: PlatformDeps, ctx) => await readMe(deps, ctx)),
  route(changeMe, async (deps: PlatformDeps, ctx, { body }) => await change(deps, ctx, body)),
  route(changePassword, async (deps: PlatformDeps, ctx, { body }) => {
    await choosePassword(deps, ctx, body)
    return done(ctx, 'passwordChanged')
  }),
  route(listSessions, async (deps: PlatformDeps, ctx) => await list(deps, ctx)),
  route(endSession, async (deps: PlatformDeps, ctx, { params }) => {
    await endOwnSession(deps, ctx, params.id)
    return done(ctx, 'sessionEnded')
  }),
]
