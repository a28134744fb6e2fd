import { runJobs, type RunningJobs } from '#src/platform/jobs/run-jobs.ts'
import type { Deps } from './deps.ts'
import { jobHandlers } from './domains.ts'

/** The role that does the queue's work. */
export const startWorker = async (deps: Deps, ownerUrl: string): Promise<RunningJobs> =>
  await runJobs({ ownerUrl, log: deps.log, deps, handlers: jobHandlers })
