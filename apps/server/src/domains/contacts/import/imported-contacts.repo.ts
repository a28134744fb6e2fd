import { sql, type SqlBool } from 'kysely'
import { jsonbArray, textArray } from '#src/platform/db/binary-values.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { newIds } from '#src/platform/db/new-ids.ts'
import { deleteContacts } from '../contacts.repo.ts'
import type { ReadContact } from './import-types.ts'

/** Contacts as the columns of one statement; in bytes, as they are sent. */
export type ContactColumns = Record<
  'ids' | 'firstNames' | 'lastNames' | 'phones' | 'phonesAsTyped' | 'datesOfBirth' | 'customData' | 'notes',
  Buffer
>

/** Writing thousands of rows down takes its time; done apart, it need not be done while the database waits. */
export const toColumns = (contacts: readonly ReadContact[]): ContactColumns => {
  const of = (value: (contact: ReadContact) => string | null): Buffer => textArray(contacts.map(value))
  return {
    ids: newIds(contacts.length),
    firstNames: of((one) => one.firstName),
    lastNames: of((one) => one.lastName),
    phones: of((one) => one.phone),
    phonesAsTyped: of((one) => one.phoneAsTyped),
    datesOfBirth: of((one) => one.dateOfBirth),
    customData: jsonbArray(contacts.map((one) => one.customData)),
    notes: of((one) => one.notes),
  }
}

export type ImportStep = {
  companyId: string
  importId: string
  /** Rows worked through before this step: the step is taken only from there, and only while the import runs. */
  done: number
  /** Rows of this step, those that cannot become contacts among them. */
  rows: number
  progress: number
}

/**
 * Stores the contacts of one step and moves the import on, in one statement, and returns how many contacts are new; a
 * phone that the company already has is passed over. Undefined when the import was stopped or somebody else has gone
 * on with it: then the caller must roll back.
 *
 * The commit does not wait for the disk: contacts and counter are lost or kept together, and an import goes on from its
 * counter; the commit that ends the import waits for all of them.
 */
export const storeStep = async (
  tx: Tx,
  step: ImportStep,
  columns: ContactColumns,
): Promise<number | undefined> => {
  const { companyId, importId, done, rows, progress } = step
  const result = await sql<{ created: number }>`with input as (
      select * from unnest(${columns.customData}::jsonb[], ${columns.firstNames}::text[], ${columns.lastNames}::text[],
        ${columns.phones}::text[], ${columns.phonesAsTyped}::text[], ${columns.datesOfBirth}::text[],
        ${columns.notes}::text[], ${columns.ids}::uuid[]) as x(custom_data, first_name, last_name, phone, typed, born, notes, id)
    ), inserted as (
      insert into contacts
        (id, company_id, import_id, first_name, last_name, phone, phone_as_typed, date_of_birth, custom_data, notes)
      select id, ${companyId}::uuid, ${importId}::uuid, first_name, last_name, phone, typed, born::date,
        custom_data, notes from input
      on conflict (company_id, phone) do nothing
      returning 1
    ), counted as (
      select count(*)::int as created, set_config('synchronous_commit', 'off', true) from inserted
    )
    update contact_imports set rows = rows + ${rows}, success = success + created,
      failed = failed + ${rows} - created, progress = ${progress}
    from counted where id = ${importId} and state = 'RUNNING' and rows = ${done}
    returning created`.execute(tx)
  return result.rows[0]?.created
}

/** Of these phones, those that are not this import's own: somebody had them before. */
export const findForeignPhones = async (tx: Tx, importId: string, phones: string[]): Promise<string[]> => {
  const rows = await tx
    .selectFrom('contacts')
    .select('phone')
    .where('phone', '=', sql<string>`any(${phones}::text[])`)
    .where('importId', 'is distinct from', importId)
    .execute()
  return rows.map((row) => row.phone)
}

/** Ids of this import's contacts with these phones. */
export const findImportedIds = async (tx: Tx, importId: string, phones: string[]): Promise<string[]> => {
  const rows = await tx
    .selectFrom('contacts')
    .select('id')
    .where('importId', '=', importId)
    .where('phone', '=', sql<string>`any(${phones}::text[])`)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
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

export type ImportedContactRow = {
  id: string
  firstName: string
  lastName: string
  phone: string
  dateOfBirth: string | null
  notes: string | null
}

/** A page of the contacts an import brought, in the order of its file, beginning after the id `after`. */
export const listImportedContacts = async (
  tx: Tx,
  importId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<ImportedContactRow[]> => {
  let query = tx
    .selectFrom('contacts')
    .select(['id', 'firstName', 'lastName', 'phone', 'dateOfBirth', 'notes'])
    .where('importId', '=', importId)
  if (after) query = query.where('id', '>', after)
  return await query.orderBy('id').limit(limit).execute()
}

/**
 * Removes what an import brought, except people who have been called or stand in a campaign that runs now: those are
 * part of what has happened. Returns the ids that are gone and how many stay.
 */
export const deleteImportedContacts = async (
  tx: Tx,
  importId: string,
): Promise<{ removed: string[]; kept: number }> => {
  const removed = await deleteContacts(
    tx,
    sql<SqlBool>`contacts.import_id = ${importId} and not contacts.is_called and not exists (
      select from campaign_contacts m join campaigns c on c.company_id = m.company_id and c.id = m.campaign_id
      where m.company_id = contacts.company_id and m.contact_id = contacts.id
        and (c.status = 'RUNNING' or m.call_status <> 'PENDING'))`,
  )
  const { kept } = await tx
    .selectFrom('contacts')
    .select(sql<number>`count(*)::int`.as('kept'))
    .where('importId', '=', importId)
    .executeTakeFirstOrThrow()
  return { removed, kept }
}

/** From here to the end of the transaction changes leave no audit row of their own. */
export const stopAuditing = async (tx: Tx): Promise<void> => {
  await sql`select set_config('app.actor_kind', '', true)`.execute(tx)
}
