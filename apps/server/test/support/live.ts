import type { AddressInfo } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { buildHttp } from '#src/app/http.ts'
import { startRealtime } from '#src/app/realtime.ts'
import type { SocketCounts } from '#src/app/socket-limits.ts'
import type { TestApp } from './app.ts'

/** An API process with its sockets, listening on a port of its own. */
export type ApiNode = { address: string; stop(): Promise<void> }

/** One more API process over the test's database; `counts` are how many sockets it bears. */
export const startNode = async (server: TestApp, counts?: SocketCounts): Promise<ApiNode> => {
  const app = await buildHttp(server.deps)
  await app.ready()
  const realtime = await startRealtime(server.deps, app.server, server.ownerUrl, counts)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      await realtime.stop()
      await app.close()
    },
  }
}

/** A socket that begins to connect; with an origin it is a page's. */
export const openSocket = (
  address: string,
  {
    token,
    organizationId,
    origin,
    transports = ['websocket'],
  }: {
    token?: string | undefined
    organizationId?: string | undefined
    origin?: string
    transports?: ('websocket' | 'polling')[]
  },
): Socket =>
  io(`${address}/auto-calling`, {
    auth: token === undefined ? {} : { token },
    query: organizationId === undefined ? {} : { organizationId },
    transports,
    extraHeaders: origin === undefined ? {} : { origin },
    reconnection: false,
    forceNew: true,
  })

/** The same socket once it is let in; rejects when it is refused. */
export const connected = async (socket: Socket): Promise<Socket> => {
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return socket
}

export type Heard = { name: string; data: Record<string, unknown> }

/** Everything a socket hears, and a promise of the first message that fits. */
export const hear = (
  socket: Socket,
): { all: Heard[]; waitFor(isIt: (heard: Heard) => boolean): Promise<Heard> } => {
  const all: Heard[] = []
  socket.onAny((name: string, data: Record<string, unknown>) => all.push({ name, data }))
  return {
    all,
    waitFor: async (isIt) =>
      all.find(isIt) ??
      (await new Promise((resolve) => {
        const look = (name: string, data: Record<string, unknown>): void => {
          if (!isIt({ name, data })) return
          socket.offAny(look)
          resolve({ name, data })
        }
        socket.onAny(look)
      })),
  }
}
