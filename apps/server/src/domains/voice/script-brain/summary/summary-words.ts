import type { EndReason, Remark } from '../conversation.ts'

/** Facts that may be part of what came of a call, already in words; null where there are none. */
export type SaidFacts = { amount: string | null; date: string | null; callback: string | null }

/** Sentences of one language from which outcome and summary are put together. */
export type SummaryWords = {
  /** Short text of what came of the call. */
  outcome: Record<EndReason, (facts: SaidFacts) => string>
  spokeWith(name: string): string
  spokeWithUnknown: string
  remarks: Record<Remark, string>
  answers(list: string): string
  yes: string
  no: string
  personHungUp: string
  unansweredQuestions(count: number): string
}
