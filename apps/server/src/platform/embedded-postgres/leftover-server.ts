import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Whether a process with this number runs, ours or not. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Guards against a process number that was given to somebody else after a reboot. Unknown counts as ours. */
const isPostgres = async (pid: number): Promise<boolean> => {
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
  return line === null ? process.platform !== 'linux' : line.includes('postgres')
}

/**
 * Ends a server that a killed program left running on these files, and waits for it. PostgreSQL takes SIGINT as a fast
 * and clean shutdown.
 * @throws when it does not end within 30 seconds.
 */
export const endLeftoverServer = async (clusterDir: string): Promise<void> => {
  const lock = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => null)
  const pid = Number(lock?.split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || !(await isPostgres(pid))) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (!isAlive(pid)) return
    await wait(50)
  }
  throw new Error(`the database server with process number ${pid} does not end`)
}
