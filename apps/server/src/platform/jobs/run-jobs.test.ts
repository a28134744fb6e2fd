import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { pino } from 'pino'
import { z } from 'zod'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { defineJob, handleJob } from './define-job.ts'
import { runJobs, type RunningJobs } from './run-jobs.ts'

let database: TestDatabase
let client: Client
let jobs: RunningJobs | undefined

before(async () => {
  database = await createTestDatabase()
  client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
})
after(async () => {
  await jobs?.stop()
  await client.end()
  await database.drop()
})

const job = defineJob({ name: 'test.fail-once', payload: z.object({}), attemptsMax: 3 })

test('a job that failed is tried again', { timeout: 60_000 }, async () => {
  await client.query("select jobs.enqueue($1, '{}'::json, null, null, $2)", [job.name, job.attemptsMax])
  const attempts = await new Promise<number>((resolve, reject) => {
    let count = 0
    runJobs({
      ownerUrl: database.ownerUrl,
      log: pino({ level: 'silent' }),
      deps: {},
      handlers: [
        handleJob(job, async () => {
          count++
          if (count === 1) throw new Error('the first attempt fails')
          resolve(count)
        }),
      ],
    }).then((running) => {
      jobs = running
    }, reject)
  })
  assert.equal(attempts, 2)
})
