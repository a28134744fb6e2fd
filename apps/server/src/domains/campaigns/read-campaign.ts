import {
  embeddedCampaignContactsMax,
  type CampaignContactWithContact,
  type CampaignDetail,
} from '@muloqot/contract'
import { recordingUrlOf } from '#src/domains/calls/index.ts'
import { listContactsByIds } from '#src/domains/contacts/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import { listRows, readFigures, type CampaignContactQuery } from './campaign-contacts.repo.ts'
import { findCampaign } from './campaigns.repo.ts'
import { presentCampaign, presentWithContact } from './present-campaign.ts'
import type { Viewer } from './viewer.ts'

type Deps = Pick<PlatformDeps, 'db' | 'config' | 'urlSigner' | 'clock'>

/** One page of a campaign's rows with their contacts. */
export const readRows = async (
  deps: Deps,
  tx: Tx,
  viewer: Viewer,
  campaignId: string,
  query: Omit<CampaignContactQuery, 'isPhoneShown'>,
): Promise<CampaignContactWithContact[]> => {
  const { isPhoneShown } = viewer
  const rows = await listRows(tx, campaignId, { ...query, isPhoneShown })
  const contacts = new Map(
    (
      await listContactsByIds(
        tx,
        rows.map((row) => row.contactId),
      )
    ).map((row) => [row.id, row]),
  )
  return rows.flatMap((row) => {
    const contact = contacts.get(row.contactId)
    // A contact that was deleted between the two reads takes its row with it.
    return contact
      ? [presentWithContact(row, contact, isPhoneShown, (callId) => recordingUrlOf(deps, viewer, callId))]
      : []
  })
}

/**
 * One campaign with its figures and its first rows.
 * @throws AppError `campaign.not_found`
 */
export const readCampaignIn = async (
  deps: Deps,
  tx: Tx,
  viewer: Viewer,
  id: string,
): Promise<CampaignDetail> => {
  const row = await findCampaign(tx, id)
  if (!row) throw new AppError('campaign.not_found')
  const first = { sort: 'createdAt', page: 1, limit: embeddedCampaignContactsMax } as const
  return {
    ...presentCampaign(row),
    campaignContacts: await readRows(deps, tx, viewer, id, first),
    campaignContactsCut: row.totalContacts > embeddedCampaignContactsMax,
    ...(await readFigures(tx, id)),
  }
}

/** `readCampaignIn` in a transaction of its own. */
export const readCampaign = async (deps: Deps, viewer: Viewer, id: string): Promise<CampaignDetail> =>
  await deps.db.inCompany(viewer, async (tx) => await readCampaignIn(deps, tx, viewer, id))
