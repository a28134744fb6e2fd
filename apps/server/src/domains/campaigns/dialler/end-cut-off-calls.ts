import { languageSchema } from '@muloqot/contract'
import { listInstancesWithLiveCalls, listLiveCallsOf } from '#src/domains/calls/index.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { cutOffCall } from './cut-off-call.ts'
import { finishCallsOfAll } from './finish-calls.ts'
import type { VoiceInstance } from './voice-instance.ts'

/**
 * Ends calls whose process is gone (killed, or its machine is): they are FAILED and are not dialled again by
 * themselves. A process is gone exactly when its session lock can be taken.
 */
export const endCutOffCalls = async (
  deps: Pick<PlatformDeps, 'db' | 'events' | 'clock' | 'log'>,
  instance: VoiceInstance,
): Promise<void> => {
  const others = await deps.db.asSystem(
    'end calls that a crash cut off',
    async (tx) => await listInstancesWithLiveCalls(tx, instance.id),
  )
  for (const instanceId of others) {
    await instance.ifGone(instanceId, async () => {
      const calls = await deps.db.asSystem(
        'end calls that a crash cut off',
        async (tx) => await listLiveCallsOf(tx, instanceId),
      )
      const now = deps.clock.now()
      deps.log.warn({ instanceId, calls: calls.length }, 'calls were cut off by the end of their process')
      await finishCallsOfAll(
        deps,
        calls.map((call) => cutOffCall({ ...call, language: languageSchema.parse(call.language) }, now)),
      )
    })
  }
}
