export type BrokenRow = { rowId: string; fault: 'row changed' | 'row missing' | 'row added' }

type ExpectedRow = { id: string; digest: Uint8Array }
type FoundRow = ExpectedRow & { createdAt: string }

/** A transaction that writes audit rows takes seconds; nothing is committed this long after it began. */
const transactionMsMax = 3_600_000

/** Whether a row says it was there at a time at which everything that was there had been sealed. */
export const isTooOld = (createdAt: string, caughtUpAt: string | null): boolean =>
  caughtUpAt !== null && Date.parse(createdAt) < Date.parse(caughtUpAt) - transactionMsMax

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0

/**
 * The first row under a seal that is not as it was sealed; both lists in the order of their ids.
 * @param caughtUpAt when nothing was left unsealed for the last time before this seal.
 */
export const findBrokenRow = (
  expected: readonly ExpectedRow[],
  found: readonly FoundRow[],
  caughtUpAt: string | null,
): BrokenRow | null => {
  for (const [index, wanted] of expected.entries()) {
    const row = found[index]
    if (!row || row.id > wanted.id) return { rowId: wanted.id, fault: 'row missing' }
    if (row.id < wanted.id) return { rowId: row.id, fault: 'row added' }
    if (!isSame(row.digest, wanted.digest)) return { rowId: row.id, fault: 'row changed' }
    if (isTooOld(row.createdAt, caughtUpAt)) return { rowId: row.id, fault: 'row added' }
  }
  const extra = found[expected.length]
  return extra ? { rowId: extra.id, fault: 'row added' } : null
}
