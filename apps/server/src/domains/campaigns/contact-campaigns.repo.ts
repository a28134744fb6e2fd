import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

export type ContactCampaignRow = {
  contactId: string
  total: number
  campaignId: string
  name: string
  status: string
  lineKind: string
  callStatus: string
}

const shownPerContact = 3

/** The newest campaigns of each contact, three at most, newest first, with how many there are in all. */
export const listCampaignsOfContacts = async (
  tx: Tx,
  contactIds: readonly string[],
): Promise<ContactCampaignRow[]> => {
  const { rows } = await sql<ContactCampaignRow>`
    with places as (
      select company_id, contact_id, campaign_id, call_status, created_at, id,
        row_number() over (partition by contact_id order by created_at desc, id desc) as place,
        count(*) over (partition by contact_id)::int as total
      from campaign_contacts where contact_id = any(${contactIds}::uuid[]))
    select p.contact_id, p.total, p.campaign_id, c.name, c.status, l.kind as line_kind, p.call_status
    from places p
    join campaigns c on c.company_id = p.company_id and c.id = p.campaign_id
    join lines l on l.company_id = c.company_id and l.id = c.line_id
    where p.place <= ${shownPerContact} order by p.contact_id, p.place`.execute(tx)
  return rows
}
