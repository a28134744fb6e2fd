import { fileURLToPath } from 'node:url'
import { createDeps } from '../apps/server/src/app/deps.ts'
import { ensureFirstAdmin } from '../apps/server/src/domains/auth/index.ts'
import { readConfig } from '../apps/server/src/platform/config/config.ts'
import { migrate } from '../apps/server/src/platform/db/migrate.ts'
import { createLog } from '../apps/server/src/platform/log/log.ts'
import { hear, startChild } from './support/child.ts'
import { ask, benchSecretKey, seedContacts, startDatabase } from './support/database.ts'
import { median, whole } from './support/figures.ts'
import { measureLoad } from './support/http-load.ts'
import { lastLine, runBench, type Verdict } from './support/run-bench.ts'
import { makeFolder } from './support/temporary-folder.ts'

const contacts = 1_000
const connections = 16
const rounds = 9
const roundMs = 2_000
const warmUpMs = 3_000
const path = '/auto-calling/contacts?page=1&limit=50'
const sign = { email: 'bench@example.uz', password: 'a password of benches' }

/** The product's tables with an admin and contacts, as a database that any number of others are copied from. */
const prepare = async (ownerUrl: string, dataDir: string): Promise<void> => {
  const log = createLog('warn')
  await migrate({ ownerUrl, secretKey: benchSecretKey, log })
  const config = readConfig({
    DATA_DIR: dataDir,
    ADMIN_EMAIL: sign.email,
    ADMIN_PASSWORD: sign.password,
  })
  const { deps, close } = createDeps({ config, log, ownerUrl, secretKey: benchSecretKey })
  await ensureFirstAdmin(deps)
  await close()
  await seedContacts(ownerUrl, contacts)
}

const named = (url: string, name: string): string => {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

/** A copy of a database whose tables have no row-level security. */
const copyWithoutRowSecurity = async (clusterUrl: string, from: string, to: string): Promise<string> => {
  await ask(clusterUrl, `create database ${to} template ${from}`)
  const url = named(clusterUrl, to)
  await ask(
    url,
    `do $$ declare t regclass; begin
       for t in select c.oid from pg_class c where c.relrowsecurity loop
         execute format('alter table %s disable row level security', t);
       end loop;
     end $$`,
  )
  const [left] = await ask<{ count: number }>(
    url,
    'select count(*)::int as count from pg_class where relrowsecurity',
  )
  if (left?.count !== 0) throw new Error('row-level security is still on')
  await ask(url, 'vacuum analyze contacts')
  return url
}

await runBench(async (run) => {
  const clusterUrl = await startDatabase(run)
  await ask(clusterUrl, 'create database guarded')
  const ownerUrl = named(clusterUrl, 'guarded')
  const dataDir = await makeFolder(run)
  await prepare(ownerUrl, dataDir)
  const openUrl = await copyWithoutRowSecurity(clusterUrl, 'guarded', 'open')
  const script = fileURLToPath(new URL('support/auth-servers.ts', import.meta.url))
  const child = startChild(run, [script, ownerUrl, openUrl, sign.email, sign.password], { DATA_DIR: dataDir })
  const [, product = '', unchecked = '', open = '', token = ''] = await hear(
    child,
    /ready: (\S+) (\S+) (\S+) (\S+)/,
  )
  const request = `GET ${path} HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${token}\r\n\r\n`
  const load = async (address: string, ms: number): Promise<number> =>
    await measureLoad({ address, connections, status: 200, makeRequest: () => request }, ms)

  for (const address of [product, unchecked, open]) await load(address, warmUpMs)
  const measured: { product: number; unchecked: number; open: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    measured.push({
      product: await load(product, roundMs),
      unchecked: await load(unchecked, roundMs),
      open: await load(open, roundMs),
    })
  }
  const middle = (pick: (one: (typeof measured)[number]) => number): number => median(measured.map(pick))
  console.log(`50 of ${contacts} contacts: ${whole(middle((one) => one.product))} requests/s`)
  console.log(`without token, session and permission: ${whole(middle((one) => one.unchecked))} requests/s`)
  console.log(`without row-level security either: ${whole(middle((one) => one.open))} requests/s`)
  const checks: Verdict = {
    ratio: middle((one) => one.product / one.unchecked),
    goal: 0.85,
    isAtLeast: true,
  }
  const rowSecurity: Verdict = {
    ratio: middle((one) => one.unchecked / one.open),
    goal: 0.75,
    isAtLeast: true,
  }
  console.log(`token, session and permission: ${lastLine(checks)}`)
  console.log(`row-level security: ${lastLine(rowSecurity)}`)
  // The last line is the one that is nearer to missing its goal.
  const nearness = ({ ratio, goal }: Verdict): number => ratio / goal
  return nearness(checks) < nearness(rowSecurity) ? checks : rowSecurity
})
