import type { PlatformDeps } from '#src/platform/deps.ts'
import {
  forgetRemovedRecordings,
  listRemovedRecordings,
  listRetainingCompanies,
  takeOutContent,
} from './retention.repo.ts'

const callsPerCommit = 200
const filesAtOnce = 20
const dayMs = 86_400_000
/** No file takes this long to be stored; whose it is nobody could say any more. */
const unfinishedDays = 1

type Deps = Pick<PlatformDeps, 'db' | 'storage' | 'clock' | 'log'>

const takeOutOfOldCalls = async (deps: Deps, companyId: string, keptDays: number): Promise<number> => {
  const now = deps.clock.now()
  const part = { endedBefore: new Date(now.getTime() - keptDays * dayMs), now, limit: callsPerCommit }
  let total = 0
  for (;;) {
    const count = await deps.db.inCompany(
      { companyId },
      async (tx) => await takeOutContent(tx, companyId, part),
    )
    total += count
    if (count < callsPerCommit) return total
  }
}

/** @returns how many files could not be removed; their names stay for the next time. */
const removeFiles = async ({ db, storage, log }: Deps, companyId: string): Promise<number> => {
  let failed = 0
  let after: string | null = null
  for (;;) {
    const files = await db.inCompany(
      { companyId },
      async (tx) => await listRemovedRecordings(tx, after, filesAtOnce),
    )
    const tries = await Promise.allSettled(files.map(async ({ key }) => await storage.remove(key)))
    const gone = files.filter((_file, index) => tries[index]?.status === 'fulfilled')
    if (gone.length > 0) {
      const ids = gone.map(({ id }) => id)
      await db.inCompany({ companyId }, async (tx) => await forgetRemovedRecordings(tx, ids))
    }
    for (const tried of tries)
      if (tried.status === 'rejected') log.warn({ err: tried.reason, companyId }, 'a file was not removed')
    failed += files.length - gone.length
    after = files.at(-1)?.id ?? null
    if (files.length < filesAtOnce) return failed
  }
}

/**
 * Deletes what was said in calls that ended longer ago than their company keeps it: first from the rows, so that nobody
 * sees it from then on, then the files. It may be killed at any moment and begun again: what is not done yet stands in
 * the rows. Calls that go on are not touched. Files that a killed process left half stored go too, whoever's they are.
 * @throws when files could not be removed, so that the queue tries again.
 */
export const deleteOldContent = async (deps: Deps): Promise<void> => {
  await deps.storage.removeUnfinished(new Date(deps.clock.now().getTime() - unfinishedDays * dayMs))
  const companies = await deps.db.asSystem('sweep what has ended', listRetainingCompanies)
  let failed = 0
  for (const { companyId, keptDays } of companies) {
    const calls = keptDays === null ? 0 : await takeOutOfOldCalls(deps, companyId, keptDays)
    if (calls > 0) deps.log.info({ companyId, calls }, 'what was said in old calls was deleted')
    failed += await removeFiles(deps, companyId)
  }
  if (failed > 0) throw new Error(`${failed} recordings could not be removed`)
}
