import type { PlatformDeps } from '#src/platform/deps.ts'
import type { Route } from '#src/platform/http/route.ts'
import { signInRoutes } from './auth.routes.ts'
import { keyRoutes } from './keys/keys.routes.ts'
import { registrationRoutes } from './registration/registration.routes.ts'
import { secondFactorRoutes } from './second-factor/second-factor.routes.ts'

export { jobHandlers } from './auth.jobs.ts'
export { createAuthenticator, type AuthDeps, type Authenticator, type SignedIn } from './authenticator.ts'
export { endCodesOf, endSessionsOf } from './end-access.repo.ts'
export { ensureFirstAdmin, type FirstAdmin } from './ensure-first-admin.ts'
export { inviteUser, sendInvitation } from './invitations/invite-user.ts'
export { sendNotice } from './notices/notice-jobs.ts'
export { inPasswordTurn } from './password-turns.ts'
export { refuseWeakPassword } from './passwords/refuse-weak-password.ts'
export { moveSecondFactor } from './second-factor/move-second-factor.ts'
export { endSecondFactor } from './second-factor/second-factor.repo.ts'

export const routes: Route<PlatformDeps>[] = [
  ...signInRoutes,
  ...registrationRoutes,
  ...secondFactorRoutes,
  ...keyRoutes,
]
