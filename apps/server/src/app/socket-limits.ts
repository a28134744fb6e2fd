import type { Namespace, Server } from 'socket.io'
import { AppError } from '#src/platform/errors/app-error.ts'

/**
 * A client only connects and answers pings (one in 25 s): there is nothing that it may ask for, and no room that it may
 * choose. Changing from polling to a WebSocket takes a handful more. Whoever sends more than this is cut off.
 */
export const packetsPerSecondMax = 20
/** Nothing that a client has to send is longer than a token; bytes. */
export const packetBytesMax = 10_000
/** How long a connection may stay without having been let in anywhere. */
export const admissionMsMax = 10_000

/**
 * Open sockets in this process. They bound its memory (some ten kilobytes each) and the work of telling an event. There
 * is no limit for a network address: the whole of an office sits behind one.
 */
export type SocketCounts = {
  /** Each open tab of a person has one; a key is used by one system with some processes. */
  ofUserMax: number
  /** A large call centre with some tabs each; leaves room for other companies in one process. */
  ofCompanyMax: number
}
export const socketCounts: SocketCounts = { ofUserMax: 50, ofCompanyMax: 5_000 }

/**
 * One more socket of this person; it must join at once, without waiting in between, for the count to hold.
 * @throws AppError `request.too_many`
 */
export const refuseTooMany = (
  { adapter }: Namespace,
  userRoom: string,
  companyRooms: readonly string[],
  { ofUserMax, ofCompanyMax }: SocketCounts,
): void => {
  const count = (room: string): number => adapter.rooms.get(room)?.size ?? 0
  const ofCompany = companyRooms.reduce((sum, room) => sum + count(room), 0)
  if (count(userRoom) >= ofUserMax || ofCompany >= ofCompanyMax) throw new AppError('request.too_many')
}

/** Cuts off whoever sends too much, let in or not yet; a socket that was let in is told why by an `error` event. */
export const cutOffTalkative = (io: Server, namespace: Namespace): void => {
  io.engine.on('connection', (connection) => {
    let secondBegan = performance.now()
    let packets = 0
    connection.on('packet', () => {
      const now = performance.now()
      if (now - secondBegan >= 1_000) {
        secondBegan = now
        packets = 0
      }
      packets += 1
      if (packets <= packetsPerSecondMax) return
      for (const socket of namespace.sockets.values())
        if (socket.conn === connection) socket.emit('error', { code: 'request.too_many' })
      connection.close()
    })
  })
}
