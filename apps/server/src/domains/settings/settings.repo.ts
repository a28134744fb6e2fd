import type { Language } from '@muloqot/contract'
import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/database.ts'

export type SettingsRow = {
  id: string
  userId: string
  emailNotifications: boolean
  smsNotifications: boolean
  pushNotifications: boolean
  /** The person's, or else the company's. */
  language: string
  timezone: string
  /** The company's; null: for ever. */
  autoDeleteRecordsAfterDays: number | null
  preferredSttModel: string
  createdAt: Date
  updatedAt: Date
}

export const findSettings = async (tx: Tx, userId: string): Promise<SettingsRow | undefined> => {
  const { rows } = await sql<SettingsRow>`
    select s.id, s.user_id, s.email_notifications, s.sms_notifications, s.push_notifications,
      coalesce(u.language, c.language) as language, coalesce(s.timezone, c.time_zone) as timezone,
      c.auto_delete_records_after_days, s.preferred_stt_model, s.created_at,
      greatest(s.updated_at, s.created_at) as updated_at
    from user_settings s
    join users u on u.company_id = s.company_id and u.id = s.user_id
    join companies c on c.id = s.company_id
    where s.user_id = ${userId}`.execute(tx)
  return rows[0]
}

/** What is undefined stays. */
export type SettingsChange = {
  emailNotifications?: boolean | undefined
  smsNotifications?: boolean | undefined
  pushNotifications?: boolean | undefined
  timezone?: string | undefined
  preferredSttModel?: string | undefined
}

export const updateSettings = async (
  tx: Tx,
  userId: string,
  change: SettingsChange,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('userSettings')
    .set({ ...change, updatedAt: now })
    .where('userId', '=', userId)
    .execute()
}

/** How long records are kept is the company's. */
export const updateRetention = async (tx: Tx, companyId: string, days: number, now: Date): Promise<void> => {
  const change = { autoDeleteRecordsAfterDays: days, updatedAt: now }
  await tx.updateTable('companies').set(change).where('id', '=', companyId).execute()
}

/** The language is the person's own, and lies with them. */
export const updateLanguage = async (
  tx: Tx,
  userId: string,
  language: Language,
  now: Date,
): Promise<void> => {
  await tx.updateTable('users').set({ language, updatedAt: now }).where('id', '=', userId).execute()
}
