import type { FirstAdmin } from './domains/auth/index.ts'
import { ConfigError, readConfig } from './platform/config/config.ts'
import { loadSecretKey } from './platform/config/secret-key.ts'
import { migrate } from './platform/db/migrate.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres/start-embedded-postgres.ts'
import { createLog } from './platform/log/log.ts'
import { DataFolderInUse, startProgram, type Role, type RunningProgram } from './app/start.ts'
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

/** The first signal stops in order; a second one, or 20 seconds, ends at once. */
const stopOnSignal = (program: RunningProgram): void => {
  let isStopping = false
  const stop = (): void => {
    if (isStopping) process.exit(1)
    isStopping = true
    setTimeout(() => process.exit(1), 20_000).unref()
    void program.stop().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

const migrateOnly = async (): Promise<void> => {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const server = config.databaseUrl ? null : await startEmbeddedPostgres(config.dataDir)
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
  const program = await startProgram(config, roles, createLog(config.logLevel), tellFirstAdmin)
  greet(program.address)
  stopOnSignal(program)
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
