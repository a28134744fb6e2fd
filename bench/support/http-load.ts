import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** `makeRequest` gives the bytes of the next request; every answer must carry `status`. */
export type Load = { address: string; connections: number; status: number; makeRequest: () => string }

const lengthOf = (head: string): number => {
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error(`an answer without a length: ${head}`)
  return Number(length)
}

/** Sends one request after another over one connection and counts the answers until told to end. */
const keepAsking = (socket: Socket, { status, makeRequest }: Load, isOver: () => boolean): Promise<number> =>
  new Promise((resolve, reject) => {
    let answers = 0
    let head = ''
    let bodyLeft = 0
    const ask = (): void => {
      head = ''
      if (isOver()) resolve(answers)
      else socket.write(makeRequest())
    }
    const endAnswer = (): void => {
      answers += 1
      ask()
    }
    socket.on('data', (chunk) => {
      if (bodyLeft > 0) {
        bodyLeft -= chunk.length
        if (bodyLeft === 0) endAnswer()
        return
      }
      head += chunk.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      if (end === -1) return
      if (!head.startsWith(`HTTP/1.1 ${status} `)) reject(new Error(head))
      bodyLeft = lengthOf(head.slice(0, end)) - (head.length - end - 4)
      if (bodyLeft === 0) endAnswer()
    })
    socket.once('error', reject)
    socket.once('close', () => {
      reject(new Error('the server closed a connection'))
    })
    ask()
  })

/**
 * Answers per second that a server gives to a few clients who never wait. A client of our own, because on a machine
 * whose cores are shared with the server a general one would measure itself.
 */
export const measureLoad = async (load: Load, ms: number): Promise<number> => {
  const { hostname, port } = new URL(load.address)
  const begun = performance.now()
  const isOver = (): boolean => performance.now() - begun > ms
  const counts = await Promise.all(
    Array.from({ length: load.connections }, async () => {
      const socket = connect(Number(port), hostname)
      await once(socket, 'connect')
      const answers = await keepAsking(socket, load, isOver)
      socket.removeAllListeners('close').destroy()
      return answers
    }),
  )
  return (counts.reduce((sum, count) => sum + count, 0) * 1000) / (performance.now() - begun)
}
