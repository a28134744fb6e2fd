import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { deriveKey } from './derive-key.ts'

const version = 1
const keyIdBytes = 4
const nonceBytes = 12
const tagBytes = 16

/** A sealed secret that cannot be opened: another key, another owner, or changed bytes. */
export class SealBroken extends Error {}

export type Sealer = {
  /** @param owner what it belongs to, such as the company's id; opening needs the same. */
  seal(secret: Buffer, owner: string): Buffer
  /** @throws SealBroken */
  open(sealed: Buffer, owner: string): Buffer
}

/**
 * Seals secrets that the program must be able to read again (AES-256-GCM, a fresh nonce each time). The box carries the
 * id of the key it was sealed with; key id and owner are authenticated with it, so that a box copied to another
 * company's row does not open.
 * Layout: version (1 byte), key id (4), nonce (12), tag (16), ciphertext.
 */
export const createSealer = (secretKey: string): Sealer => {
  const key = deriveKey(secretKey, 'sealed secrets')
  const keyId = createHash('sha256').update(key).digest().subarray(0, keyIdBytes)
  const head = Buffer.concat([Buffer.from([version]), keyId])
  const associated = (owner: string): Buffer => Buffer.concat([head, Buffer.from(owner)])
  return {
    seal: (secret, owner) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(associated(owner))
      const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
      return Buffer.concat([head, nonce, cipher.getAuthTag(), sealed])
    },
    open: (sealed, owner) => {
      const body = head.length + nonceBytes + tagBytes
      if (sealed.length < body || !sealed.subarray(0, head.length).equals(head)) {
        throw new SealBroken('sealed with another key')
      }
      const nonce = sealed.subarray(head.length, head.length + nonceBytes)
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
      decipher.setAAD(associated(owner)).setAuthTag(sealed.subarray(body - tagBytes, body))
      try {
        return Buffer.concat([decipher.update(sealed.subarray(body)), decipher.final()])
      } catch (cause) {
        throw new SealBroken('the box was changed or belongs to somebody else', { cause })
      }
    },
  }
}
