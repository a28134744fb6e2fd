import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, constants, mkdir, opendir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isStorageKey } from './storage-key.ts'
import { FileMissing, type Storage } from './storage.ts'

const unfinishedPattern = /\.[0-9a-f-]{36}\.part$/

/** One by one, because a folder may hold more names than fit into memory. */
const removeUnfinishedIn = async (folder: string, before: Date): Promise<void> => {
  for await (const entry of await opendir(folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await removeUnfinishedIn(path, before)
    else if (unfinishedPattern.test(entry.name)) {
      // It may have been finished meanwhile, and has its own name then.
      const seen = await stat(path).catch(() => null)
      if (seen && seen.mtime < before) await rm(path, { force: true })
    }
  }
}

/** Files in a folder of this machine. A file appears under its name only when it is complete. */
export const openLocalStorage = (root: string): Storage => {
  const pathOf = (key: string): string => {
    if (!isStorageKey(key)) throw new Error('not a storage key')
    return join(root, key)
  }
  const size = async (key: string): Promise<number> => {
    const seen = await stat(pathOf(key)).catch(() => null)
    if (!seen?.isFile()) throw new FileMissing(key)
    return seen.size
  }
  return {
    put: async (key, content) => {
      const path = pathOf(key)
      const unfinished = `${path}.${randomUUID()}.part`
      await mkdir(dirname(path), { recursive: true })
      try {
        const source = Buffer.isBuffer(content) ? Readable.from([content]) : content
        await pipeline(source, createWriteStream(unfinished, { mode: 0o600 }))
        await rename(unfinished, path)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
    },
    size,
    read: (key, range) => createReadStream(pathOf(key), range),
    remove: async (key) => await rm(pathOf(key), { force: true }),
    removeUnfinished: async (before) => {
      await mkdir(root, { recursive: true })
      await removeUnfinishedIn(root, before)
    },
    check: async () => {
      await mkdir(root, { recursive: true })
      await access(root, constants.W_OK)
    },
  }
}
