import { fileURLToPath } from 'node:url'
import { appRole, urlForRole } from '../apps/server/src/platform/db/connections.ts'
import { hear, startChild } from './support/child.ts'
import { benchSecretKey, seedContacts, startDatabase } from './support/database.ts'
import { median, whole } from './support/figures.ts'
import { measureLoad, type Load } from './support/http-load.ts'
import { startProduct, type Product } from './support/product.ts'
import { recordSql } from './support/recorded-sql.ts'
import { runBench, type Run } from './support/run-bench.ts'
import { makeFolder } from './support/temporary-folder.ts'

const contacts = 1_000
const connections = 16
const rounds = 7
const roundMs = 2_500
const warmUpMs = 3_000
const path = '/auto-calling/contacts'

const startBareServer = async (run: Run, ownerUrl: string, sql: object): Promise<string> => {
  const script = fileURLToPath(new URL('support/bare-server.ts', import.meta.url))
  const url = urlForRole(ownerUrl, benchSecretKey, appRole)
  const [, address = ''] = await hear(startChild(run, [script, url, JSON.stringify(sql)]), /ready: (http\S+)/)
  return address
}

const headOf = (method: string, target: string, { authorization }: Product): string =>
  `${method} ${target} HTTP/1.1\r\nhost: bench\r\nauthorization: ${authorization}\r\n`

let lastPhone = 930_000_000
const makeContact = (): string => {
  const phone = `+998${(lastPhone += 1)}`
  const [firstName, lastName, notes] = ['Aziz', 'Karimov', 'kechqurun qiling']
  const customData = { remainingDebt: lastPhone, contract: `SH-${lastPhone}`, region: 'Toshkent' }
  return JSON.stringify({ firstName, lastName, phone, dateOfBirth: '1990-01-15', notes, customData })
}

const makePost = (product: Product): string => {
  const body = makeContact()
  const head = headOf('POST', path, product)
  return `${head}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

/** Both servers under the same load in turns, so that whatever else the machine does meets both. */
const compare = async (name: string, product: Product, bare: string, request: Omit<Load, 'address'>) => {
  const ours: Load = { ...request, address: product.address }
  const theirs: Load = { ...request, address: bare }
  for (const load of [ours, theirs]) await measureLoad(load, warmUpMs)
  const measured: { our: number; their: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    measured.push({ our: await measureLoad(ours, roundMs), their: await measureLoad(theirs, roundMs) })
  }
  const ratio = median(measured.map(({ our, their }) => our / their))
  const [our, their] = [median(measured.map((one) => one.our)), median(measured.map((one) => one.their))]
  console.log(`${name}: ${whole(our)} requests/s, bare Fastify ${whole(their)}, ratio ${ratio.toFixed(2)}`)
  return ratio
}

await runBench(async (run) => {
  const ownerUrl = await startDatabase(run)
  const dataDir = await makeFolder(run)
  const product = await startProduct(run, {
    DATABASE_URL: ownerUrl,
    DATA_DIR: dataDir,
    SECRET_KEY: benchSecretKey,
  })
  await seedContacts(ownerUrl, contacts)
  const bare = await startBareServer(run, ownerUrl, await recordSql(ownerUrl, dataDir))
  const list = `${headOf('GET', `${path}?page=1&limit=50`, product)}\r\n`
  const ratios = [
    await compare('GET', product, bare, { connections, status: 200, makeRequest: () => list }),
    await compare('POST', product, bare, { connections, status: 201, makeRequest: () => makePost(product) }),
  ]
  return { ratio: Math.min(...ratios), goal: 0.6, isAtLeast: true }
})
