import type { Turn } from '@muloqot/contract'

/** How the time of a call was spent, in milliseconds. */
export type TalkFigures = {
  /** All turns of the agent, and of the person. */
  agentMs: number
  personMs: number
  /** Nobody spoke. */
  silenceMs: number
  /**
   * Of everything that was said, how much the agent said, in whole percent; the person has the rest. Null when nothing
   * was said. Whoever spoke at all has at least one percent.
   */
  agentPercent: number | null
}

export type Pause = { startMs: number; endMs: number }

type Span = Pick<Turn, 'startMs' | 'endMs'>

/** Stretches in which nobody spoke, from the answer to the end of the call. */
export const silencesOf = (turns: readonly Span[], durationMs: number): Pause[] => {
  const silences: Pause[] = []
  let heardUntil = 0
  for (const { startMs, endMs } of turns.toSorted((a, b) => a.startMs - b.startMs)) {
    if (startMs > heardUntil) silences.push({ startMs: heardUntil, endMs: startMs })
    heardUntil = Math.max(heardUntil, endMs)
  }
  if (durationMs > heardUntil) silences.push({ startMs: heardUntil, endMs: durationMs })
  return silences
}

const sum = (spans: readonly Span[]): number =>
  spans.reduce((total, { startMs, endMs }) => total + Math.max(0, endMs - startMs), 0)

const percentOf = (part: number, rest: number): number | null => {
  if (part + rest === 0) return null
  const rounded = Math.round((part * 100) / (part + rest))
  return Math.min(Math.max(rounded, part > 0 ? 1 : 0), rest > 0 ? 99 : 100)
}

/** Who spoke how long, computed from the turns; where both spoke at once, it counts for both. */
export const talkFiguresOf = (turns: readonly Turn[], durationMs: number): TalkFigures => {
  const agentMs = sum(turns.filter(({ speaker }) => speaker === 'agent'))
  const personMs = sum(turns.filter(({ speaker }) => speaker === 'customer'))
  return {
    agentMs,
    personMs,
    silenceMs: sum(silencesOf(turns, durationMs)),
    agentPercent: percentOf(agentMs, personMs),
  }
}
