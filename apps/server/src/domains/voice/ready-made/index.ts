import { englishAgents } from './en.ts'
import type { ReadyMadeAgent } from './ready-made-agent.ts'
import { russianAgents } from './ru.ts'
import { uzbekAgents } from './uz.ts'

/** The agents every company starts with: one for each campaign type in each language. */
export const readyMadeAgents: ReadyMadeAgent[] = [...uzbekAgents, ...russianAgents, ...englishAgents]
