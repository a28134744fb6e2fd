import { agentScriptSchema, campaignTypeSchema, languageSchema, type Agent } from '@muloqot/contract'
import type { AgentRow } from './agents.repo.ts'

/** The one shape in which an agent leaves the server. */
export const presentAgent = (row: AgentRow): Agent => ({
  id: row.id,
  organizationId: row.companyId,
  name: row.name,
  language: languageSchema.parse(row.language),
  campaignType: campaignTypeSchema.parse(row.campaignType),
  version: row.version,
  isReadyMade: row.isReadyMade,
  script: agentScriptSchema.parse(row.script),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})
