import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { templateName } from './test-settings.ts'

export type TestDatabase = { ownerUrl: string; drop(): Promise<void> }

/** The run's database server; a file that is run alone brings its own. */
const findCluster = async (): Promise<{ url: string; stop(): Promise<void> }> => {
  const shared = process.env.MULOQOT_TEST_CLUSTER
  if (shared) return { url: shared, stop: async () => undefined }
  const setup = await import('./global-setup.ts')
  await setup.globalSetup()
  const url = process.env.MULOQOT_TEST_CLUSTER
  delete process.env.MULOQOT_TEST_CLUSTER
  if (!url) throw new Error('no database server for tests')
  return { url, stop: setup.globalTeardown }
}

/** A migrated database of the test file's own: a copy of the template, made in some ten milliseconds. */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const cluster = await findCluster()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = new Client({ connectionString: cluster.url })
  await admin.connect()
  await admin.query(`create database ${name} template ${templateName}`)
  await admin.end()
  const url = new URL(cluster.url)
  url.pathname = `/${name}`
  return {
    ownerUrl: url.href,
    drop: async () => {
      const client = new Client({ connectionString: cluster.url })
      await client.connect()
      await client.query(`drop database ${name} with (force)`)
      await client.end()
      await cluster.stop()
    },
  }
}
