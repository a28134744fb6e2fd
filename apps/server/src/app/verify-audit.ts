import { verifyAudit, type VerifiedChain } from '#src/domains/audit/index.ts'
import type { Config } from '#src/platform/config/config.ts'
import { loadSecretKey } from '#src/platform/config/secret-key.ts'
import { findRunningServer } from '#src/platform/embedded-postgres/running-server.ts'
import type { Log } from '#src/platform/log/log.ts'
import { createDeps } from './deps.ts'
import { openOwnDatabase, stopAll, type Started } from './start.ts'

const describe = ({ company, seals, rows, waiting, hash, broken }: VerifiedChain): string => {
  const where = `${company.name} (${company.id})`
  if (broken) {
    const row = broken.rowId === null ? '' : `, row ${broken.rowId}`
    return `BROKEN  ${where}: ${broken.fault} at ${broken.seal === null ? 'the rows without a seal' : `seal ${broken.seal}`}${row}`
  }
  const newest = hash === null ? 'no seal yet' : `newest seal ${seals} ${hash}`
  return `ok      ${where}: ${rows} rows under ${seals} seals, ${waiting} waiting; ${newest}`
}

/**
 * Looks through every company's audit log and says what was found, line by line; for a program that runs, beside it.
 * @returns whether every chain holds.
 */
export const verifyAuditLogs = async (
  config: Config,
  log: Log,
  say: (line: string) => void,
): Promise<boolean> => {
  const started: Started[] = []
  try {
    const running = config.databaseUrl ? null : await findRunningServer(config.dataDir)
    const ownerUrl = running ?? (await openOwnDatabase(config, log, started))
    const secretKey = await loadSecretKey(config.dataDir, config.secretKey)
    const { deps, close } = createDeps({ config, log, ownerUrl, secretKey })
    started.push({ stop: close })
    const chains = await verifyAudit(deps)
    for (const chain of chains) say(describe(chain))
    return chains.every(({ broken }) => !broken)
  } finally {
    await stopAll(started, log)
  }
}
