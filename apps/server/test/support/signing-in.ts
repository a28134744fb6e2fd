import { hashPassword } from '#src/platform/crypto/password.ts'
import type { Clock } from '#src/platform/clock/clock.ts'
import type { Answer, TestApp, TestCompany } from './app.ts'
import { codeIn, readOutbox } from './mail.ts'
import { workOffJobs } from './work-off-jobs.ts'

export const password = 'toʻrtta ot uchun yem'
let hash: Promise<string> | undefined

/** Gives a person the password of tests. */
export const givePassword = async (server: TestApp, who: TestCompany): Promise<void> => {
  hash ??= hashPassword(password)
  const passwordHash = await hash
  await server.deps.db.inCompany({ companyId: who.companyId }, async (tx) => {
    await tx.updateTable('users').set({ passwordHash }).where('id', '=', who.userId).execute()
  })
}

/** A clock that a test moves. It begins now, because the database has a clock of its own. */
export const movableClock = (): Clock & { pass(ms: number): void } => {
  let ahead = 0
  return {
    now: () => new Date(Date.now() + ahead),
    pass: (ms) => {
      ahead += ms
    },
  }
}

/** One request without a token, from an address and a browser. */
export const ask = async (
  server: TestApp,
  path: string,
  body: unknown,
  from: { address?: string; agent?: string; language?: string } = {},
): Promise<Answer> =>
  await server.request(null, 'POST', path, body, {
    remoteAddress: from.address ?? '203.0.113.10',
    headers: {
      'user-agent': from.agent ?? 'Mozilla/5.0 (Windows NT 10.0) Chrome/131.0.0.0 Safari/537.36',
      'accept-language': from.language ?? 'en',
    },
  })

export const signInAs = async (
  server: TestApp,
  username: string,
  from: { address?: string; otp?: string; password?: string; agent?: string } = {},
): Promise<Answer> =>
  await ask(
    server,
    '/auth/login',
    { username, password: from.password ?? password, ...(from.otp === undefined ? {} : { otp: from.otp }) },
    from,
  )

/** Has all mail sent, and answers with the codes that this address got, the oldest first. */
export const codesSentTo = async (server: TestApp, email: string): Promise<string[]> => {
  await workOffJobs(server)
  return (await readOutbox(server.dataDir, email)).flatMap((mail) => codeIn(mail) ?? [])
}

/** The audit rows of a company, the newest last. */
export const auditOf = async (
  server: TestApp,
  companyId: string,
): Promise<
  {
    actorKind: string
    actorId: string | null
    action: string
    resourceType: string
    resourceId: string | null
    before: unknown
    after: unknown
    address: string
  }[]
> =>
  await server.deps.db.inCompany({ companyId }, async (tx) =>
    tx
      .selectFrom('auditEvents')
      .select(['actorKind', 'actorId', 'action', 'resourceType', 'resourceId', 'before', 'after', 'address'])
      .orderBy('id')
      .execute(),
  )
