import type { AgentScript } from '@muloqot/contract'

/** What the parts of the editor share: the script as it is now, what is wrong where, and how to change it. */
export type ScriptForm = {
  script: AgentScript
  /** What is wrong with a place, `questions.2.ask`; undefined while nothing is, or before a save was tried. */
  issueAt: (place: string) => string | undefined
  change: (change: Partial<AgentScript>) => void
}
