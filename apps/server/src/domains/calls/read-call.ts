import type { Call } from '@muloqot/contract'
import { showsPhones } from '#src/domains/contacts/index.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { findCall, listTurns } from './calls.repo.ts'
import { presentCallWithTurns } from './present-call.ts'
import { recordingUrlOf } from './recording-url.ts'

/**
 * One call with everything that was said.
 * @throws AppError `call.not_found`
 */
export const readCall = async (
  deps: Pick<PlatformDeps, 'db' | 'config' | 'urlSigner' | 'clock'>,
  ctx: RequestContext,
  id: string,
): Promise<Call> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const row = await findCall(tx, id)
    if (!row) throw new AppError('call.not_found')
    const turns = await listTurns(tx, id)
    return presentCallWithTurns(row, turns, {
      isPhoneShown: showsPhones(ctx),
      recordingUrlOf: (callId) => recordingUrlOf(deps, ctx, callId),
    })
  })
