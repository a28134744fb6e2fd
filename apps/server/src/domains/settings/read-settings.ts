import { languageSchema, type Settings, type sttModels } from '@muloqot/contract'
import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { findSettings } from './settings.repo.ts'

/** @throws AppError `auth.token_invalid` when the person is no longer there. */
export const readSettingsIn = async (tx: Tx, userId: string): Promise<Settings> => {
  const row = await findSettings(tx, userId)
  if (!row) throw new AppError('auth.token_invalid')
  return {
    id: row.id,
    user_id: row.userId,
    email_notifications: row.emailNotifications,
    sms_notifications: row.smsNotifications,
    push_notifications: row.pushNotifications,
    language: languageSchema.parse(row.language),
    timezone: row.timezone,
    auto_delete_records_after_days: row.autoDeleteRecordsAfterDays,
    // The column's check constraint holds the same list.
    preferred_stt_model: row.preferredSttModel as (typeof sttModels)[number],
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  }
}

/** What somebody has chosen for themselves. */
export const readSettings = async (deps: Pick<PlatformDeps, 'db'>, ctx: RequestContext): Promise<Settings> =>
  await deps.db.inCompany(ctx, async (tx) => await readSettingsIn(tx, ctx.userId))
