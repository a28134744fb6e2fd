import type { Clock } from './clock/clock.ts'
import type { Config } from './config/config.ts'
import type { Sealer } from './crypto/seal.ts'
import type { UrlSigner } from './crypto/sign-url.ts'
import type { Database } from './db/database.ts'
import type { Events } from './events/publish.ts'
import type { Log } from './log/log.ts'
import type { Metrics } from './metrics/metrics.ts'
import type { Storage } from './storage/storage.ts'

/** What the platform gives to every domain. A domain that needs an outside system adds its port to this. */
export type PlatformDeps = {
  config: Config
  log: Log
  clock: Clock
  db: Database
  events: Events
  storage: Storage
  urlSigner: UrlSigner
  /** Seals secrets that must be read again, each for the company it belongs to. */
  sealer: Sealer
  metrics: Metrics
  /** The installation's secret; keys for each purpose are derived from it. */
  secretKey: string
}
