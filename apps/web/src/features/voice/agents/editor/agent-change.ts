import type { Agent, AgentScript, changeAgent } from '@muloqot/contract'
import type { EndpointInput } from '../../../../shared/api/endpoint-input.ts'
import { cleanScript } from './script-draft.ts'

/** What of an agent can be changed. Its language cannot: every text of it is in that language. */
export type AgentDraft = Pick<Agent, 'name' | 'campaignType'> & { script: AgentScript }

type Change = EndpointInput<typeof changeAgent>['body']

/** The same whatever the order in which keys were written. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, inOrder(part)]))
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))

/** Only what differs from the agent as it was; null when nothing does. */
export const changeOf = (before: Agent, draft: AgentDraft): Change | null => {
  const script = cleanScript(draft.script)
  const change: Change = {
    ...(draft.name.trim() === before.name ? {} : { name: draft.name.trim() }),
    ...(draft.campaignType === before.campaignType ? {} : { campaignType: draft.campaignType }),
    ...(isSame(script, cleanScript(before.script)) ? {} : { script }),
  }
  return Object.keys(change).length === 0 ? null : change
}
