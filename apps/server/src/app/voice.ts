import { startDialler } from '#src/domains/campaigns/index.ts'
import type { Deps } from './deps.ts'

/** The role that places calls. */
export const startVoice = async (deps: Deps, ownerUrl: string): Promise<{ stop(): Promise<void> }> =>
  await startDialler(deps, ownerUrl)
