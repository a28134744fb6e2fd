import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { createAdapter } from '@socket.io/postgres-adapter'
import { Server, type Namespace, type Socket } from 'socket.io'
import type { SignedIn } from '#src/domains/auth/index.ts'
import { showsPhones } from '#src/domains/contacts/index.ts'
import { appRole, urlForRole } from '#src/platform/db/connections.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { createOriginRule } from '#src/platform/http/origin-rules.ts'
import { listenToEvents } from '#src/platform/realtime/listen.ts'
import type { Audience } from '#src/platform/realtime/live-presenter.ts'
import type { Deps } from './deps.ts'
import { livePresenters } from './domains.ts'
import {
  admissionMsMax,
  cutOffTalkative,
  packetBytesMax,
  refuseTooMany,
  socketCounts,
  type SocketCounts,
} from './socket-limits.ts'

/** What the database tells after a change that can take access away (`tell_access_changed`). */
const accessChanged = 'access-changed'

/** Room of everything that happens in a company, for those who see the same of phone numbers. */
const roomOf = ({ companyId, isPhoneShown }: Audience): string =>
  `company:${companyId}${isPhoneShown ? '' : ':masked'}`

/** Everybody of a company who listens, in the two parts that are told apart. */
const audiencesOf = (companyId: string): Audience[] =>
  [true, false].map((isPhoneShown) => ({ companyId, isPhoneShown }))

/** The longest wait of a timer; a token that lives longer is looked at again then. */
const timerMsMax = 2_000_000_000

const tokenOf = (socket: Socket): string => {
  const token: unknown = socket.handshake.auth.token
  if (typeof token !== 'string' || token === '') throw new AppError('auth.token_missing')
  return token.replace(/^Bearer +/i, '')
}

/** Who asks, as it is now. @throws AppError when they may not listen. */
const whoListens = async (deps: Deps, socket: Socket): Promise<SignedIn> => {
  const anonymous = {
    requestId: socket.id,
    address: socket.handshake.address,
    agent: '',
    language: 'en',
  } as const
  const who = await deps.authenticator.authenticate(tokenOf(socket), anonymous, 'listen')
  if (!who.permissions.has('campaigns.read')) throw new AppError('auth.forbidden')
  return who
}

const audienceOf = (who: SignedIn): Audience => ({
  companyId: who.companyId,
  isPhoneShown: showsPhones(who),
})

/** Joins the token's company, whatever the query says; a query that names another one is refused. */
const admit = async (deps: Deps, socket: Socket, counts: SocketCounts): Promise<void> => {
  const who = await whoListens(deps, socket)
  const asked = socket.handshake.query.organizationId
  if (asked !== undefined && asked !== who.companyId) throw new AppError('auth.forbidden')
  const userRoom = `user:${who.userId}`
  refuseTooMany(socket.nsp, userRoom, audiencesOf(who.companyId).map(roomOf), counts)
  await socket.join([roomOf(audienceOf(who)), userRoom])
  const { tokenEndsAt } = who
  if (!tokenEndsAt) return
  const leave = (): void => {
    const left = tokenEndsAt.getTime() - deps.clock.now().getTime()
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

/** A socket of somebody who may see more or less of phone numbers now hears accordingly from here on. */
const moveToRoom = async (socket: Socket, who: SignedIn): Promise<void> => {
  const audience = audienceOf(who)
  await socket.leave(roomOf({ ...audience, isPhoneShown: !audience.isPhoneShown }))
  await socket.join(roomOf(audience))
}

/**
 * Looks at a company's sockets anew. Those whose people may no longer listen end: signed out, blocked, or without the
 * permission.
 */
const lookAnew = async (deps: Deps, namespace: Namespace, companyId: string): Promise<void> => {
  const ids = audiencesOf(companyId).flatMap((audience) => [
    ...(namespace.adapter.rooms.get(roomOf(audience)) ?? []),
  ])
  await Promise.all(
    ids.map(async (id) => {
      const socket = namespace.sockets.get(id)
      if (!socket) return
      try {
        await moveToRoom(socket, await whoListens(deps, socket))
      } catch (error) {
        if (error instanceof AppError) socket.disconnect(true)
        else deps.log.error({ err: error }, 'a socket could not be looked at anew')
      }
    }),
  )
}

const guard = (deps: Deps, namespace: Namespace, counts: SocketCounts): void => {
  namespace.use((socket, next) => {
    admit(deps, socket, counts).then(
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
  counts: SocketCounts = socketCounts,
): Promise<{ stop(): Promise<void> }> => {
  const isAllowed = createOriginRule(deps.config)
  const mayConnect = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
    isAllowed(headers.origin, headers.host)
  const io = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: packetBytesMax,
    connectTimeout: admissionMsMax,
    // A browser opens a WebSocket to anywhere and leaves it to the server to look at the origin.
    allowRequest: (request, callback) => {
      callback(null, mayConnect(request))
    },
    cors: (request: Pick<IncomingMessage, 'headers'>, callback) => {
      callback(null, { origin: mayConnect(request) })
    },
  })
  io.adapter(
    createAdapter(deps.db.appPool, {
      errorHandler: (error) => {
        deps.log.warn({ err: error }, 'the socket adapter met an error')
      },
    }),
  )
  // Nothing is told in the root: whoever joined it without a token would be kept connected for nothing.
  io.use((_socket, next) => {
    next(new Error('auth.forbidden'))
  })
  const namespace = io.of('/auto-calling')
  guard(deps, namespace, counts)
  cutOffTalkative(io, namespace)
  const presenters = new Map(livePresenters.map((presenter) => [presenter.event, presenter]))

  const listening = await listenToEvents({
    connectionString: urlForRole(ownerUrl, deps.secretKey, appRole),
    log: deps.log,
    hear: async ({ companyId, event, payload }) => {
      if (event === accessChanged) {
        await lookAnew(deps, namespace, companyId)
        return
      }
      const presenter = presenters.get(event)
      if (!presenter) return
      for (const audience of audiencesOf(companyId)) {
        const room = roomOf(audience)
        if (!namespace.adapter.rooms.has(room)) continue
        for (const { name, data } of await presenter.present(deps, audience, payload)) {
          namespace.local.to(room).emit(name, data)
        }
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
