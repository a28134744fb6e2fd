import {
  agentScriptSchema,
  languageSchema,
  type AgentScript,
  type CampaignType,
  type Language,
} from '@muloqot/contract'
import type { Tx } from '#src/platform/db/database.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { findAgentHead, findReadyMadeId, findScript } from './agents.repo.ts'
import { ensureReadyMadeAgents } from './ensure-ready-made-agents.ts'

/**
 * The agent of a new campaign: the one that was named, or the ready-made one of the type in the company's language.
 * An agent made for GENERAL campaigns may be used in any.
 * @throws AppError `agent.not_found`, `campaign.agent_type_mismatch`
 */
export const chooseAgent = async (
  tx: Tx,
  companyId: string,
  wanted: { agentId?: string | undefined; campaignType: CampaignType },
): Promise<{ id: string }> => {
  if (wanted.agentId === undefined) {
    await ensureReadyMadeAgents(tx, companyId)
    const id = await findReadyMadeId(tx, wanted.campaignType)
    if (id === undefined) throw new AppError('agent.not_found')
    return { id }
  }
  const agent = await findAgentHead(tx, wanted.agentId)
  if (agent === undefined) throw new AppError('agent.not_found')
  const isFit = agent.campaignType === wanted.campaignType || agent.campaignType === 'GENERAL'
  if (!isFit) throw new AppError('campaign.agent_type_mismatch')
  return { id: agent.id }
}

/** What a call needs of an agent. */
export type AgentForCall = { id: string; version: number; language: Language; script: AgentScript }

/** A version never changes, so a script that was read is kept, and is one object for all its calls. */
const scripts = new Map<string, AgentScript>()
const scriptsMax = 200

/**
 * The agent with its newest script, for a call.
 * @throws AppError `agent.not_found`
 */
export const loadAgent = async (tx: Tx, agentId: string): Promise<AgentForCall> => {
  // Read under the company's own row-level security; only then the shared memory is asked.
  const agent = await findAgentHead(tx, agentId)
  if (agent === undefined) throw new AppError('agent.not_found')
  const key = `${agent.id}:${agent.version}`
  let script = scripts.get(key)
  if (script === undefined) {
    script = agentScriptSchema.parse(await findScript(tx, agentId, agent.version))
    if (scripts.size >= scriptsMax) scripts.clear()
    scripts.set(key, script)
  }
  return { id: agent.id, version: agent.version, language: languageSchema.parse(agent.language), script }
}
