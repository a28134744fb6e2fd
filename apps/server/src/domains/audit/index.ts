export { jobHandlers } from './audit.jobs.ts'
export { readActivity } from './list-activity.ts'
export { routes } from './audit.routes.ts'
export { verifyAudit, type VerifiedChain } from './seal/verify-audit.ts'
