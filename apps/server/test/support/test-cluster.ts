import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '#src/platform/embedded-postgres/start-embedded-postgres.ts'

const fail = (): never => {
  throw new Error('the database server of the tests died')
}

/** A database server of its own in a temporary folder; `stop` removes it. */
export const startTestCluster = async (): Promise<EmbeddedPostgres> => {
  const dir = await mkdtemp(join(tmpdir(), 'muloqot-test-'))
  // The server runs as another user when we are root; it must be able to reach its files.
  await chmod(dir, 0o755)
  const server = await startEmbeddedPostgres(dir, { died: fail, lost: fail })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
