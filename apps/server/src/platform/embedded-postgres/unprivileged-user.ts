import { execFileSync } from 'node:child_process'

/** The user and group a server process runs as. */
export type RunAs = { uid: number; gid: number }

const userName = 'muloqot'

const idOf = (flag: '-u' | '-g', name: string): number | null => {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return null
  }
}

const find = (name: string): RunAs | null => {
  const uid = idOf('-u', name)
  const gid = idOf('-g', name)
  return uid === null || gid === null ? null : { uid, gid }
}

/**
 * PostgreSQL refuses to run as root. When we are root it gets a system user of its own (made when it is missing);
 * otherwise null: it runs as we do.
 * @throws when no such user exists and none can be made.
 */
export const findUnprivilegedUser = (): RunAs | null => {
  if (process.getuid?.() !== 0) return null
  const existing = find(userName)
  if (existing) return existing
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', userName], {
      stdio: 'ignore',
    })
  } catch {
    // Another process may have made it at the same moment, or the system has no `useradd`: the look below tells.
  }
  const user = find(userName) ?? find('postgres') ?? find('nobody')
  if (!user) throw new Error('PostgreSQL cannot run as root, and no other user could be found or made')
  return user
}
