import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The key that signs tokens and wraps stored keys: as configured, else 256 random bits kept in the data folder
 * (readable by its owner alone). Two processes that start at once agree on the first one written.
 */
export const loadSecretKey = async (dataDir: string, configured: string | null): Promise<string> => {
  if (configured) return configured
  const path = join(dataDir, 'secret.key')
  await mkdir(dataDir, { recursive: true })
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(randomBytes(32).toString('base64url'))
    await file.close()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return (await readFile(path, 'utf8')).trim()
}
