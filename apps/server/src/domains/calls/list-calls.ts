import type { CallListItem } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { toPage, type Page } from '#src/platform/http/paging.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { countCalls, listCalls as listRows, type CallFilter } from './calls.repo.ts'
import { presentCall } from './present-call.ts'
import { recordingUrlOf } from './recording-url.ts'

/** One page of calls, newest first. */
export const listCalls = async (
  deps: Pick<PlatformDeps, 'db' | 'config' | 'urlSigner' | 'clock'>,
  ctx: RequestContext,
  query: CallFilter & { page: number; limit: number },
): Promise<Page<CallListItem>> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const rows = await listRows(tx, query, query)
    const total = await countCalls(tx, query)
    const urlOf = (callId: string): string => recordingUrlOf(deps, ctx.companyId, callId)
    return toPage(
      rows.map((row) => presentCall(row, urlOf)),
      total,
      query,
    )
  })
