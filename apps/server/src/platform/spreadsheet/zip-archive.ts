import { crc32 } from 'node:zlib'
import { fromBufferPromise, type Entry, type Options, type ZipFile } from 'yauzl'
import type { SpreadsheetLimits } from './limits.ts'
import { asCorrupt, SpreadsheetError, toSpreadsheetError } from './spreadsheet-error.ts'

/** A ZIP container whose claims have been checked. Names are compared without regard to case. */
export type ZipArchive = {
  names: string[]
  has: (name: string) => boolean
  /** What the entry inflates to, as the container says; reading it aborts when that was a lie. */
  sizeOf: (name: string) => number
  read: (name: string) => AsyncIterable<Buffer>
  close: () => Promise<void>
}

const options: Options = { lazyEntries: true, validateEntrySizes: true, autoClose: false }

/**
 * Opens a ZIP container and refuses bombs by its directory alone: too many entries, too much to inflate, a ratio that
 * no table has, entries that share packed bytes (Fifield 2019), encryption.
 */
export async function openZip(file: Buffer, limits: SpreadsheetLimits): Promise<ZipArchive> {
  const zip = await asCorrupt('ZIP directory', () => fromBufferPromise(file, options))
  if (zip.entryCount > limits.maxEntries) {
    throw new SpreadsheetError('bomb', `${zip.entryCount} entries in the container`)
  }
  const entries = new Map<string, Entry>()
  await asCorrupt('ZIP directory', async () => {
    let total = 0
    let packed = 0
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry, limits)
      total += entry.uncompressedSize
      packed += entry.compressedSize
      if (total > limits.maxInflatedBytes) throw new SpreadsheetError('bomb', 'inflates to too much')
      if (packed > file.length) throw new SpreadsheetError('bomb', 'entries share packed bytes')
      entries.set(entry.fileName.toLowerCase(), entry)
    }
  })
  const find = (name: string): Entry => {
    const entry = entries.get(name.toLowerCase())
    if (entry === undefined) throw new SpreadsheetError('corrupt', 'a part of the file is missing')
    return entry
  }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name.toLowerCase()),
    sizeOf: (name) => find(name).uncompressedSize,
    read: (name) => inflate(zip, find(name)),
    close: async () => {
      zip.close()
    },
  }
}

function checkEntry(entry: Entry, limits: SpreadsheetLimits): void {
  if ((entry.generalPurposeBitFlag & 1) === 1) throw new SpreadsheetError('encrypted', 'encrypted entry')
  const suspicious = entry.uncompressedSize > limits.ratioFloorBytes
  if (suspicious && entry.uncompressedSize > entry.compressedSize * limits.maxRatio) {
    throw new SpreadsheetError('bomb', 'inflates far beyond what a table does')
  }
}

/** yauzl ends the stream with an error as soon as an entry gives more bytes than it declared. */
async function* inflate(zip: ZipFile, entry: Entry): AsyncIterable<Buffer> {
  let sum = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (error) {
    if (error instanceof Error && /too many bytes/.test(error.message)) {
      throw new SpreadsheetError('bomb', 'inflates to more than it declares', error)
    }
    throw toSpreadsheetError('ZIP entry', error)
  }
  if (sum !== entry.crc32) throw new SpreadsheetError('corrupt', 'checksum of a ZIP entry does not match')
}

/** Reads a whole small part as UTF-8 or UTF-16 text. */
export async function readPart(archive: ZipArchive, name: string, maxBytes: number): Promise<Buffer> {
  if (archive.sizeOf(name) > maxBytes) throw new SpreadsheetError('bomb', 'a part is larger than it can be')
  const chunks: Buffer[] = []
  for await (const chunk of archive.read(name)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
