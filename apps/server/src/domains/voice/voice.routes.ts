import * as contract from '@muloqot/contract'
import { route, type Route } from '#src/platform/http/route.ts'
import { changeAgent } from './agents/change-agent.ts'
import { createAgent } from './agents/create-agent.ts'
import { listAgents, listAgentVersions, readAgent } from './agents/list-agents.ts'
import { tryAgent } from './agents/try-agent.ts'
import { changeLine } from './lines/change-line.ts'
import { createLine } from './lines/create-line.ts'
import { listLines, readLine } from './lines/list-lines.ts'
import type { VoiceDeps } from './voice-deps.ts'

const agentRoutes: Route<VoiceDeps>[] = [
  route(contract.listAgents, async (deps: VoiceDeps, ctx, { query }) => await listAgents(deps, ctx, query)),
  route(contract.createAgent, async (deps: VoiceDeps, ctx, { body }) => await createAgent(deps, ctx, body)),
  route(contract.getAgent, async (deps: VoiceDeps, ctx, { params }) => await readAgent(deps, ctx, params.id)),
  route(
    contract.changeAgent,
    async (deps: VoiceDeps, ctx, { params, body }) => await changeAgent(deps, ctx, params.id, body),
  ),
  route(
    contract.listAgentVersions,
    async (deps: VoiceDeps, ctx, { params, query }) => await listAgentVersions(deps, ctx, params.id, query),
  ),
  route(
    contract.tryAgent,
    async (deps: VoiceDeps, ctx, { params, body }) => await tryAgent(deps, ctx, params.id, body),
  ),
]

const lineRoutes: Route<VoiceDeps>[] = [
  route(contract.listLines, async (deps: VoiceDeps, ctx, { query }) => await listLines(deps, ctx, query)),
  route(contract.createLine, async (deps: VoiceDeps, ctx, { body }) => await createLine(deps, ctx, body)),
  route(contract.getLine, async (deps: VoiceDeps, ctx, { params }) => await readLine(deps, ctx, params.id)),
  route(
    contract.changeLine,
    async (deps: VoiceDeps, ctx, { params, body }) => await changeLine(deps, ctx, params.id, body),
  ),
]

export const voiceRoutes: Route<VoiceDeps>[] = [...agentRoutes, ...lineRoutes]
