import type { AddressInfo } from 'node:net'
import { createDeps, type Deps } from '../../apps/server/src/app/deps.ts'
import { buildHttp } from '../../apps/server/src/app/http.ts'
import { readConfig } from '../../apps/server/src/platform/config/config.ts'
import { createLog } from '../../apps/server/src/platform/log/log.ts'
import { benchSecretKey } from './database.ts'

// The three servers of the auth bench, in one process, so that they differ in nothing but what is measured: the product
// as it is; the product that takes everybody for the admin without looking; and that one over a database of the same
// rows whose tables have no row-level security.
const [ownerUrl = '', openUrl = '', email = '', password = ''] = process.argv.slice(2)

const config = readConfig(process.env)
const depsOver = (url: string): Deps =>
  createDeps({ config, log: createLog('warn'), ownerUrl: url, secretKey: benchSecretKey }).deps

const listen = async (deps: Deps): Promise<string> => {
  const app = await buildHttp(deps)
  await app.listen({ port: 0, host: '127.0.0.1' })
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
}

const deps = depsOver(ownerUrl)
const product = await listen(deps)
const answer = await fetch(`${product}/auth/login`, {
  method: 'POST',
  body: new URLSearchParams({ username: email, password }),
})
if (!answer.ok) throw new Error(`nobody could sign in: ${answer.status}`)
const { access_token: token } = (await answer.json()) as { access_token: string }
const from = { requestId: 'bench', address: '127.0.0.1', agent: 'bench', language: 'en' } as const
const admin = await deps.authenticator.authenticate(token, from, 'listContacts')
const unasked = { authenticate: async () => admin }
const unchecked = await listen({ ...deps, authenticator: unasked })
const open = await listen({ ...depsOver(openUrl), authenticator: unasked })
process.stdout.write(`ready: ${product} ${unchecked} ${open} ${token}\n`)
