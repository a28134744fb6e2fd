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

const npm = (node, args, cwd) => {
  const env = { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` }
  for (const name of Object.keys(env)) if (/^npm_(config|package|lifecycle)_/.test(name)) delete env[name]
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
  npm(process.execPath, ['install', '--no-save', `node@${nodeWanted}`], runtimeDir)
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
  const built = spawnSync(
    node,
    [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: join(root, 'apps', 'web'),
      stdio: ['ignore', 2, 2],
    },
  )
  if (built.status !== 0) fail('The console could not be built. What the builder said stands above.')
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

/** Runs the program and ends as it ends. Signals reach it even when only this process was sent them. */
const handOver = (node, args) => {
  const child = spawn(node, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MULOQOT_LAUNCHER: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
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
