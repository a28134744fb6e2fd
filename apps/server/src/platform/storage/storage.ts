import type { Readable } from 'node:stream'

/** A stored file is not there. */
export class FileMissing extends Error {}

/** Bytes from `start` to `end`, both counted and both included, as in an HTTP range. */
export type ByteRange = { start: number; end: number }

/** Where recordings and uploads live. Keys are our own (`calls/<id>.wav`), never a person's file name. */
export type Storage = {
  /** Stores a file whole or not at all. */
  put(key: string, content: Buffer | Readable): Promise<void>
  /** Size in bytes. @throws FileMissing */
  size(key: string): Promise<number>
  /** Reading fails when the file is not there. */
  read(key: string, range?: ByteRange): Readable
  remove(key: string): Promise<void>
  /** Removes what was left half stored, last written before that moment, by a process that was killed meanwhile. */
  removeUnfinished(before: Date): Promise<void>
  /** Throws when files cannot be stored right now. */
  check(): Promise<void>
}
