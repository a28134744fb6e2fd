export { authenticate } from './authenticate.ts'
export { ensureFirstAdmin, type FirstAdmin } from './ensure-first-admin.ts'
export { routes } from './auth.routes.ts'
