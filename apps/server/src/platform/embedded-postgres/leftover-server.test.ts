import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { endLeftoverServer } from './leftover-server.ts'

let cluster: string
const running: ChildProcess[] = []

before(async () => {
  cluster = await mkdtemp(join(tmpdir(), 'muloqot-leftover-'))
})
after(async () => {
  for (const child of running) child.kill('SIGKILL')
  await rm(cluster, { recursive: true, force: true })
})

/** A process that looks as a database server on some files does, with its number in the lock file of ours. */
const lockedBy = async (files: string): Promise<ChildProcess> => {
  const waiting = 'process.stdout.write("up"); setInterval(() => undefined, 1000)'
  const child = spawn(process.execPath, ['-e', waiting, 'postgres', '-D', files], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  running.push(child)
  await once(child.stdout, 'data')
  await writeFile(join(cluster, 'postmaster.pid'), `${child.pid}\n${cluster}\n1795530962\n`)
  return child
}

test('a server that was left on these files is ended', async () => {
  const ours = await lockedBy(cluster)
  const ended = once(ours, 'exit')
  await endLeftoverServer(cluster)
  assert.deepEqual(await ended, [null, 'SIGINT'])
})

test('another database that was given the number after a reboot is left alone', async () => {
  const other = await lockedBy(`${cluster}-of-somebody-else`)
  await endLeftoverServer(cluster)
  assert.equal(other.signalCode, null)
  assert.equal(other.exitCode, null)
})
