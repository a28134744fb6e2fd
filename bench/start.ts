import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { median, seconds } from './support/figures.ts'
import { runBench, type Run } from './support/run-bench.ts'
import { makeFolder } from './support/temporary-folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const rounds = 3
const goalMs = 5_000

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** The environment of somebody who opens a terminal: without what npm told this bench, and with no settings of theirs. */
const environmentOfUser = (settings: Record<string, string>): NodeJS.ProcessEnv => {
  const { PATH, HOME, USER, LANG, TMPDIR } = process.env
  return { PATH, HOME, USER, LANG, TMPDIR, ...settings }
}

const isReady = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(`${address}/ready`)).ok
  } catch {
    return false
  }
}

/** `npm start` in a process group of its own, so that ending it is the Ctrl-C of a terminal. */
const startOnce = async (run: Run, dataDir: string): Promise<number> => {
  const port = await freePort()
  const begun = performance.now()
  const npm = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environmentOfUser({ DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn' }),
  })
  const ended = once(npm, 'exit')
  const interrupt = async (): Promise<void> => {
    if (npm.pid !== undefined && npm.exitCode === null && npm.signalCode === null) {
      process.kill(-npm.pid, 'SIGINT')
    }
    await ended
  }
  run.onEnd(interrupt)
  while (!(await isReady(`http://127.0.0.1:${port}`))) {
    if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}`)
    await wait(20)
  }
  const ms = performance.now() - begun
  await interrupt()
  return ms
}

await runBench(async (run) => {
  const dataDir = await makeFolder(run)
  console.log(`first start ${seconds(await startOnce(run, dataDir))}`)
  const later: number[] = []
  for (let round = 0; round < rounds; round += 1) later.push(await startOnce(run, dataDir))
  console.log(`later starts ${later.map(seconds).join(', ')}, of which the middle one counts`)
  return { ratio: median(later) / goalMs, goal: 1, isAtLeast: false }
})
