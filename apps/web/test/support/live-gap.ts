import type { Page, WebSocketRoute } from 'playwright-core'

/** A live connection that can be cut and given back, while everything else goes on. */
export type LiveGap = { cut: () => Promise<void>; mend: () => void }

/** Puts itself between the page and the live events. To be called before the page is opened. */
export const putLiveGap = async (page: Page): Promise<LiveGap> => {
  let isCut = false
  const open = new Set<WebSocketRoute>()
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    if (isCut) {
      void socket.close()
      return
    }
    open.add(socket)
    socket.connectToServer()
  })
  // Without a socket the library asks by plain requests.
  await page.route(/\/socket\.io\//, async (route) => {
    await (isCut ? route.abort() : route.continue())
  })
  return {
    cut: async () => {
      isCut = true
      for (const socket of open) await socket.close()
      open.clear()
    },
    mend: () => {
      isCut = false
    },
  }
}
