import type { PlatformDeps } from '#src/platform/deps.ts'
import type { AnonymousContext } from '#src/platform/http/request-context.ts'
import { enqueue } from '#src/platform/jobs/define-job.ts'
import { findUserByEmail } from '../auth.repo.ts'
import { isKnownNetwork, limitsOf, networkOf } from '../throttle/throttle-rules.ts'
import { countTry, refuseFor } from '../throttle/throttle.ts'
import { answerCodeRequestJob } from './code-jobs.ts'
import { insertCodeRequest } from './code-requests.repo.ts'

/**
 * Has a code sent to an address, if it belongs to somebody. The request does the same whether it does or not; a job
 * finds out. Every request counts, so that nobody's mailbox is filled.
 * @throws AppError `request.too_many`
 */
export const requestCode = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: AnonymousContext,
  { email, purpose }: { email: string; purpose: 'verify-email' | 'reset-password' },
): Promise<void> => {
  const now = deps.clock.now()
  const network = networkOf(ctx.address)
  const wait = await deps.db.asSystem('codes and tries of people not signed in', async (tx) => {
    const user = await findUserByEmail(tx, email)
    const isKnown = isKnownNetwork(user?.addresses ?? [], network)
    const wait = await countTry(tx, limitsOf('mail', { account: email, network, isKnown }), now)
    if (wait !== null) return wait
    const { language, address } = ctx
    const requestId = await insertCodeRequest(tx, { purpose, email, language, address, createdAt: now })
    await enqueue(tx, answerCodeRequestJob, { requestId })
    return null
  })
  refuseFor(wait)
}
