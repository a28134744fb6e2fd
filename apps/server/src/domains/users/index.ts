export { warnOfLowBalanceJob } from './users.events.ts'
export { jobHandlers } from './users.jobs.ts'
export { routes } from './users.routes.ts'
