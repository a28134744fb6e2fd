import type { ContactStatus, ListContactsQuery } from '@muloqot/contract'
import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import { containsText } from '#src/platform/db/contains-text.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { normalisePhone } from './phone-rules.ts'
import type { ContactRow } from './present-contact.ts'

const columns = [
  'id',
  'companyId',
  'firstName',
  'lastName',
  'phone',
  'phoneAsTyped',
  'dateOfBirth',
  'customData',
  'lastConversationDate',
  'lastConversationOutcome',
  'currentConversationOutcome',
  'isCalled',
  'status',
  'notes',
  'lastContactDate',
  'createdAt',
  'updatedAt',
] as const

export type ContactFilter = {
  /** Whether the asker may see phone numbers: only then is a part of one enough to find somebody. */
  isPhoneShown: boolean
  status?: ContactStatus | undefined
  isCalled?: boolean | undefined
  search?: string | undefined
  importId?: string | undefined
}

/** Whom a phone number that was typed means: by a part of it, or, for those who may not see numbers, by all of it. */
const hasPhone = (typed: string, isPhoneShown: boolean): RawBuilder<SqlBool> => {
  if (isPhoneShown) return containsText('contacts.phone', typed.replaceAll(/\D/g, ''))
  const phone = normalisePhone(typed)
  return phone.ok ? sql<SqlBool>`contacts.phone = ${phone.e164}` : sql<SqlBool>`false`
}

/** The filter as one condition. Each word must stand in the name, or the digits in the phone as it is or was typed. */
export const matches = (filter: ContactFilter): Expression<SqlBool> => {
  const conditions = [sql<SqlBool>`true`]
  if (filter.status) conditions.push(sql`contacts.status = ${filter.status}`)
  if (filter.isCalled !== undefined) conditions.push(sql`contacts.is_called = ${filter.isCalled}`)
  if (filter.importId) conditions.push(sql`contacts.import_id = ${filter.importId}`)
  if (filter.search) {
    const digits = filter.search.replaceAll(/\D/g, '')
    const isPhone = digits.length >= 3 && /^[\d\s()+.-]+$/.test(filter.search)
    const words = isPhone ? [] : filter.search.split(/\s+/)
    if (isPhone) conditions.push(hasPhone(filter.search, filter.isPhoneShown))
    for (const word of words) {
      const columns = ['contacts.first_name', 'contacts.last_name']
      if (filter.isPhoneShown) columns.push('contacts.phone_as_typed')
      const inOneOf = columns.map((column) => containsText(column, word))
      conditions.push(sql`(${sql.join(inOneOf, sql` or `)})`)
    }
  }
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

const orders: Record<ListContactsQuery['sort'], ReturnType<typeof sql>> = {
  // Ids are given in the order of time, and the primary key is in their order.
  createdAt: sql`id`,
  '-createdAt': sql`id desc`,
  lastName: sql`last_name, first_name, id`,
  '-lastName': sql`last_name desc, first_name desc, id desc`,
  lastContactDate: sql`last_contact_date nulls last, id`,
  '-lastContactDate': sql`last_contact_date desc nulls last, id desc`,
}

export const listContacts = async (tx: Tx, query: ListContactsQuery & ContactFilter): Promise<ContactRow[]> =>
  await tx
    .selectFrom('contacts')
    .select(columns)
    .where(matches(query))
    .orderBy(orders[query.sort])
    .limit(query.limit)
    .offset((query.page - 1) * query.limit)
    .execute()

export const countContacts = async (tx: Tx, filter: ContactFilter): Promise<number> => {
  const { count } = await tx
    .selectFrom('contacts')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(matches(filter))
    .executeTakeFirstOrThrow()
  return count
}

export const findContact = async (tx: Tx, id: string): Promise<ContactRow | undefined> =>
  await tx.selectFrom('contacts').select(columns).where('id', '=', id).executeTakeFirst()

/** @param phone E.164 */
export const findContactByPhone = async (tx: Tx, phone: string): Promise<ContactRow | undefined> =>
  await tx.selectFrom('contacts').select(columns).where('phone', '=', phone).executeTakeFirst()

export const listContactsByIds = async (tx: Tx, ids: readonly string[]): Promise<ContactRow[]> =>
  await tx
    .selectFrom('contacts')
    .select(columns)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()

export type NewContact = {
  companyId: string
  firstName: string
  lastName: string
  phone: string
  phoneAsTyped: string
  dateOfBirth: string | null
  customData: string | null
  notes: string | null
}

/** @throws AppError `contact.phone_taken` through the unique constraint. */
export const insertContact = async (tx: Tx, contact: NewContact): Promise<ContactRow> =>
  await tx.insertInto('contacts').values(contact).returning(columns).executeTakeFirstOrThrow()

export type ContactChange = Partial<Omit<NewContact, 'companyId'>> & {
  status?: ContactStatus
  lastConversationOutcome?: string | null
  currentConversationOutcome?: string | null
}

export const updateContact = async (
  tx: Tx,
  id: string,
  change: ContactChange,
  now: Date,
): Promise<ContactRow | undefined> =>
  await tx
    .updateTable('contacts')
    .set({ ...change, updatedAt: now })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirst()

/**
 * Deletes and returns the ids that were there. Their places in campaigns go first and all together, so that a campaign
 * counts once how many it has lost; as the foreign key takes them along, it would count for each.
 */
export const deleteContacts = async (tx: Tx, where: Expression<SqlBool>): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    with people as materialized (select contacts.id from contacts where ${where} for update),
      places as (delete from campaign_contacts using people where campaign_contacts.contact_id = people.id)
    delete from contacts using people where contacts.id = people.id returning contacts.id`.execute(tx)
  return rows.map((row) => row.id)
}

/** Sets the status and returns the ids of those that were there and had another one, or the same. */
export const setContactStatus = async (
  tx: Tx,
  where: Expression<SqlBool>,
  status: ContactStatus,
  now: Date,
): Promise<string[]> => {
  const rows = await tx
    .updateTable('contacts')
    .set({ status, updatedAt: now })
    .where(where)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** The condition "is one of these". */
export const isOneOf = (ids: readonly string[]): Expression<SqlBool> =>
  sql<SqlBool>`contacts.id = any(${ids}::uuid[])`
