import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Run } from './run-bench.ts'

/** A folder that is gone at the end. The database server may run as another user, who must be able to enter it. */
export const makeFolder = async (run: Run): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'muloqot-bench-'))
  run.onEnd(async () => await rm(folder, { recursive: true, force: true }))
  await chmod(folder, 0o755)
  return folder
}
