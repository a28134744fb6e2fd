import { setTimeout as wait } from 'node:timers/promises'
import { storeRecording } from '#src/domains/calls/index.ts'
import { lineOfKind, type FinishedCall, type VoiceDeps } from '#src/domains/voice/index.ts'
import { createAnswerMarks } from './answer-marks.ts'
import { createBatchWriter } from './batch-writer.ts'
import { cutOffCall } from './cut-off-call.ts'
import { endCutOffCalls } from './end-cut-off-calls.ts'
import { finishCallsOfAll, type CallToFinish } from './finish-calls.ts'
import { takeCalls, type TakenCall } from './take-calls.ts'
import { listLinesWithRunningCampaigns } from './take-calls.repo.ts'
import { claimVoiceInstance, type VoiceInstance } from './voice-instance.ts'

/** Between rounds when nobody wakes us: retries come due, and other processes free places. */
const roundMs = 1000
/** How often calls of vanished processes are looked for. */
const cutOffRoundMs = 10_000
const finishedAtOnceMax = 200

/** Stores what was recorded; a recording that cannot be stored must not lose the call. */
const recordingOf = async (
  deps: VoiceDeps,
  call: TakenCall,
  finished: FinishedCall,
): Promise<CallToFinish['recording']> => {
  if (!finished.audio) return null
  try {
    return await storeRecording(
      deps,
      { companyId: call.companyId, callId: call.place.callId },
      finished.audio,
    )
  } catch (error) {
    deps.log.error({ err: error, callId: call.place.callId }, 'a recording could not be stored')
    return null
  }
}

/**
 * The role that places calls. In rounds it takes calls out of the queue, within each line's limits, places them, and
 * writes how they ended, many in one commit when many end. It is woken by starts, additions and by calls that end.
 * Stopping cuts off the calls at hand, and says so in their records.
 */
export const startDialler = async (deps: VoiceDeps, ownerUrl: string): Promise<{ stop(): Promise<void> }> => {
  const stopping = new AbortController()
  const live = new Set<Promise<void>>()
  const marks = createAnswerMarks(deps)
  let turn = 0
  let isRound = false
  let isRoundWanted = false
  let timer: NodeJS.Timeout | undefined
  let instance: VoiceInstance | undefined

  const writer = createBatchWriter<CallToFinish>({
    write: async (calls) => await finishCallsOfAll(deps, calls),
    sizeMax: finishedAtOnceMax,
    onFailure: (error) => {
      deps.log.error({ err: error }, 'calls that ended could not be written yet')
    },
  })

  const place = async (call: TakenCall): Promise<void> => {
    const { companyId, place: toPlace } = call
    const { callId } = toPlace
    let answeredAt: Date | null = null
    const startedAt = deps.clock.now()
    deps.metrics.callsInProgress.inc({ line: call.lineKind })
    let ended: CallToFinish
    try {
      const finished = await lineOfKind(deps, call.lineKind).placeCall(
        toPlace,
        {
          answered: (at) => {
            answeredAt = at
            marks.add(companyId, callId, at)
          },
          turn: () => undefined,
        },
        stopping.signal,
      )
      const { audio: _audio, ...facts } = finished
      const recording = await recordingOf(deps, call, finished)
      ended = { ...facts, callId, companyId, recording, wasCutOff: false }
    } catch (error) {
      if (!stopping.signal.aborted) deps.log.error({ err: error, callId }, 'a line failed without saying how')
      const { language } = toPlace.agent
      ended = cutOffCall({ callId, companyId, startedAt, answeredAt, language }, deps.clock.now())
    }
    marks.drop(callId)
    await writer.push(ended)
    deps.metrics.callsInProgress.dec({ line: call.lineKind })
    deps.metrics.callsEnded.inc({ line: call.lineKind, status: ended.callStatus })
  }

  const takeOn = async (line: { companyId: string; lineId: string }): Promise<Date | null> => {
    if (!instance) return null
    const { calls, nextCallAt } = await takeCalls(deps, { ...line, instanceId: instance.id, turn })
    for (const call of calls) {
      const placing = place(call).finally(() => {
        live.delete(placing)
        wake()
      })
      live.add(placing)
    }
    if (calls.length > 0) isRoundWanted = true
    return nextCallAt
  }

  const round = async (): Promise<Date | null> => {
    turn += 1
    const lines = await deps.db.asSystem('find campaigns to call for', listLinesWithRunningCampaigns)
    const next = await Promise.all(lines.map(takeOn))
    return next.reduce((soonest, at) => (at && (!soonest || at < soonest) ? at : soonest), null)
  }

  const run = async (): Promise<void> => {
    let next: Date | null = null
    do {
      isRoundWanted = false
      try {
        next = await round()
      } catch (error) {
        if (!stopping.signal.aborted) deps.log.error({ err: error }, 'a round of the dialler failed')
        break
      }
    } while (isRoundWanted && !stopping.signal.aborted)
    isRound = false
    if (stopping.signal.aborted) return
    const pauseMs = next
      ? Math.max(5, Math.min(roundMs, next.getTime() - deps.clock.now().getTime()))
      : roundMs
    timer = setTimeout(wake, pauseMs)
  }

  let running: Promise<void> = Promise.resolve()
  const wake = (): void => {
    if (stopping.signal.aborted) return
    isRoundWanted = true
    if (isRound) return
    isRound = true
    clearTimeout(timer)
    running = run()
  }

  const claim = async (id?: number): Promise<VoiceInstance> =>
    await claimVoiceInstance(deps, ownerUrl, { id, onWake: wake, onLost: () => void reclaim() })

  const reclaim = async (): Promise<void> => {
    const id = instance?.id
    // Without the lock nothing new is placed: another process may take our calls for cut off.
    instance = undefined
    while (!stopping.signal.aborted && !instance) {
      try {
        instance = await claim(id)
        wake()
      } catch (error) {
        deps.log.error({ err: error }, 'the voice role has no connection')
        await wait(roundMs)
      }
    }
  }

  const lookForCutOff = (): void => {
    if (!instance) return
    void endCutOffCalls(deps, instance).catch((error: unknown) => {
      if (!stopping.signal.aborted)
        deps.log.error({ err: error }, 'calls that were cut off could not be ended yet')
    })
  }

  instance = await claim()
  await endCutOffCalls(deps, instance)
  const cutOffTimer = setInterval(lookForCutOff, cutOffRoundMs)
  wake()

  return {
    stop: async () => {
      stopping.abort(new Error('the program stops'))
      clearTimeout(timer)
      clearInterval(cutOffTimer)
      await running
      await Promise.all(live)
      await writer.drain()
      await marks.stop()
      await instance?.close()
    },
  }
}
