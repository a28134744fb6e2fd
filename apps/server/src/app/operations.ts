import { getHealth, getReady } from '@muloqot/contract'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { AppError } from '#src/platform/errors/app-error.ts'
import { openRoute, type Route } from '#src/platform/http/route.ts'
import type { Deps } from './deps.ts'

const answers = async (check: () => Promise<unknown>): Promise<'ok' | 'down'> => {
  try {
    await check()
    return 'ok'
  } catch {
    return 'down'
  }
}

const readiness = async (deps: Deps) => ({
  database: await answers(
    async () => await deps.db.asSystem('readiness', async (tx) => await sql`select 1`.execute(tx)),
  ),
  queue: await answers(
    async () =>
      await deps.db.asSystem('readiness', async (tx) => {
        const { rows } = await sql<{
          found: string | null
        }>`select to_regproc('jobs.enqueue')::text as found`.execute(tx)
        if (!rows[0]?.found) throw new Error('the queue has no door')
      }),
  ),
  storage: await answers(async () => await deps.storage.check()),
})

export const operationsRoutes: Route<Deps>[] = [
  openRoute(getHealth, async () => ({ status: 'ok' as const })),
  openRoute(getReady, async (deps: Deps) => {
    const parts = await readiness(deps)
    if (Object.values(parts).includes('down'))
      throw new AppError('server.unavailable', { details: parts, retryAfterSeconds: 5 })
    return { status: 'ready' as const, ...parts }
  }),
]

/** Prometheus reads text, not JSON, so this one is bound by hand. */
export const serveMetrics = (app: FastifyInstance, deps: Deps): void => {
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    const { registry } = deps.metrics
    return await reply.type(registry.contentType).send(await registry.metrics())
  })
}
