import { io } from 'socket.io-client'
import type { Product } from './product.ts'
import type { Run } from './run-bench.ts'

/** Listens to a live event as the console does, so that nothing is asked again and again while it is measured. */
export const hearLive = async <Data>(
  run: Run,
  product: Product,
  event: string,
): Promise<{ until(isIt: (data: Data) => boolean): Promise<Data> }> => {
  const socket = io(`${product.address}/auto-calling`, {
    auth: { token: product.authorization },
    transports: ['websocket'],
    reconnection: false,
  })
  run.onEnd(async () => {
    socket.disconnect()
  })
  const heard: Data[] = []
  let look = (): void => undefined
  socket.on(event, (data: Data) => {
    heard.push(data)
    look()
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return {
    until: async (isIt) =>
      await new Promise((resolve, reject) => {
        look = () => {
          const found = heard.find(isIt)
          if (found !== undefined) resolve(found)
        }
        socket.once('disconnect', (reason) => {
          reject(new Error(`the live connection broke: ${reason}`))
        })
        look()
      }),
  }
}
