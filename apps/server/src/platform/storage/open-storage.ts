import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Clock } from '../clock/clock.ts'
import type { Config } from '../config/config.ts'
import { openLocalStorage } from './local-storage.ts'
import { openS3Storage } from './s3-storage.ts'
import type { Storage } from './storage.ts'

/** The storage that the configuration names: a folder of this machine, or a bucket. */
export const openStorage = ({ storage, dataDir }: Config, clock: Clock): Storage => {
  if (storage === null) return openLocalStorage(join(dataDir, 'files'))
  return storage.kind === 'folder'
    ? openLocalStorage(fileURLToPath(storage.url))
    : openS3Storage(storage.place, clock)
}
