import { setTimeout as sleep } from 'node:timers/promises'
import type { Persona, Turn } from '@muloqot/contract'
import type { Clock } from '../../../platform/clock/clock.ts'
import { notConnected } from '../script-brain/brain.ts'
import { compileScript } from '../script-brain/compile-script.ts'
import { startState, type Briefing } from '../script-brain/conversation.ts'
import { describeCall } from '../script-brain/summary/describe-call.ts'
import { speechSampleRate, type SpeechSynthesizer, type SpeechVoice } from '../speech.port.ts'
import type { CallProgress, FinishedCall, Line, PlaceCall } from '../voice.port.ts'
import { createCallRecorder, type CallRecorder } from './call-recorder.ts'
import { converse, type Held } from './converse.ts'
import { drawPersona } from './persona-mix.ts'
import { seededRandom } from './seeded-random.ts'
import { createPerson, type SimulatedPerson } from './simulated-person.ts'
import { estimateSpeechMs } from './speech-duration.ts'

export type PracticeLineOptions = {
  clock: Clock
  speech: SpeechSynthesizer
  /** For lines that do not say it themselves. */
  speed: number
  seed: string
  /** Instead of drawing by the line's mix. */
  persona?: Persona
}

/** Simulated time of one call, and real time as its speed wants it. */
type CallClock = { ms: number; speed: number; signal: AbortSignal }

/** Lets time pass. At speed 0 nothing is awaited, so that a call costs only its own work. */
const pass = (clock: CallClock, ms: number): Promise<void> | undefined => {
  clock.ms += ms
  if (clock.speed === 0 || ms === 0) return undefined
  return sleep(ms / clock.speed, undefined, { signal: clock.signal })
}

const briefingOf = (call: PlaceCall, now: Date): Briefing => ({
  script: compileScript(call.agent.script),
  language: call.agent.language,
  contact: call.contact,
  phone: call.phone,
  companyName: call.companyName,
  timeZone: call.timeZone,
  now,
})

type Talk = {
  options: PracticeLineOptions
  call: PlaceCall
  person: SimulatedPerson
  clock: CallClock
  progress: CallProgress
}

const talk = async (
  { options, call, person, clock, progress }: Talk,
  briefing: Briefing,
  recorder: CallRecorder | null,
): Promise<{ held: Held; turns: Turn[] }> => {
  const { language, script } = call.agent
  const voices: Record<Turn['speaker'], SpeechVoice> = { agent: script.voice, customer: person.voice }
  const turns: Turn[] = []
  const conversation = converse(briefing, person)
  for (;;) {
    const next = conversation.next()
    if (next.done === true) return { held: next.value, turns }
    const { speaker, text, pauseMs } = next.value
    const startMs = clock.ms + pauseMs
    let lengthMs = 0
    if (recorder === null) lengthMs = estimateSpeechMs(text, language)
    else {
      const { samples } = await options.speech.synthesize({ text, language, voice: voices[speaker] })
      recorder.add(speaker, startMs, samples)
      lengthMs = Math.round((samples.length * 1000) / speechSampleRate)
    }
    const waiting = pass(clock, pauseMs + lengthMs)
    if (waiting !== undefined) await waiting
    const turn: Turn = { speaker, text, startMs, endMs: startMs + lengthMs }
    turns.push(turn)
    progress.turn(turn)
  }
}

const causeOf = (held: Held): string => {
  if (held.ending.reason === 'voicemail') return 'voicemail'
  return held.didPersonHangUp ? 'customer-hung-up' : 'agent-hung-up'
}

/** Silence after the last word before the line is closed. */
const tailMs = 400

/**
 * Places calls to simulated people. Who answers depends on the seed and the phone alone, so a run can be repeated
 * whatever the order of its calls. Moments are those of the real clock; lengths are those of the speech, also when
 * the clock runs fast.
 */
export const createPracticeLine = (options: PracticeLineOptions): Line => ({
  kind: 'practice',
  placeCall: async (call, progress, signal): Promise<FinishedCall> => {
    signal.throwIfAborted()
    const startedAt = options.clock.now()
    const { settings, agent } = call
    const random = seededRandom(`${settings.seed ?? options.seed}|${call.phone}`)
    const drawn = drawPersona(settings.personas, random)
    const person = createPerson(options.persona ?? drawn, agent.language, random)
    const briefing = briefingOf(call, startedAt)
    const clock: CallClock = { ms: 0, speed: settings.speed ?? options.speed, signal }
    try {
      const ringing = pass(clock, person.pickUp.ringMs)
      if (ringing !== undefined) await ringing
      if (person.pickUp.kind !== 'answered') {
        const ending = notConnected(person.pickUp.kind)
        const state = startState()
        return {
          callStatus: ending.callStatus,
          ...describeCall(briefing, state, ending, false),
          result: state.result,
          doNotCall: false,
          startedAt,
          answeredAt: null,
          endedAt: options.clock.now(),
          durationMs: 0,
          turns: [],
          hangupCause: person.pickUp.kind,
          audio: null,
        }
      }
      const answeredAt = options.clock.now()
      progress.answered(answeredAt)
      clock.ms = 0
      const recorder = settings.recordAudio ? createCallRecorder(speechSampleRate) : null
      const { held, turns } = await talk({ options, call, person, clock, progress }, briefing, recorder)
      const tail = pass(clock, tailMs)
      if (tail !== undefined) await tail
      signal.throwIfAborted()
      return {
        callStatus: held.ending.callStatus,
        ...describeCall(briefing, held.state, held.ending, held.didPersonHangUp),
        result: held.state.result,
        doNotCall: held.ending.reason === 'do-not-call',
        startedAt,
        answeredAt,
        endedAt: options.clock.now(),
        durationMs: clock.ms,
        turns,
        hangupCause: causeOf(held),
        audio: recorder?.finish(clock.ms) ?? null,
      }
    } catch (error) {
      // A sleep that is cut short rejects with an error of its own; the port promises the signal's reason.
      signal.throwIfAborted()
      throw error
    }
  },
})
