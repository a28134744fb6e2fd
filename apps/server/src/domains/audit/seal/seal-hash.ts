import { createHmac } from 'node:crypto'
import { deriveKey } from '#src/platform/crypto/derive-key.ts'

/** What a chain begins with, in place of the hash of a seal before. */
export const beginning = Buffer.alloc(32)

/** Bytes of a row's own digest that a seal keeps. */
export const digestBytes = 16

/** Everything that a seal says. */
export type Seal = {
  companyId: string
  /** 1, 2, 3 … in each company. */
  number: bigint
  previousHash: Buffer
  rowIds: readonly string[]
  /** One after another, in the order of the ids. */
  rowDigests: Buffer
  isComplete: boolean
  /** To the microsecond, as the database writes it. */
  sealedAt: string
}

/**
 * Makes the hashes of a chain (HMAC-SHA256 under a key of the installation), so that whoever reaches the database and
 * not the key cannot make a chain that fits.
 */
export const createSealer = (
  secretKey: string,
): { digestOf(row: string): Buffer; hashOf(seal: Seal): Buffer } => {
  const key = deriveKey(secretKey, 'audit seals')
  const mac = (kind: string, ...parts: (string | Buffer)[]): Buffer => {
    const hmac = createHmac('sha256', key).update(`muloqot audit ${kind} 1\n`)
    for (const part of parts) hmac.update(part)
    return hmac.digest()
  }
  return {
    digestOf: (row) => mac('row', row).subarray(0, digestBytes),
    hashOf: (seal) => {
      const { companyId, number, previousHash, rowIds, rowDigests, isComplete, sealedAt } = seal
      const facts = [companyId, String(number), previousHash.toString('hex'), rowIds, isComplete, sealedAt]
      return mac('seal', `${JSON.stringify(facts)}\n`, rowDigests)
    },
  }
}
