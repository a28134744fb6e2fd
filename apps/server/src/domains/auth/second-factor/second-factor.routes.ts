import {
  confirmSecondFactor,
  disableSecondFactor,
  renewRecoveryCodes,
  setUpSecondFactor,
} from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { route, type Route } from '#src/platform/http/route.ts'
import { done } from '../done-texts.ts'
import { confirmSecondFactor as confirm } from './confirm-second-factor.ts'
import { disableSecondFactor as disable } from './disable-second-factor.ts'
import { renewRecoveryCodes as renew } from './renew-recovery-codes.ts'
import { setUpSecondFactor as setUp } from './set-up-second-factor.ts'

export const secondFactorRoutes: Route<PlatformDeps>[] = [
  route(
    setUpSecondFactor,
    async (deps: PlatformDeps, ctx, { body }) => await setUp(deps, ctx, body.password),
  ),
  route(confirmSecondFactor, async (deps: PlatformDeps, ctx, { body }) => ({
    recovery_codes: await confirm(deps, ctx, body.code),
    ...done(ctx, 'secondFactorOn'),
  })),
  route(renewRecoveryCodes, async (deps: PlatformDeps, ctx, { body }) => ({
    recovery_codes: await renew(deps, ctx, body.password),
    ...done(ctx, 'recoveryCodesRenewed'),
  })),
  route(disableSecondFactor, async (deps: PlatformDeps, ctx, { body }) => {
    await disable(deps, ctx, body.password)
    return done(ctx, 'secondFactorOff')
  }),
]
