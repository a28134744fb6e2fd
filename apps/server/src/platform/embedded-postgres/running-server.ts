import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from './leftover-server.ts'

/** The lines of `postmaster.pid`, in which a running server says where it is. */
const pidLine = 0
const portLine = 3

/**
 * The address of the product's database when a program that runs on this data folder has its own server up, for a
 * command that only wants to look. Null when none is running.
 */
export const findRunningServer = async (dataDir: string): Promise<string | null> => {
  const read = async (path: string): Promise<string | null> => await readFile(path, 'utf8').catch(() => null)
  const cluster = (await read(join(dataDir, 'postgres.location')))?.trim() ?? join(dataDir, 'postgres')
  const said = (await read(join(cluster, 'postmaster.pid')))?.split('\n') ?? []
  const [pid, port] = [Number(said[pidLine]), Number(said[portLine])]
  const password = await read(join(dataDir, 'postgres.password'))
  if (!(pid > 0) || !(port > 0) || password === null || !isAlive(pid)) return null
  const url = new URL(`postgres://muloqot@127.0.0.1:${port}/muloqot`)
  url.password = password.trim()
  return url.href
}
