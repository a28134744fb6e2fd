import * as contract from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { openRoute, route, type Route } from '#src/platform/http/route.ts'
import { listCalls } from './list-calls.ts'
import { openRecording } from './open-recording.ts'
import { readCall } from './read-call.ts'
import { readWaveform } from './read-waveform.ts'
import { sendRecording } from './send-recording.ts'

type Deps = PlatformDeps

export const callRoutes: Route<Deps>[] = [
  route(contract.listCalls, async (deps: Deps, ctx, { query }) => await listCalls(deps, ctx, query)),
  route(contract.getCall, async (deps: Deps, ctx, { params }) => await readCall(deps, ctx, params.id)),
  route(
    contract.getCallWaveform,
    async (deps: Deps, ctx, { params }) => await readWaveform(deps, ctx, params.id),
  ),
  openRoute(
    contract.getCallRecording,
    async (deps: Deps, listener, { params, query }, { request, reply }) => {
      const found = await openRecording(deps, listener, params.id, query)
      const file = { ...found, callId: params.id, isDownload: query.download ?? false }
      return sendRecording(deps.storage, file, request, reply)
    },
  ),
]
