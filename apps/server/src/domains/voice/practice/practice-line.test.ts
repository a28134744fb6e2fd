import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import {
  campaignTypes,
  languages,
  practiceSettingsSchema,
  terminalCallStatusSchema,
  type CampaignType,
  type Language,
  type Persona,
  type PracticeSettings,
  type TerminalCallStatus,
} from '@muloqot/contract'
import { createEspeakSynthesizer } from '#src/adapters/espeak/index.ts'
import { readyMadeAgents } from '../ready-made/index.ts'
import type { FinishedCall, PlaceCall } from '../voice.port.ts'
import { createPracticeLine, type PracticeLineOptions } from './practice-line.ts'

const speech = createEspeakSynthesizer()
after(async () => {
  await speech.close()
})

const now = new Date('2026-11-24T06:00:00.000Z')
const debt = 1_500_000

const callOf = (
  at: number,
  language: Language,
  settings: Partial<PracticeSettings> = {},
  campaignType: CampaignType = 'DEBT_COLLECTION',
): PlaceCall => {
  const agent = readyMadeAgents.find((one) => one.language === language && one.campaignType === campaignType)
  assert.ok(agent)
  return {
    callId: '0198f000-0000-7000-8000-000000000001',
    phone: `+99890${1_000_000 + at}`,
    contact: { firstName: 'Aziz', lastName: 'Karimov', customData: { 'Qolgan qarz': debt } },
    companyName: 'Sinov MChJ',
    timeZone: 'Asia/Tashkent',
    agent: { id: '0198f000-0000-7000-8000-000000000002', version: 1, language, script: agent.script },
    settings: practiceSettingsSchema.parse({ recordAudio: false, ...settings }),
  }
}

const place = async (
  call: PlaceCall,
  options: Partial<PracticeLineOptions> = {},
  signal = new AbortController().signal,
): Promise<FinishedCall> => {
  const line = createPracticeLine({ clock: { now: () => now }, speech, speed: 0, seed: 'a', ...options })
  return await line.placeCall(call, { answered: () => undefined, turn: () => undefined }, signal)
}

const wanted: [Persona, TerminalCallStatus[]][] = [
  ['promises', ['PROMISE_TO_PAY']],
  ['partial-payer', ['PROMISE_TO_PAY']],
  ['already-paid', ['SUCCESS']],
  ['refuses', ['REFUSED']],
  ['do-not-call', ['REFUSED']],
  ['calls-back-later', ['CALLBACK_REQUESTED']],
  ['wrong-number', ['FAILED']],
  ['silent', ['FAILED']],
  ['voicemail', ['NO_ANSWER']],
  ['no-answer', ['NO_ANSWER']],
  ['busy', ['BUSY']],
  ['invalid-number', ['FAILED']],
  ['line-failure', ['FAILED']],
  ['hangs-up', ['FAILED', 'PROMISE_TO_PAY']],
]
for (const language of languages) {
  for (const [persona, statuses] of wanted) {
    test(`a call about debt in ${language} with somebody who is "${persona}" ends as ${statuses.join(' or ')}`, async () => {
      for (let at = 0; at < 25; at++) {
        const call = await place(callOf(at, language), { persona })
        const said = call.turns.map(({ speaker, text }) => `${speaker}: ${text}`).join('\n')
        assert.ok(statuses.includes(call.callStatus), `${call.callStatus}\n${said}`)
        assert.equal(call.doNotCall, persona === 'do-not-call', said)
        if (persona === 'promises') assert.match(call.result.promisedDate ?? said, /^2026-1[12]-\d\d$/)
        if (persona === 'partial-payer') assert.ok((call.result.promisedAmount ?? debt) < debt, said)
        assert.ok(call.outcome !== '' && call.summary !== '')
      }
    })
  }
}

test('whatever is campaigned for, in whichever language, every call comes to its end', async () => {
  for (const language of languages)
    for (const type of campaignTypes)
      for (let at = 0; at < 60; at++) {
        const call = await place(callOf(at, language, {}, type))
        assert.notEqual(call.outcome, '')
        for (const [index, turn] of call.turns.entries()) {
          assert.ok(turn.startMs >= (call.turns[index - 1]?.endMs ?? 0) && turn.endMs > turn.startMs)
          assert.ok(turn.endMs <= call.durationMs)
          assert.doesNotMatch(turn.text, /[{}]|undefined|null/)
        }
      }
})

test('the usual mix of people brings every status a call can end with', async () => {
  const seen = new Set<TerminalCallStatus>()
  for (let at = 0; at < 300; at++) seen.add((await place(callOf(at, 'uz'))).callStatus)
  assert.deepEqual([...seen].toSorted(), terminalCallStatusSchema.options.toSorted())
})

test('the debt is named from the column of the office’s own table', async () => {
  const call = await place(callOf(1, 'uz'), { persona: 'promises' })
  assert.ok(call.turns.some(({ speaker, text }) => speaker === 'agent' && text.includes('1 500 000 soʻm')))
})

test('the same seed and phone hold the same call again, in whatever order; another seed holds another', async () => {
  const hold = async (at: number, seed: string): Promise<string> => {
    const { callStatus, turns, result, durationMs } = await place(callOf(at, 'ru'), { seed })
    return JSON.stringify({ callStatus, turns, result, durationMs })
  }
  const numbers = Array.from({ length: 30 }, (_, at) => at)
  const first = await Promise.all(numbers.map(async (at) => await hold(at, 'x')))
  const again = await Promise.all(numbers.toReversed().map(async (at) => await hold(at, 'x')))
  assert.deepEqual(again.toReversed(), first)
  const other = await Promise.all(numbers.map(async (at) => await hold(at, 'y')))
  assert.notDeepEqual(other, first)
})

test('the line’s own mix and seed go before the installation’s', async () => {
  for (let at = 0; at < 20; at++) {
    assert.equal((await place(callOf(at, 'en', { personas: { busy: 1 } }))).callStatus, 'BUSY')
  }
  const own = await place(callOf(5, 'en', { seed: 'own' }), { seed: 'a' })
  assert.deepEqual((await place(callOf(5, 'en', { seed: 'own' }), { seed: 'b' })).turns, own.turns)
})

/** Loudness of a channel between two moments. */
const energy = (samples: Int16Array, rate: number, fromMs: number, toMs: number): number => {
  let sum = 0
  const part = samples.subarray((fromMs * rate) / 1000, (toMs * rate) / 1000)
  for (const sample of part) sum += Math.abs(sample)
  return part.length === 0 ? 0 : sum / part.length
}

for (const language of languages) {
  test(`the recording in ${language} has the agent left and the person right, each where the transcript says`, async () => {
    const call = await place(callOf(3, language, { recordAudio: true }), { persona: 'promises' })
    assert.ok(call.audio)
    const { left, right, sampleRate } = call.audio
    assert.equal(left.length, right.length)
    assert.equal(left.length, Math.round((call.durationMs * sampleRate) / 1000))
    assert.ok(call.turns.length >= 4)
    for (const { speaker, startMs, endMs } of call.turns) {
      const [own, other] = speaker === 'agent' ? [left, right] : [right, left]
      assert.ok(energy(own, sampleRate, startMs, endMs) > 200, 'who speaks is heard')
      assert.equal(energy(other, sampleRate, startMs, endMs), 0, 'who listens is silent')
    }
    assert.notDeepEqual(left.subarray(0, 100_000), right.subarray(0, 100_000))
  })
}

test('a clock that runs two hundred times faster takes that much less time', async () => {
  const begun = performance.now()
  const call = await place(callOf(3, 'uz', { speed: 200 }), { persona: 'promises' })
  const took = performance.now() - begun
  assert.ok(took >= call.durationMs / 200 - 5, `${took} ms for ${call.durationMs} ms`)
  assert.ok(took < call.durationMs / 4, `${took} ms for ${call.durationMs} ms`)
})

test('a call that is cut short rejects with the reason of who cut it', async () => {
  const stop = new AbortController()
  const reason = new Error('the program stops')
  const placing = place(callOf(3, 'uz', { speed: 1 }), { persona: 'promises' }, stop.signal)
  stop.abort(reason)
  await assert.rejects(placing, (error) => error === reason)
})
