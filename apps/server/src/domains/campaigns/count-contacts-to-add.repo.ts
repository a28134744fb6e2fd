import type { ContactsToAddCount } from '@muloqot/contract'
import { sql, type Expression, type SqlBool } from 'kysely'
import { matches } from '#src/domains/contacts/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { ContactsToAdd } from './campaign-contacts.repo.ts'

/** Of the named contacts, those that are not there. */
const findMissing = async (tx: Tx, ids: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${ids}::uuid[]) as named(id)
    except select id from contacts where id = any (${ids}::uuid[]) order by id`.execute(tx)
  return rows.map((row) => row.id)
}

/** What adding these contacts would do; without a campaign, to a new one. */
export const countContactsToAdd = async (
  tx: Tx,
  toAdd: ContactsToAdd,
  campaignId: string | null,
): Promise<ContactsToAddCount> => {
  const where: Expression<SqlBool> =
    'filter' in toAdd ? matches(toAdd.filter) : sql<SqlBool>`contacts.id = any(${toAdd.contactIds}::uuid[])`
  const { rows } = await sql<Omit<ContactsToAddCount, 'notFound'>>`
    with chosen as (
      select status, exists (select 1 from campaign_contacts cc
        where cc.company_id = contacts.company_id and cc.campaign_id = ${campaignId}::uuid
          and cc.contact_id = contacts.id) as is_in
      from contacts where ${where})
    select count(*) filter (where not is_in and status not in ('DO_NOT_CALL', 'INACTIVE'))::int as will_be_called,
      count(*) filter (where not is_in and status = 'DO_NOT_CALL')::int as do_not_call,
      count(*) filter (where not is_in and status = 'INACTIVE')::int as inactive,
      count(*) filter (where is_in)::int as already_in_campaign
    from chosen`.execute(tx)
  const counted = rows[0] ?? { willBeCalled: 0, doNotCall: 0, inactive: 0, alreadyInCampaign: 0 }
  return { ...counted, notFound: 'filter' in toAdd ? [] : await findMissing(tx, toAdd.contactIds) }
}
