import {
  personas,
  usualPersonaMix,
  type changeLine,
  type createLine,
  type LineView,
  type Persona,
  type PracticeSettings,
} from '@muloqot/contract'
import type { EndpointInput } from '../../../shared/api/endpoint-input.ts'

export type Mix = Readonly<Record<Persona, number>>

/** A line as its form holds it. Texts and numbers that were emptied mean "as the installation has it". */
export type LineDraft = {
  name: string
  maxConcurrentCalls: number | null
  callsPerSecond: number | null
  isDefault: boolean
  speed: number | null
  seed: string
  recordAudio: boolean
  /** Whether the line has a mix of its own; what was entered stays while it is off. */
  hasOwnMix: boolean
  mix: Mix
}

export const newLine: LineDraft = {
  name: '',
  maxConcurrentCalls: 10,
  callsPerSecond: null,
  isDefault: false,
  speed: null,
  seed: '',
  recordAudio: true,
  hasOwnMix: false,
  mix: usualPersonaMix,
}

const noOne = Object.fromEntries(personas.map((persona) => [persona, 0])) as Record<Persona, number>

export const draftOf = (line: LineView): LineDraft => ({
  name: line.name,
  maxConcurrentCalls: line.maxConcurrentCalls,
  callsPerSecond: line.callsPerSecond,
  isDefault: line.isDefault,
  speed: line.settings.speed,
  seed: line.settings.seed ?? '',
  recordAudio: line.settings.recordAudio,
  hasOwnMix: line.settings.personas !== null,
  mix: line.settings.personas === null ? usualPersonaMix : { ...noOne, ...line.settings.personas },
})

/** The share of each kind of person; kinds that never come are not in it. */
export const sharesOf = (mix: Partial<Mix>): { persona: Persona; share: number }[] => {
  const total = Object.values(mix).reduce((sum, weight) => sum + weight, 0)
  return personas
    .flatMap((persona) => {
      const weight = mix[persona] ?? 0
      return weight > 0 ? [{ persona, share: weight / total }] : []
    })
    .toSorted((one, other) => other.share - one.share)
}

export type LineProblem = 'name' | 'maxConcurrentCalls' | 'mix'

/** What keeps the form from being saved. */
export const problemsOf = (draft: LineDraft): LineProblem[] => [
  ...(draft.name.trim() === '' ? (['name'] as const) : []),
  ...(draft.maxConcurrentCalls === null ? (['maxConcurrentCalls'] as const) : []),
  ...(draft.hasOwnMix && sharesOf(draft.mix).length === 0 ? (['mix'] as const) : []),
]

const settingsOf = (draft: LineDraft): PracticeSettings => ({
  speed: draft.speed,
  seed: draft.seed.trim() === '' ? null : draft.seed.trim(),
  recordAudio: draft.recordAudio,
  personas: draft.hasOwnMix
    ? Object.fromEntries(Object.entries(draft.mix).filter(([, weight]) => weight > 0))
    : null,
})

/** A new practice line as the server takes it. Not to be called while the form has problems. */
export const bodyOf = (draft: LineDraft): EndpointInput<typeof createLine>['body'] => ({
  name: draft.name.trim(),
  kind: 'practice',
  maxConcurrentCalls: draft.maxConcurrentCalls ?? newLine.maxConcurrentCalls ?? 1,
  callsPerSecond: draft.callsPerSecond,
  isDefault: draft.isDefault,
  settings: settingsOf(draft),
})

/** Only what differs from the line as it is; null when nothing does. */
export const changeOf = (
  line: LineView,
  draft: LineDraft,
): EndpointInput<typeof changeLine>['body'] | null => {
  const settings = settingsOf(draft)
  const before = settingsOf(draftOf(line))
  const change = {
    ...(draft.name.trim() === line.name ? {} : { name: draft.name.trim() }),
    ...(draft.maxConcurrentCalls === null || draft.maxConcurrentCalls === line.maxConcurrentCalls
      ? {}
      : { maxConcurrentCalls: draft.maxConcurrentCalls }),
    ...(draft.callsPerSecond === line.callsPerSecond ? {} : { callsPerSecond: draft.callsPerSecond }),
    ...(draft.isDefault && !line.isDefault ? { isDefault: true as const } : {}),
    ...(JSON.stringify(settings) === JSON.stringify(before) ? {} : { settings }),
  }
  return Object.keys(change).length === 0 ? null : change
}
