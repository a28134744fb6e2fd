import { listenToEvents, type RealtimeMessage } from '#src/platform/realtime/listen.ts'
import { appRole, urlForRole } from '#src/platform/db/connections.ts'
import type { TestApp } from './app.ts'
import { testSecretKey } from './test-settings.ts'

export type HeardEvents = {
  /** Everything that was heard so far, in commit order. */
  all: RealtimeMessage[]
  /** Resolves with the first event, heard already or yet to come, for which `isIt` holds. */
  waitFor(isIt: (message: RealtimeMessage) => boolean): Promise<RealtimeMessage>
  stop(): Promise<void>
}

/** Hears the committed events of a test's database, as an API process does. */
export const hearEvents = async (server: TestApp): Promise<HeardEvents> => {
  const all: RealtimeMessage[] = []
  let waiting: { isIt: (message: RealtimeMessage) => boolean; found: (message: RealtimeMessage) => void }[] =
    []
  const listening = await listenToEvents({
    connectionString: urlForRole(server.ownerUrl, testSecretKey, appRole),
    log: server.deps.log,
    hear: async (message) => {
      all.push(message)
      for (const { found } of waiting.filter(({ isIt }) => isIt(message))) found(message)
      waiting = waiting.filter(({ isIt }) => !isIt(message))
    },
    onGap: () => {
      throw new Error('the connection broke during a test')
    },
  })
  return {
    all,
    waitFor: async (isIt) =>
      all.find(isIt) ??
      (await new Promise((found) => {
        waiting.push({ isIt, found })
      })),
    stop: listening.stop,
  }
}
