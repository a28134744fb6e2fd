import type { CallListItem } from '@muloqot/contract'
import { showsPhones } from '#src/domains/contacts/index.ts'
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
  query: Omit<CallFilter, 'isPhoneShown'> & { page: number; limit: number },
): Promise<Page<CallListItem>> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const isPhoneShown = showsPhones(ctx)
    const filter = { ...query, isPhoneShown }
    const rows = await listRows(tx, filter, query)
    const total = await countCalls(tx, filter)
    const viewer = { isPhoneShown, recordingUrlOf: (callId: string) => recordingUrlOf(deps, ctx, callId) }
    return toPage(
      rows.map((row) => presentCall(row, viewer)),
      total,
      query,
    )
  })
