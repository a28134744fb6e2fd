import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

type Program = {
  child: ChildProcess
  said(): string
  /** Resolves with the address when it says that it is ready; rejects when it ends before. */
  ready: Promise<string>
  ended: Promise<number | null>
}

const startProgram = (
  dataDir: string,
  args: string[] = [],
  environment: Record<string, string> = {},
): Program => {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...environment },
    // The fourth is the channel over which it notices that its launcher is gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let text = ''
  const ended = once(child, 'close').then(([code]: unknown[]) => (typeof code === 'number' ? code : null))
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      text += chunk.toString()
      const address = /ready:\s+(http\S+)\/app\//.exec(text)?.[1]
      if (address) resolve(address)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    void ended.then((code) => {
      reject(new Error(`ended with ${code}: ${text}`))
    })
  })
  ready.catch(() => undefined)
  return { child, said: () => text, ready, ended }
}

const makeDataDir = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'muloqot-boot-'))
  await chmod(dir, 0o755)
  return dir
}

/** Process number of the database server on these files, when one is alive. */
const databasePid = async (dataDir: string): Promise<number | null> => {
  const text = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => null)
  const pid = Number(text?.split('\n')[0])
  if (!pid) return null
  try {
    process.kill(pid, 0)
    return pid
  } catch {
    return null
  }
}

const signIn = async (address: string, said: string): Promise<Response> => {
  const username = /First sign-in:\s+(\S+)/.exec(said)?.[1] ?? ''
  const password = /Password:\s+(\S+)/.exec(said)?.[1] ?? ''
  return await fetch(`${address}/auth/login`, {
    method: 'POST',
    body: new URLSearchParams({ username, password }),
  })
}

describe('the real program', () => {
  let dataDir: string
  before(async () => {
    dataDir = await makeDataDir()
  })
  after(async () => {
    await rm(dataDir, { recursive: true, force: true })
  })

  let firstWords = ''

  test('starts on an empty folder, tells the first sign-in once, answers, and SIGTERM ends it with its database', async () => {
    const program = startProgram(dataDir)
    const address = await program.ready
    firstWords = program.said()
    assert.equal((await fetch(`${address}/health`)).status, 200)
    const ready = await fetch(`${address}/ready`)
    assert.deepEqual(await ready.json(), { status: 'ready', database: 'ok', queue: 'ok', storage: 'ok' })
    assert.equal((await signIn(address, firstWords)).status, 200)
    assert.match(await (await fetch(`${address}/metrics`)).text(), /muloqot_http_request_seconds_count/)
    assert.notEqual(await databasePid(dataDir), null)
    program.child.kill('SIGTERM')
    assert.equal(await program.ended, 0)
    assert.equal(await databasePid(dataDir), null)
  })

  test('a second start knows the admin and does not tell the password again', async () => {
    const program = startProgram(dataDir)
    const address = await program.ready
    assert.doesNotMatch(program.said(), /Password/)
    assert.equal((await signIn(address, firstWords)).status, 200)
    const second = startProgram(dataDir)
    assert.equal(await second.ended, 1)
    assert.match(second.said(), /is used by another running Muloqot/)
    program.child.kill('SIGINT')
    assert.equal(await program.ended, 0)
  })

  test('a killed program leaves nothing that stops the next start, though its database lived on', async () => {
    const program = startProgram(dataDir)
    await program.ready
    program.child.kill('SIGKILL')
    await program.ended
    assert.notEqual(await databasePid(dataDir), null)
    const next = startProgram(dataDir)
    const address = await next.ready
    assert.equal((await signIn(address, firstWords)).status, 200)
    next.child.kill('SIGTERM')
    assert.equal(await next.ended, 0)
    assert.equal(await databasePid(dataDir), null)
  })
})

describe('what is killed around it', () => {
  let dataDir: string
  before(async () => {
    dataDir = await makeDataDir()
  })
  after(async () => {
    await rm(dataDir, { recursive: true, force: true })
  })

  /** Asks until the answer has this status; the test's own time limit ends it. */
  const untilReadySays = async (address: string, status: number): Promise<void> => {
    while ((await fetch(`${address}/ready`)).status !== status) await wait(100)
  }

  test('a database that dies comes back, and the program goes on', async () => {
    const program = startProgram(dataDir)
    const address = await program.ready
    const pid = await databasePid(dataDir)
    assert.ok(pid)
    process.kill(pid, 'SIGKILL')
    await untilReadySays(address, 503)
    await untilReadySays(address, 200)
    assert.equal((await signIn(address, program.said())).status, 200)
    assert.notEqual(await databasePid(dataDir), pid)
    program.child.kill('SIGTERM')
    assert.equal(await program.ended, 0)
    assert.equal(await databasePid(dataDir), null)
  })

  test('without its launcher it stops, and so does its database', async () => {
    const program = startProgram(dataDir)
    await program.ready
    // Node tells no `close` of a child whose channel was closed from this side.
    const gone = once(program.child, 'exit')
    program.child.disconnect()
    assert.deepEqual(await gone, [0, null])
    assert.equal(await databasePid(dataDir), null)
  })

  test('Ctrl-C, which comes from the terminal and from the launcher, stops it in order', async () => {
    const program = startProgram(dataDir)
    await program.ready
    program.child.kill('SIGINT')
    program.child.kill('SIGINT')
    assert.equal(await program.ended, 0)
    assert.equal(await databasePid(dataDir), null)
  })
})

describe('what is wrong is said in words', () => {
  test('a variable that cannot be accepted', async () => {
    const dataDir = await makeDataDir()
    const program = startProgram(dataDir, [], { PORT: 'many' })
    assert.equal(await program.ended, 1)
    assert.match(program.said(), /The environment cannot be accepted\. PORT/)
    assert.doesNotMatch(program.said(), /\n\s+at /)
    await rm(dataDir, { recursive: true, force: true })
  })

  test('an unknown role', async () => {
    const program = startProgram('.', ['painter'])
    assert.equal(await program.ended, 1)
    assert.match(program.said(), /usage/)
  })

  test('a port that is taken: the first password is told all the same, and the database does not stay', async () => {
    const dataDir = await makeDataDir()
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const program = startProgram(dataDir, [], { PORT: String(port) })
    assert.equal(await program.ended, 1)
    assert.match(program.said(), /Password:/)
    assert.match(program.said(), /Choose another port with PORT/)
    assert.equal(await databasePid(dataDir), null)
    taken.close()
    await rm(dataDir, { recursive: true, force: true })
  })
})
