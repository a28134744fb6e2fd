import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { sealAudit } from '#src/domains/audit/seal/seal-audit.ts'
import { createTestApp } from './support/app.ts'
import { addContact } from './support/campaigns.ts'
import { testSecretKey } from './support/test-settings.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

const start = (args: string[], environment: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Runs the command to its end. */
const verify = async (environment: Record<string, string>): Promise<{ code: unknown; said: string }> => {
  const child = start(['verify-audit'], environment)
  let said = ''
  const hear = (chunk: Buffer): void => {
    said += chunk.toString()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const [code]: unknown[] = await once(child, 'close')
  return { code, said }
}

test('the command says of every company’s log whether it holds, and ends with 1 when one does not', async () => {
  const server = await createTestApp()
  const owner = new Client({ connectionString: server.ownerUrl })
  await owner.connect()
  const environment = {
    DATABASE_URL: server.ownerUrl,
    SECRET_KEY: testSecretKey,
    DATA_DIR: server.dataDir,
  }
  try {
    const us = await server.createCompany()
    for (let time = 0; time < 3; time += 1) await addContact(server, us)
    await sealAudit(server.deps)
    const good = await verify(environment)
    assert.equal(good.code, 0, good.said)
    assert.match(good.said, new RegExp(`ok .*${us.companyId}.*3 rows under 1 seals, 0 waiting`))
    const { rows } = await owner.query<{ id: string }>(
      'select id from audit_events where company_id = $1 order by id offset 1 limit 1',
      [us.companyId],
    )
    await owner.query('set session_replication_role = replica')
    await owner.query('delete from audit_events where id = $1', [rows[0]?.id])
    const bad = await verify(environment)
    assert.equal(bad.code, 1)
    assert.match(bad.said, new RegExp(`BROKEN .*${us.companyId}.*row missing at seal 1, row ${rows[0]?.id}`))
  } finally {
    await owner.end()
    await server.close()
  }
})

test('it looks beside a program that runs, and without one', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'muloqot-verify-'))
  await chmod(dataDir, 0o755)
  const program = start([], { DATA_DIR: dataDir })
  try {
    let said = ''
    const address = await new Promise<string>((resolve, reject) => {
      program.stdout?.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const found = /ready:\s+(http\S+)\/app\//.exec(said)?.[1]
        if (found) resolve(found)
      })
      program.once('close', () => {
        reject(new Error(said))
      })
    })
    const beside = await verify({ DATA_DIR: dataDir })
    assert.equal(beside.code, 0, beside.said)
    assert.match(beside.said, /ok .*Muloqot/)
    assert.equal((await fetch(`${address}/ready`)).status, 200)
    program.kill('SIGTERM')
    await once(program, 'close')
    const alone = await verify({ DATA_DIR: dataDir })
    assert.equal(alone.code, 0, alone.said)
    assert.match(alone.said, /ok .*Muloqot/)
  } finally {
    program.kill('SIGKILL')
    await rm(dataDir, { recursive: true, force: true })
  }
})
