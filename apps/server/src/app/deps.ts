import { createEspeakSynthesizer } from '#src/adapters/espeak/index.ts'
import type { SpeechSynthesizer } from '#src/domains/voice/index.ts'
import { systemClock } from '#src/platform/clock/clock.ts'
import type { Config } from '#src/platform/config/config.ts'
import { deriveKey } from '#src/platform/crypto/derive-key.ts'
import { createUrlSigner } from '#src/platform/crypto/sign-url.ts'
import { openDatabase } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { createEvents } from '#src/platform/events/publish.ts'
import type { Log } from '#src/platform/log/log.ts'
import { createMetrics } from '#src/platform/metrics/metrics.ts'
import { openStorage } from '#src/platform/storage/open-storage.ts'
import { subscriptions } from './subscriptions.ts'

/** Everything the program is made of, in one plain object. */
export type Deps = PlatformDeps & { speech: SpeechSynthesizer }

/** Builds the object; connections are made when they are first needed. `over` replaces parts in tests. */
export const createDeps = (options: {
  config: Config
  log: Log
  ownerUrl: string
  secretKey: string
  over?: Partial<Deps>
}): { deps: Deps; close(): Promise<void> } => {
  const { config, log, ownerUrl, secretKey, over = {} } = options
  const db = openDatabase({ ownerUrl, secretKey, log })
  const deps: Deps = {
    config,
    log,
    clock: systemClock,
    db,
    events: createEvents(subscriptions),
    storage: openStorage(config, systemClock),
    urlSigner: createUrlSigner(deriveKey(secretKey, 'signed addresses')),
    metrics: createMetrics(),
    secretKey,
    speech: createEspeakSynthesizer(),
    ...over,
  }
  return {
    deps,
    close: async () => {
      await deps.speech.close()
      await db.close()
    },
  }
}
