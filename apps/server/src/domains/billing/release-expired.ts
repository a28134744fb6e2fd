import type { PlatformDeps } from '#src/platform/deps.ts'
import { listCompaniesWithExpired, releaseExpiredRows } from './reservations.repo.ts'

/** Gives back money that was set aside for work which nobody has settled in time, such as a job that died. */
export const releaseExpired = async (deps: Pick<PlatformDeps, 'db' | 'clock' | 'log'>): Promise<void> => {
  const now = deps.clock.now()
  const companyIds = await deps.db.asSystem(
    'sweep what has ended',
    async (tx) => await listCompaniesWithExpired(tx, now),
  )
  for (const companyId of companyIds) {
    const count = await deps.db.inCompany({ companyId }, async (tx) => await releaseExpiredRows(tx, now))
    deps.log.warn({ companyId, count }, 'reservations that nobody settled were released')
  }
}
