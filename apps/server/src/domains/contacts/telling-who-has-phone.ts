import type { PhoneTakenDetails } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { findContactByPhone } from './contacts.repo.ts'

/**
 * Runs `work`, which stores `phone` (E.164; undefined when it stays). When the number is somebody's already, the error
 * says whose: whoever typed it wants to go there. It is looked up afterwards, because the transaction has failed.
 */
export const tellingWhoHasPhone = async <T>(
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  phone: string | undefined,
  work: () => Promise<T>,
): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'contact.phone_taken' || phone === undefined)
      throw error
    const holder = await deps.db.inCompany(ctx, async (tx) => await findContactByPhone(tx, phone))
    if (!holder) throw error
    const details: PhoneTakenDetails = {
      contactId: holder.id,
      firstName: holder.firstName,
      lastName: holder.lastName,
    }
    throw new AppError('contact.phone_taken', { details, cause: error })
  }
}
