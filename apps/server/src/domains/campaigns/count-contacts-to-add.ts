import type { ContactSelection, ContactsToAddCount } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { findCampaign } from './campaigns.repo.ts'
import { contactsToAdd } from './contacts-to-add.ts'
import { countContactsToAdd as countRows } from './count-contacts-to-add.repo.ts'

/** @throws AppError `campaign.not_found` */
export const countContactsToAdd = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  { selection, campaignId }: { selection: ContactSelection; campaignId?: string | undefined },
): Promise<ContactsToAddCount> =>
  await deps.db.inCompany(ctx, async (tx) => {
    if (campaignId !== undefined && !(await findCampaign(tx, campaignId)))
      throw new AppError('campaign.not_found')
    return await countRows(tx, contactsToAdd(ctx, selection), campaignId ?? null)
  })
