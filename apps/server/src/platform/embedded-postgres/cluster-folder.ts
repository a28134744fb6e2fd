import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isReachableByOthers } from './binaries.ts'

/** Where a system keeps the state of its services: open to enter, owned by root. */
export const sharedStateDir = '/var/lib/muloqot'

/**
 * The folder of the database's files: inside the data folder, unless the server runs as another user who could not
 * reach it there (a checkout under `/root`, for one). Then it lies under `/var/lib/muloqot`, and the data folder holds
 * a note that says where, so that a fresh data folder never meets an old database.
 */
export const locateCluster = async (dataDir: string, forAnotherUser: boolean): Promise<string> => {
  await mkdir(dataDir, { recursive: true })
  const note = join(dataDir, 'postgres.location')
  const noted = await readFile(note, 'utf8').catch(() => null)
  if (noted) return noted.trim()
  if (!forAnotherUser || (await isReachableByOthers(dataDir))) return join(dataDir, 'postgres')
  const elsewhere = join(sharedStateDir, 'clusters', randomUUID())
  await mkdir(elsewhere, { recursive: true, mode: 0o755 })
  await writeFile(note, `${elsewhere}\n`)
  return elsewhere
}
