import type { Server as HttpServer } from 'node:http'
import { createAdapter } from '@socket.io/postgres-adapter'
import { Server, type Namespace, type Socket } from 'socket.io'
import { authenticate } from '#src/domains/auth/index.ts'
import { appRole, urlForRole } from '#src/platform/db/connections.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { listenToEvents } from '#src/platform/realtime/listen.ts'
import type { Deps } from './deps.ts'
import { livePresenters } from './domains.ts'

/** Room of everything that happens in a company. */
const companyRoom = (companyId: string): string => `company:${companyId}`

/** The longest wait of a timer; a token that lives longer is looked at again then. */
const timerMsMax = 2_000_000_000

const tokenOf = (socket: Socket): string => {
  const token: unknown = socket.handshake.auth.token
  if (typeof token !== 'string' || token === '') throw new AppError('auth.token_missing')
  return token.replace(/^Bearer +/i, '')
}

/** Joins the token's company, whatever the query says; a query that names another one is refused. */
const admit = async (deps: Deps, socket: Socket): Promise<void> => {
  const anonymous = {
    requestId: socket.id,
    address: socket.handshake.address,
    agent: '',
    language: 'en',
  } as const
  const who = await authenticate(deps, tokenOf(socket), anonymous, 'listen')
  const asked = socket.handshake.query.organizationId
  if (asked !== undefined && asked !== who.companyId) throw new AppError('auth.forbidden')
  if (!who.permissions.has('campaigns.read')) throw new AppError('auth.forbidden')
  await socket.join([companyRoom(who.companyId), `user:${who.userId}`])
  const leave = (): void => {
    const left = who.tokenEndsAt.getTime() - deps.clock.now().getTime()
    if (left <= 0) {
      socket.disconnect(true)
      return
    }
    const timer = setTimeout(leave, Math.min(left, timerMsMax)).unref()
    socket.once('disconnect', () => {
      clearTimeout(timer)
    })
  }
  leave()
}

const guard = (deps: Deps, namespace: Namespace): void => {
  namespace.use((socket, next) => {
    admit(deps, socket).then(
      () => {
        next()
      },
      (error: unknown) => {
        const code = error instanceof AppError ? error.code : 'server.internal'
        if (code === 'server.internal') deps.log.error({ err: error }, 'a socket could not be admitted')
        next(Object.assign(new Error(code), { data: { code } }))
      },
    )
  })
}

/**
 * Socket.IO beside the HTTP server. Every API process hears each committed event from PostgreSQL, in commit order, and
 * tells its own sockets; the adapter carries what concerns sockets of other processes (ending them, counting them).
 */
export const startRealtime = async (
  deps: Deps,
  http: HttpServer,
  ownerUrl: string,
): Promise<{ stop(): Promise<void> }> => {
  const io = new Server(http, { serveClient: false, maxHttpBufferSize: 10_000, cors: { origin: '*' } })
  io.adapter(
    createAdapter(deps.db.appPool, {
      errorHandler: (error) => {
        deps.log.warn({ err: error }, 'the socket adapter met an error')
      },
    }),
  )
  const namespace = io.of('/auto-calling')
  guard(deps, namespace)
  const presenters = new Map(livePresenters.map((presenter) => [presenter.event, presenter]))

  const listening = await listenToEvents({
    connectionString: urlForRole(ownerUrl, deps.secretKey, appRole),
    log: deps.log,
    hear: async ({ companyId, event, payload }) => {
      const presenter = presenters.get(event)
      const room = companyRoom(companyId)
      if (!presenter || !namespace.adapter.rooms.has(room)) return
      for (const { name, data } of await presenter.present(deps, companyId, payload)) {
        namespace.local.to(room).emit(name, data)
      }
    },
    onGap: () => {
      // Something may have been missed: clients connect again and read the state anew.
      namespace.local.disconnectSockets(true)
    },
  })
  return {
    stop: async () => {
      await listening.stop()
      await io.close()
    },
  }
}
