import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { findBrokenRow, isTooOld, type BrokenRow } from './compare-rows-rules.ts'
import { beginning, createSealer, digestBytes } from './seal-hash.ts'
import {
  countRowsBySeal,
  listCompaniesToVerify,
  listRowsUnder,
  listSealsAfter,
  readOneMoment,
  type SealRow,
} from './seals.repo.ts'

/** The first place of a chain that does not hold. */
export type BrokenPlace = {
  /** Null for rows that no seal holds yet. */
  seal: bigint | null
  rowId: string | null
  fault: 'seal missing' | 'seal changed' | BrokenRow['fault']
}

export type VerifiedChain = {
  company: { id: string; name: string }
  seals: bigint
  /** Rows under a seal, and those that wait for theirs. */
  rows: number
  waiting: number
  /** Of the newest seal: to be compared with one that was noted down elsewhere. */
  hash: string | null
  broken: BrokenPlace | null
}

const sealsPerRead = 20

type Sealer = ReturnType<typeof createSealer>

/** Whether a seal says of itself what its hash holds, and follows the one before. */
const isGenuine = (sealer: Sealer, seal: SealRow, previousHash: Buffer): boolean =>
  seal.count === seal.rowIds.length &&
  seal.firstId === seal.rowIds[0] &&
  seal.lastId === seal.rowIds.at(-1) &&
  seal.rowDigests.length === seal.rowIds.length * digestBytes &&
  seal.previousHash.equals(previousHash) &&
  sealer.hashOf(seal).equals(seal.hash)

const verifyRows = async (
  tx: Tx,
  sealer: Sealer,
  seal: SealRow,
  caughtUpAt: string | null,
): Promise<BrokenRow | null> => {
  const rows = (await listRowsUnder(tx, seal)).map(({ id, canonical, createdAt }) => ({
    id,
    createdAt,
    digest: sealer.digestOf(canonical),
  }))
  const expected = seal.rowIds.map((id, index) => ({
    id,
    digest: seal.rowDigests.subarray(index * digestBytes, (index + 1) * digestBytes),
  }))
  return findBrokenRow(expected, rows, caughtUpAt)
}

const verifyChain = async (
  tx: Tx,
  sealer: Sealer,
  company: { id: string; name: string },
): Promise<VerifiedChain> => {
  const counted = await countRowsBySeal(tx, company.id)
  const countOf = new Map(counted.map((group) => [group.seal, group]))
  const unsealed = countOf.get(null)
  const chain: VerifiedChain = {
    company,
    seals: 0n,
    rows: 0,
    waiting: unsealed?.count ?? 0,
    hash: null,
    broken: null,
  }
  const broken = (place: BrokenPlace): VerifiedChain => ({ ...chain, broken: place })
  let previousHash: Buffer = beginning
  let caughtUpAt: string | null = null
  for (;;) {
    const seals = await listSealsAfter(tx, company.id, chain.seals, sealsPerRead)
    for (const seal of seals) {
      const number = chain.seals + 1n
      if (seal.number !== number) return broken({ seal: number, rowId: null, fault: 'seal missing' })
      if (!isGenuine(sealer, seal, previousHash))
        return broken({ seal: number, rowId: null, fault: 'seal changed' })
      const row = await verifyRows(tx, sealer, seal, caughtUpAt)
      if (row) return broken({ seal: number, ...row })
      if (countOf.get(number)?.count !== seal.count)
        return broken({ seal: number, rowId: null, fault: 'row added' })
      chain.seals = number
      chain.rows += seal.count
      chain.hash = seal.hash.toString('hex')
      previousHash = seal.hash
      if (seal.isComplete) caughtUpAt = seal.sealedAt
    }
    if (seals.length < sealsPerRead) break
  }
  const orphan = counted.find(({ seal }) => seal !== null && (seal > chain.seals || seal < 1n))
  if (orphan) return broken({ seal: orphan.seal, rowId: orphan.firstId, fault: 'seal missing' })
  if (unsealed && isTooOld(unsealed.oldest, caughtUpAt))
    return broken({ seal: null, rowId: unsealed.firstId, fault: 'row added' })
  return chain
}

/**
 * Looks through every company's audit log, row by row, and names the first place of each chain that does not hold: a
 * row that was changed, taken out or put in, or a seal. What is written or sealed meanwhile does not disturb it.
 * The end of a chain can be cut off together with its rows without a trace in the database; then the newest seal is
 * not the one that the program's log, or whoever noted it down, knows of.
 */
export const verifyAudit = async (deps: Pick<PlatformDeps, 'db' | 'secretKey'>): Promise<VerifiedChain[]> => {
  const sealer = createSealer(deps.secretKey)
  const companies = await deps.db.asSystem('seal the audit log', listCompaniesToVerify)
  const chains: VerifiedChain[] = []
  for (const company of companies) {
    chains.push(
      await deps.db.asSystem('seal the audit log', async (tx) => {
        await readOneMoment(tx)
        return await verifyChain(tx, sealer, company)
      }),
    )
  }
  return chains
}
