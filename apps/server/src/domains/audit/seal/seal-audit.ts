import type { PlatformDeps } from '#src/platform/deps.ts'
import { beginning, createSealer } from './seal-hash.ts'
import {
  findLastSeal,
  insertSeal,
  listCompaniesWithUnsealed,
  listUnsealed,
  lockChain,
  setSeal,
} from './seals.repo.ts'

const rowsPerSealMax = 1_000

type Deps = Pick<PlatformDeps, 'db' | 'log' | 'secretKey'>

/** Makes one seal; false when nothing is left after it. */
const sealBatch = async (deps: Deps, companyId: string, rowsMax: number): Promise<boolean> => {
  const sealer = createSealer(deps.secretKey)
  const made = await deps.db.asSystem('seal the audit log', async (tx) => {
    const { now: sealedAt } = await lockChain(tx, companyId)
    const rows = await listUnsealed(tx, companyId, rowsMax)
    if (rows.length === 0) return null
    const last = await findLastSeal(tx, companyId)
    const seal = {
      companyId,
      number: (last?.number ?? 0n) + 1n,
      previousHash: last?.hash ?? beginning,
      rowIds: rows.map(({ id }) => id),
      rowDigests: Buffer.concat(rows.map(({ canonical }) => sealer.digestOf(canonical))),
      isComplete: rows.length < rowsMax,
      sealedAt,
    }
    const hash = sealer.hashOf(seal)
    await insertSeal(tx, seal, hash)
    await setSeal(tx, companyId, seal.rowIds, seal.number)
    return { ...seal, hash }
  })
  if (!made) return false
  // Kept outside of the database too, wherever the log goes: whoever cuts off the end of a chain cannot cut it there.
  const facts = {
    companyId,
    seal: String(made.number),
    rows: made.rowIds.length,
    hash: made.hash.toString('hex'),
  }
  deps.log.info(facts, 'audit rows were sealed')
  return !made.isComplete
}

/**
 * Seals what every company's audit log has gained. Nobody who changes something waits for it; several processes may do
 * it at once.
 * @param rowsMax rows of one seal at most.
 */
export const sealAudit = async (deps: Deps, rowsMax = rowsPerSealMax): Promise<void> => {
  for (const companyId of await deps.db.asSystem('seal the audit log', listCompaniesWithUnsealed)) {
    while (await sealBatch(deps, companyId, rowsMax));
  }
}
