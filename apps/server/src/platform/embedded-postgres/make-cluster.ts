import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunAs } from './unprivileged-user.ts'

/** The superuser of a cluster that we made; owns the product's tables. */
export const clusterOwner = 'muloqot'

const run = async (command: string, args: string[], runAs: RunAs | null, cwd: string): Promise<void> => {
  const child = spawn(command, args, {
    ...runAs,
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code]: unknown[] = await once(child, 'close')
  if (code !== 0) throw new Error(`${command} failed: ${said.trim().slice(0, 2000)}`)
}

const writeOwned = async (path: string, text: string, runAs: RunAs | null): Promise<void> => {
  await writeFile(path, text, { mode: 0o600 })
  if (runAs) await chown(path, runAs.uid, runAs.gid)
}

/**
 * The superuser's password, and whether the cluster has been made. An `initdb` that was interrupted is begun again:
 * the mark is written last.
 */
export const ensureCluster = async (
  binaries: string,
  cluster: string,
  dataDir: string,
  runAs: RunAs | null,
): Promise<string> => {
  const passwordFile = join(dataDir, 'postgres.password')
  const made = join(dataDir, 'postgres.made')
  if (await stat(made).catch(() => null)) return (await readFile(passwordFile, 'utf8')).trim()
  await rm(cluster, { recursive: true, force: true })
  await mkdir(cluster, { recursive: true, mode: 0o700 })
  await chmod(cluster, 0o700)
  if (runAs) await chown(cluster, runAs.uid, runAs.gid)
  const password = randomBytes(24).toString('base64url')
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  // initdb reads it as its own user, so it needs a copy in a folder it can enter; it must not lie in the cluster,
  // which initdb wants to be empty. It goes again, so its name must differ from the file we keep.
  const handed = `${cluster}.initdb-password`
  await writeOwned(handed, password, runAs)
  try {
    const args = [
      '-D',
      cluster,
      '-U',
      clusterOwner,
      '--auth=scram-sha-256',
      `--pwfile=${handed}`,
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ]
    await run(join(binaries, 'bin', 'initdb'), args, runAs, cluster)
  } finally {
    await rm(handed, { force: true })
  }
  await writeFile(made, '')
  return password
}
