import { Client } from 'pg'
import { pino } from 'pino'
import { migrate } from '#src/platform/db/migrate.ts'
import { startTestCluster } from './test-cluster.ts'
import { templateName, testSecretKey } from './test-settings.ts'

let stop: (() => Promise<void>) | undefined

/** One database server for the whole run, with one migrated template that each test file copies. */
export const globalSetup = async (): Promise<void> => {
  const cluster = await startTestCluster()
  stop = cluster.stop
  const admin = new Client({ connectionString: cluster.url })
  await admin.connect()
  await admin.query(`create database ${templateName}`)
  await admin.end()
  const url = new URL(cluster.url)
  url.pathname = `/${templateName}`
  await migrate({ ownerUrl: url.href, secretKey: testSecretKey, log: pino({ level: 'silent' }) })
  process.env.MULOQOT_TEST_CLUSTER = cluster.url
}

export const globalTeardown = async (): Promise<void> => {
  await stop?.()
}
