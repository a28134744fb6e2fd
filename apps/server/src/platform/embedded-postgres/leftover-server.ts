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

/**
 * Guards against a process number that was given to somebody else after a reboot, perhaps to another database: ours
 * has these files in its command line. Unknown counts as ours.
 */
const runsOn = async (pid: number, files: string): Promise<boolean> => {
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
  return line === null ? process.platform !== 'linux' : line.split('\0').includes(files)
}

/**
 * Ends a server that a killed program left running on these files, and waits for it. PostgreSQL takes SIGINT as a fast
 * and clean shutdown.
 * @throws when it does not end within 30 seconds.
 */
export const endLeftoverServer = async (clusterDir: string): Promise<void> => {
  const lock = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => null)
  // Its number, and the files as it was told them: the folder may have been moved since.
  const [number, files = ''] = lock?.split('\n') ?? []
  const pid = Number(number)
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || !(await runsOn(pid, files))) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (!isAlive(pid)) return
    await wait(50)
  }
  throw new Error(`the database server with process number ${pid} does not end`)
}
