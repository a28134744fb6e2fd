export { createAuthenticator, type AuthDeps, type Authenticator, type SignedIn } from './authenticator.ts'
export { ensureFirstAdmin, type FirstAdmin } from './ensure-first-admin.ts'
export { routes } from './auth.routes.ts'
