import { randomUUID } from 'node:crypto'
import type { AgentScript, AgentTrial, CustomData, Persona } from '@muloqot/contract'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { createPracticeLine } from '../practice/practice-line.ts'
import type { VoiceDeps } from '../voice-deps.ts'
import { findCompanyForCalls } from './agents.repo.ts'
import { loadAgent } from './choose-agent.ts'

export type TryAgentBody = {
  persona: Persona
  seed: string
  script?: AgentScript | undefined
  firstName: string
  lastName: string
  customData: CustomData
}

/** Nobody's number: the ITU keeps country code 999 unassigned. */
const trialPhone = '+999000000000'

/**
 * Lets the agent, or a script that is not saved yet, talk to a simulated person in text. Nothing is stored.
 * @throws AppError `agent.not_found`
 */
export const tryAgent = async (
  deps: Pick<VoiceDeps, 'db' | 'clock' | 'speech'>,
  ctx: RequestContext,
  id: string,
  body: TryAgentBody,
): Promise<AgentTrial> => {
  const { persona, seed, script, firstName, lastName, customData } = body
  const { agent, company } = await deps.db.inCompany(ctx, async (tx) => ({
    agent: await loadAgent(tx, id),
    company: await findCompanyForCalls(tx, ctx.companyId),
  }))
  const line = createPracticeLine({ clock: deps.clock, speech: deps.speech, speed: 0, seed, persona })
  const call = await line.placeCall(
    {
      callId: randomUUID(),
      phone: trialPhone,
      contact: { firstName, lastName, customData },
      companyName: company.name,
      timeZone: company.timeZone,
      agent: { ...agent, script: script ?? agent.script },
      settings: { speed: 0, seed, recordAudio: false, personas: null },
    },
    { answered: () => undefined, turn: () => undefined },
    AbortSignal.timeout(30_000),
  )
  const { callStatus, outcome, summary, result, durationMs, turns } = call
  return { persona, callStatus, outcome, summary, result, durationMs, turns }
}
