import type { Language } from '@muloqot/contract'
import type { CallToFinish } from './finish-calls.ts'

const outcomes: Record<Language, string> = {
  uz: 'Qoʻngʻiroq uzilib qoldi',
  ru: 'Звонок прервался',
  en: 'The call was cut off',
}

const summaries: Record<Language, string> = {
  uz: 'Dastur ish vaqtida toʻxtagani uchun qoʻngʻiroq uzilib qoldi. Nima gaplashilgani nomaʼlum.',
  ru: 'Звонок прервался, потому что программа остановилась во время работы. О чём говорили, неизвестно.',
  en: 'The call was cut off because the program stopped while it went on. What was said is not known.',
}

/** How a call is recorded whose process ended before it did. Nothing of what was said is made up. */
export const cutOffCall = (
  call: { callId: string; companyId: string; startedAt: Date; answeredAt: Date | null; language: Language },
  now: Date,
): CallToFinish => ({
  callId: call.callId,
  companyId: call.companyId,
  callStatus: 'FAILED',
  outcome: outcomes[call.language],
  summary: summaries[call.language],
  result: { promisedAmount: null, promisedDate: null, callbackAt: null, answers: {} },
  startedAt: call.startedAt,
  answeredAt: call.answeredAt,
  endedAt: now,
  durationMs: call.answeredAt ? Math.max(0, now.getTime() - call.answeredAt.getTime()) : 0,
  hangupCause: 'cut_off',
  turns: [],
  recording: null,
  doNotCall: false,
  wasCutOff: true,
})
