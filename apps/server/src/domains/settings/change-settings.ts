import type { ChangeSettingsBody, Settings } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { readSettingsIn } from './read-settings.ts'
import { updateLanguage, updateSettings } from './settings.repo.ts'

/** Changes what somebody has chosen for themselves; what is left out or null stays. */
export const changeSettings = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  body: ChangeSettingsBody,
): Promise<Settings> => {
  const now = deps.clock.now()
  return await deps.db.inCompany(ctx, async (tx) => {
    await updateSettings(
      tx,
      ctx.userId,
      {
        emailNotifications: body.email_notifications ?? undefined,
        smsNotifications: body.sms_notifications ?? undefined,
        pushNotifications: body.push_notifications ?? undefined,
        timezone: body.timezone ?? undefined,
        autoDeleteRecordsAfterDays: body.auto_delete_records_after_days ?? undefined,
        preferredSttModel: body.preferred_stt_model ?? undefined,
      },
      now,
    )
    if (body.language) await updateLanguage(tx, ctx.userId, body.language, now)
    return await readSettingsIn(tx, ctx.userId)
  })
}
