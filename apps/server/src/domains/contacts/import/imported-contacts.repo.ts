import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'
import type { ReadContact } from './import-types.ts'

/**
 * Stores many contacts in one statement and returns the phones and ids of those that are new; a phone that the company
 * already has is passed over.
 */
export const insertContacts = async (
  tx: Tx,
  companyId: string,
  importId: string,
  contacts: ReadContact[],
): Promise<{ id: string; phone: string }[]> => {
  if (contacts.length === 0) return []
  const { rows } = await sql<{ id: string; phone: string }>`insert into contacts
      (company_id, import_id, first_name, last_name, phone, phone_as_typed, date_of_birth, custom_data, notes)
    select ${companyId}, ${importId}, "firstName", "lastName", phone, "phoneAsTyped", "dateOfBirth", "customData", notes
    from json_to_recordset(${JSON.stringify(contacts)}::json) as x("firstName" text, "lastName" text, phone text,
      "phoneAsTyped" text, "dateOfBirth" date, "customData" jsonb, notes text)
    on conflict (company_id, phone) do nothing
    returning id, phone`.execute(tx)
  return rows
}

/** Which of these phones the company already has. */
export const findTakenPhones = async (tx: Tx, phones: string[]): Promise<string[]> => {
  const rows = await tx
    .selectFrom('contacts')
    .select('phone')
    .where('phone', '=', sql<string>`any(${phones}::text[])`)
    .execute()
  return rows.map((row) => row.phone)
}

/** Ids of the contacts an import brought, in the order of its file. */
export const listImportedIds = async (tx: Tx, importId: string, limit: number): Promise<string[]> => {
  const rows = await tx
    .selectFrom('contacts')
    .select('id')
    .where('importId', '=', importId)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/**
 * Removes what an import brought, except people who have been called or stand in a campaign that runs now: those are
 * part of what has happened. Returns the ids that are gone and how many stay.
 */
export const deleteImportedContacts = async (
  tx: Tx,
  importId: string,
): Promise<{ removed: string[]; kept: number }> => {
  const removed = await sql<{ id: string }>`delete from contacts
    where import_id = ${importId} and not is_called and not exists (
      select from campaign_contacts m join campaigns c on c.company_id = m.company_id and c.id = m.campaign_id
      where m.company_id = contacts.company_id and m.contact_id = contacts.id
        and (c.status = 'RUNNING' or m.call_status <> 'PENDING'))
    returning id`.execute(tx)
  const { kept } = await tx
    .selectFrom('contacts')
    .select(sql<number>`count(*)::int`.as('kept'))
    .where('importId', '=', importId)
    .executeTakeFirstOrThrow()
  return { removed: removed.rows.map((row) => row.id), kept }
}

/** From here to the end of the transaction changes leave no audit row of their own. */
export const stopAuditing = async (tx: Tx): Promise<void> => {
  await sql`select set_config('app.actor_id', '', true)`.execute(tx)
}
