import { Client } from 'pg'
import { startTestCluster } from '../../apps/server/test/support/test-cluster.ts'
import type { Run } from './run-bench.ts'

/** The secret of every bench's own installation; nothing else is signed with it. */
export const benchSecretKey = 'the-secret-of-benches-is-no-secret-at-all'

/** An embedded database of the bench's own, empty; the address is its owner's. */
export const startDatabase = async (run: Run): Promise<string> => {
  const cluster = await startTestCluster()
  run.onEnd(cluster.stop)
  return cluster.url
}

/** Asks the database as its owner. */
export const ask = async <Row extends object>(
  ownerUrl: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Puts contacts with debts into the one company there is, and lets the planner know of them. */
export const seedContacts = async (ownerUrl: string, count: number): Promise<void> => {
  await ask(
    ownerUrl,
    `insert into contacts (company_id, first_name, last_name, phone, phone_as_typed, date_of_birth, custom_data)
     select companies.id, (array['Aziz', 'Dilnoza', 'Otabek', 'Malika'])[1 + n % 4],
       (array['Karimov', 'Yusupova', 'Rahimov', 'Toʻraqulova', 'Qodirov'])[1 + n % 5], '+99890' || 1000000 + n,
       '90 ' || 1000000 + n, date '1970-01-01' + n % 12000,
       jsonb_build_object('remainingDebt', 100000 + n * 1000, 'contract', 'SH-' || n, 'region', 'Toshkent')
     from companies, generate_series(1, $1::int) n`,
    [count],
  )
  await ask(ownerUrl, 'vacuum analyze contacts')
}
