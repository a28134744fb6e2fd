import { randomUUID } from 'node:crypto'
import type { LineKind } from '@muloqot/contract'
import { AppError } from '#src/platform/errors/app-error.ts'
import { createPracticeLine } from './practice/practice-line.ts'
import type { VoiceDeps } from './voice-deps.ts'
import type { Line } from './voice.port.ts'

/** People of installations that name no seed: the same while the program runs, others after its next start. */
const seedOfThisRun = randomUUID()

/**
 * The way calls of a line's kind are placed.
 * @throws AppError `line.kind_not_available`
 */
export const lineOfKind = (deps: Pick<VoiceDeps, 'clock' | 'config' | 'speech'>, kind: LineKind): Line => {
  if (kind !== 'practice') throw new AppError('line.kind_not_available', { details: { kind } })
  const { speed, seed } = deps.config.practice
  return createPracticeLine({
    clock: deps.clock,
    speech: deps.speech,
    speed,
    seed: seed === null ? seedOfThisRun : String(seed),
  })
}
