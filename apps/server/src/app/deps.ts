import { join } from 'node:path'
import { createEspeakSynthesizer } from '#src/adapters/espeak/index.ts'
import { createOutboxMailer } from '#src/adapters/outbox-file/index.ts'
import { createSmtpMailer } from '#src/adapters/smtp/index.ts'
import { createAuthenticator, type AuthDeps } from '#src/domains/auth/index.ts'
import type { Mailer } from '#src/domains/notifications/index.ts'
import type { SpeechSynthesizer } from '#src/domains/voice/index.ts'
import { systemClock } from '#src/platform/clock/clock.ts'
import type { Config } from '#src/platform/config/config.ts'
import { deriveKey } from '#src/platform/crypto/derive-key.ts'
import { createSealer } from '#src/platform/crypto/seal.ts'
import { createUrlSigner } from '#src/platform/crypto/sign-url.ts'
import { openDatabase } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { createEvents } from '#src/platform/events/publish.ts'
import type { Log } from '#src/platform/log/log.ts'
import { createMetrics } from '#src/platform/metrics/metrics.ts'
import { openStorage } from '#src/platform/storage/open-storage.ts'
import { subscriptions } from './subscriptions.ts'

/** Everything the program is made of, in one plain object. */
export type Deps = PlatformDeps & AuthDeps & { speech: SpeechSynthesizer; mailer: Mailer }

const mailerOf = ({ mail: { url, from }, dataDir }: Config): Mailer =>
  url ? createSmtpMailer({ url, from }) : createOutboxMailer({ folder: join(dataDir, 'outbox'), from })

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
  const clock = over.clock ?? systemClock
  const deps: Deps = {
    config,
    log,
    clock,
    db,
    events: createEvents(subscriptions),
    storage: openStorage(config, clock),
    urlSigner: createUrlSigner(deriveKey(secretKey, 'signed addresses')),
    sealer: createSealer(secretKey),
    metrics: createMetrics(),
    secretKey,
    authenticator: createAuthenticator({ db, log, clock, secretKey }),
    speech: createEspeakSynthesizer(),
    mailer: mailerOf(config),
    ...over,
  }
  return {
    deps,
    close: async () => {
      await deps.speech.close()
      await deps.mailer.close()
      await db.close()
    },
  }
}
