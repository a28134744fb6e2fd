import type { FirstAdmin } from './domains/auth/index.ts'
import { ConfigError, readConfig } from './platform/config/config.ts'
import { loadSecretKey } from './platform/config/secret-key.ts'
import { migrate } from './platform/db/migrate.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres/start-embedded-postgres.ts'
import { createLog } from './platform/log/log.ts'
import { DataFolderInUse, databaseNews, startProgram, type Role, type RunningProgram } from './app/start.ts'
import { verifyAuditLogs } from './app/verify-audit.ts'

const allRoles: readonly Role[] = ['api', 'worker', 'voice']

const usage = 'usage: main.ts [api] [worker] [voice] | migrate | check | verify-audit'

/** Words for the person who started it; everything for machines goes to the log. */
const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const fail = (text: string): never => {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

const isRole = (word: string): word is Role => allRoles.some((role) => role === word)

const greet = (address: string | null): void => {
  if (!address) return
  say(`\n  Muloqot is ready:  ${address}/app/`)
  say(`  API reference:     ${address}/docs\n`)
}

const tellFirstAdmin = ({ email, password, isPasswordGenerated }: FirstAdmin): void => {
  say(`\n  First sign-in:     ${email}`)
  say(
    isPasswordGenerated
      ? `  Password:          ${password}   (shown this once; keep it)`
      : '  Password:          as given in ADMIN_PASSWORD',
  )
}

/** Ctrl-C comes twice, from the terminal and from the launcher; only later does it mean impatience. */
const impatienceMs = 1000
const stopMsMax = 30_000

/**
 * A signal stops in order, as soon as the start is over; Ctrl-C once more ends at once, and so does a stop that takes
 * too long. The end of the launcher counts as a signal: it may have been killed, and then nobody could stop us.
 */
const stopOnSignal = (starting: Promise<RunningProgram>): void => {
  let stoppingSince: number | undefined
  const stop = (signal?: NodeJS.Signals): void => {
    if (stoppingSince === undefined) {
      stoppingSince = performance.now()
      setTimeout(() => process.exit(1), stopMsMax).unref()
      const stopInOrder = async (): Promise<void> => {
        await (await starting).stop()
        process.exit(0)
      }
      // A start that fails ends the program by itself.
      stopInOrder().catch(() => undefined)
    } else if (signal === 'SIGINT' && performance.now() - stoppingSince > impatienceMs) process.exit(1)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('disconnect', () => {
    stop()
  })
}

const migrateOnly = async (): Promise<void> => {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const server = config.databaseUrl ? null : await startEmbeddedPostgres(config.dataDir, databaseNews(log))
  const secretKey = await loadSecretKey(config.dataDir, config.secretKey)
  const applied = await migrate({ ownerUrl: server?.url ?? config.databaseUrl ?? '', secretKey, log })
  await server?.stop()
  say(applied.length > 0 ? `migrated: ${applied.join(', ')}` : 'up to date')
}

/** Starts everything on free ports, answers for itself, and stops: a check before a deployment. */
const check = async (): Promise<void> => {
  const config = { ...readConfig(process.env), port: 0 }
  const program = await startProgram(config, allRoles, createLog(config.logLevel), tellFirstAdmin)
  const answer = await fetch(`${program.address}/ready`)
  await program.stop()
  if (!answer.ok) fail(`not ready: ${await answer.text()}`)
  say('ready')
}

/** Proves that nobody's hand was in the audit logs, or says where it was. */
const verifyAudit = async (): Promise<void> => {
  const config = readConfig(process.env)
  const isWhole = await verifyAuditLogs(config, createLog(config.logLevel), say)
  if (!isWhole) fail('an audit log is broken: see above')
}

const start = async (roles: readonly Role[]): Promise<void> => {
  const config = readConfig(process.env)
  const starting = startProgram(config, roles, createLog(config.logLevel), tellFirstAdmin)
  stopOnSignal(starting)
  greet((await starting).address)
}

const words = process.argv.slice(2)
try {
  if (words[0] === 'migrate' && words.length === 1) await migrateOnly()
  else if (words[0] === 'check' && words.length === 1) await check()
  else if (words[0] === 'verify-audit' && words.length === 1) await verifyAudit()
  else if (words.every(isRole)) await start(words.length > 0 ? words : allRoles)
  else fail(usage)
} catch (error) {
  if (error instanceof ConfigError || error instanceof DataFolderInUse) fail(`muloqot: ${error.message}`)
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    fail(`muloqot: ${error.message}. Choose another port with PORT.`)
  }
  throw error
}
