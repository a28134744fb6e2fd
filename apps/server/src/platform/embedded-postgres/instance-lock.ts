import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Somebody else works in this data folder already. */
export class DataFolderInUse extends Error {}

const isOurProgram = async (pid: number): Promise<boolean> => {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  // After a reboot the number may belong to anything; on Linux we can look.
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
  return line === null ? process.platform !== 'linux' : line.includes('node')
}

/**
 * Marks the data folder as used by this process, because two programs must not run one embedded database. A mark that
 * a killed process left is taken over.
 * @returns what removes the mark.
 * @throws DataFolderInUse
 */
export const lockDataFolder = async (dataDir: string): Promise<() => Promise<void>> => {
  await mkdir(dataDir, { recursive: true })
  const path = join(dataDir, 'muloqot.pid')
  for (;;) {
    try {
      await writeFile(path, `${process.pid}\n`, { flag: 'wx' })
      return async () => await rm(path, { force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const pid = Number(await readFile(path, 'utf8').catch(() => ''))
    if (pid !== process.pid && pid > 0 && (await isOurProgram(pid))) {
      throw new DataFolderInUse(`${dataDir} is used by another running Muloqot (process ${pid})`)
    }
    await rm(path, { force: true })
  }
}
