export { roleToGive } from './role-to-give.ts'
export { routes } from './roles.routes.ts'
