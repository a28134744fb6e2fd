import type { Tx } from '#src/platform/db/database.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { addContacts, countExistingContacts, type ContactsToAdd } from './campaign-contacts.repo.ts'
import { changeCounters } from './campaigns.repo.ts'
import { wakeDialler } from './dialler/wake-dialler.ts'

/**
 * Puts contacts into a campaign that the transaction has locked or made; those already in it stay as they are. A
 * running campaign calls the new ones too.
 * @returns how many are new in it, and the commit's time as their rows carry it.
 * @throws AppError `campaign.contacts_not_found` when one of the ids is no contact of the company.
 */
export const putContactsIntoCampaign = async (
  tx: Tx,
  campaignId: string,
  toAdd: ContactsToAdd,
): Promise<{ added: number; addedAt: string }> => {
  if ('contactIds' in toAdd) {
    const distinct = new Set(toAdd.contactIds).size
    const found = await countExistingContacts(tx, toAdd.contactIds)
    if (found !== distinct)
      throw new AppError('campaign.contacts_not_found', { details: { given: distinct, found } })
  }
  const { added, addedAt } = await addContacts(tx, campaignId, toAdd)
  if (added > 0) {
    await changeCounters(tx, campaignId, { total: added })
    await wakeDialler(tx)
  }
  return { added, addedAt }
}
