import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HttpMethod } from '@muloqot/contract'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { createDeps, type Deps } from '#src/app/deps.ts'
import { buildHttp } from '#src/app/http.ts'
import { jobHandlers } from '#src/app/domains.ts'
import { openSession } from '#src/domains/auth/open-session.ts'
import { readConfig } from '#src/platform/config/config.ts'
import { runJobs } from '#src/platform/jobs/run-jobs.ts'
import { createLog } from '#src/platform/log/log.ts'
import { duringRequest, markUnasked, refuseChangesOfNobody } from './asked-for.ts'
import { createTestDatabase } from './database.ts'
import { testSecretKey } from './test-settings.ts'

/** A company with one person in it, and that person's token. */
export type TestCompany = {
  companyId: string
  userId: string
  email: string
  token: string
  refreshToken: string
}

export type Answer = {
  status: number
  /** The parsed JSON body; tests say what they expect of it. */
  // oxlint-disable-next-line typescript/no-explicit-any -- a test asserts on what it reads, field by field
  body: any
  headers: Record<string, unknown>
  raw: Buffer
}

export type TestApp = {
  app: FastifyInstance
  deps: Deps
  ownerUrl: string
  dataDir: string
  /**
   * A company of its own with a person of this role (its CEO when none is named). The platform's administrators
   * (`admin`) are all of the one company that runs the installation.
   */
  createCompany(role?: string): Promise<TestCompany>
  /** Another person in the same company. */
  addUser(company: Pick<TestCompany, 'companyId'>, role: string): Promise<TestCompany>
  /** One request as this company's person; without a company, without a token. */
  request(
    who: TestCompany | null,
    method: HttpMethod,
    url: string,
    body?: unknown,
    more?: InjectOptions,
  ): Promise<Answer>
  /** Starts the queue's worker; it stops with the app. */
  startJobs(): Promise<void>
  close(): Promise<void>
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The whole server over a real database, answering requests in memory. `environment` is read like the real one;
 * `over` replaces outside parts (a clock, a vendor). A request that changes something without an audit row is refused.
 */
export const createTestApp = async (
  environment: Record<string, string> = {},
  over: Partial<Deps> = {},
): Promise<TestApp> => {
  const database = await createTestDatabase()
  await refuseChangesOfNobody(database.ownerUrl)
  const dataDir = await mkdtemp(join(tmpdir(), 'muloqot-app-'))
  await chmod(dataDir, 0o755)
  const config = readConfig({
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
    PRACTICE_SPEED: '0',
    PRACTICE_SEED: '1',
    DATA_DIR: dataDir,
    ...environment,
  })
  const log = createLog(config.logLevel)
  const { deps, close } = createDeps({
    config,
    log,
    ownerUrl: database.ownerUrl,
    secretKey: testSecretKey,
    over,
  })
  deps.db = markUnasked(deps.db)
  const app = await buildHttp(deps)
  const stops: (() => Promise<void>)[] = []

  const insertUser = async (companyId: string, role: string): Promise<TestCompany> => {
    const email = `${randomUUID()}@example.uz`
    return await deps.db.inCompany({ companyId }, async (tx) => {
      const { id } = await tx
        .insertInto('users')
        .values({
          companyId,
          email,
          passwordHash: 'no password',
          name: 'Test',
          surname: 'Person',
          role,
          emailVerifiedAt: deps.clock.now(),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      const from = { address: '127.0.0.1', agent: 'test' }
      const tokens = await openSession(deps, tx, { id, companyId }, from)
      return { companyId, userId: id, email, token: tokens.access_token, refreshToken: tokens.refresh_token }
    })
  }

  return {
    app,
    deps,
    ownerUrl: database.ownerUrl,
    dataDir,
    createCompany: async (role = 'ceo') => {
      const isPlatform = role === 'admin'
      const id = await deps.db.asSystem('first start', async (tx) => {
        const found = await tx
          .selectFrom('companies')
          .select('id')
          .where('isPlatform', '=', true)
          .executeTakeFirst()
        if (isPlatform && found) return found.id
        const company = { name: `Sinov MChJ ${randomUUID()}`, isPlatform }
        return (await tx.insertInto('companies').values(company).returning('id').executeTakeFirstOrThrow()).id
      })
      return await insertUser(id, role)
    },
    addUser: async (company, role) => await insertUser(company.companyId, role),
    request: async (who, method, url, body, more = {}) => {
      const asked: InjectOptions = {
        method,
        url,
        ...(body === undefined ? {} : { payload: body as NonNullable<InjectOptions['payload']> }),
        ...more,
        headers: { ...(who ? { authorization: `Bearer ${who.token}` } : {}), ...more.headers },
      }
      const response = await duringRequest(async () => await app.inject(asked))
      return {
        status: response.statusCode,
        body: parse(response.body),
        headers: response.headers,
        raw: response.rawPayload,
      }
    },
    startJobs: async () => {
      const jobs = await runJobs({ ownerUrl: database.ownerUrl, log, deps, handlers: jobHandlers })
      stops.push(jobs.stop)
    },
    close: async () => {
      for (const stop of stops.toReversed()) await stop()
      await app.close()
      await close()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
