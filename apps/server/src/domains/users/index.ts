export { routes } from './users.routes.ts'
