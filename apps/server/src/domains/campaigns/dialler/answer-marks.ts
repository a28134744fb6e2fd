import { markAnswered } from '#src/domains/calls/index.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'

/** Marks of who picked up are written this long after, together; calls that end sooner need none. */
const delayMs = 100

export type AnswerMarks = {
  add(companyId: string, callId: string, at: Date): void
  /** The call has ended: its end says when it was answered. */
  drop(callId: string): void
  stop(): Promise<void>
}

/** Shows live calls as answered, best effort: the record of a call gets its times when it ends. */
export const createAnswerMarks = (deps: Pick<PlatformDeps, 'db' | 'log'>): AnswerMarks => {
  const waiting = new Map<string, { companyId: string; at: Date }>()
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()

  const write = async (): Promise<void> => {
    timer = undefined
    const marks = [...waiting].map(([callId, mark]) => ({ callId, ...mark }))
    waiting.clear()
    for (const companyId of new Set(marks.map((mark) => mark.companyId))) {
      const own = marks.filter((mark) => mark.companyId === companyId)
      try {
        await deps.db.inCompany({ companyId }, async (tx) => await markAnswered(tx, own))
      } catch (error) {
        deps.log.warn({ err: error }, 'answered calls could not be marked')
      }
    }
  }

  return {
    add: (companyId, callId, at) => {
      waiting.set(callId, { companyId, at })
      timer ??= setTimeout(() => {
        writing = write()
      }, delayMs)
    },
    drop: (callId) => {
      waiting.delete(callId)
    },
    stop: async () => {
      clearTimeout(timer)
      await writing
    },
  }
}
