import {
  acceptInvitation,
  forgotPassword,
  getSignUp,
  register,
  resendVerification,
  resetPassword,
  verifyEmail,
} from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { openRoute, type Route } from '#src/platform/http/route.ts'
import { requestCode } from '../codes/request-code.ts'
import { done } from '../done-texts.ts'
import { acceptInvitation as accept } from '../invitations/accept-invitation.ts'
import { resetPassword as reset } from '../passwords/reset-password.ts'
import { register as begin } from './register.ts'
import { verifyEmail as verify } from './verify-email.ts'

/** Coming in for the first time, and coming back without the password: all by codes that are sent by mail. */
export const registrationRoutes: Route<PlatformDeps>[] = [
  openRoute(getSignUp, async ({ config }: PlatformDeps) => ({ is_open: config.signUp === 'open' })),
  openRoute(register, async (deps: PlatformDeps, ctx, { body }) => {
    await begin(deps, ctx, body)
    return done(ctx, 'registered')
  }),
  openRoute(verifyEmail, async (deps: PlatformDeps, ctx, { body }) => await verify(deps, ctx, body)),
  openRoute(resendVerification, async (deps: PlatformDeps, ctx, { body }) => {
    await requestCode(deps, ctx, { ...body, purpose: 'verify-email' })
    return done(ctx, 'codeSent')
  }),
  openRoute(acceptInvitation, async (deps: PlatformDeps, ctx, { body }) => await accept(deps, ctx, body)),
  openRoute(forgotPassword, async (deps: PlatformDeps, ctx, { body }) => {
    await requestCode(deps, ctx, { ...body, purpose: 'reset-password' })
    return done(ctx, 'codeSent')
  }),
  openRoute(resetPassword, async (deps: PlatformDeps, ctx, { body }) => {
    await reset(deps, ctx, body)
    return done(ctx, 'passwordReset')
  }),
]
