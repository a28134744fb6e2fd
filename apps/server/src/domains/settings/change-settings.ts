import type { ChangeSettingsBody, Settings } from '@muloqot/contract'
import type { Tx } from '#src/platform/db/database.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { readSettingsIn } from './read-settings.ts'
import { updateLanguage, updateRetention, updateSettings } from './settings.repo.ts'

/** For the whole company, by those who may change it; everybody may send back what they have read. */
const changeRetention = async (tx: Tx, ctx: RequestContext, days: number, now: Date): Promise<void> => {
  const before = await readSettingsIn(tx, ctx.userId)
  if (before.auto_delete_records_after_days === days) return
  if (!ctx.permissions.has('company.write')) throw new AppError('auth.forbidden')
  await updateRetention(tx, ctx.companyId, days, now)
}

/**
 * Changes what somebody has chosen for themselves; what is left out or null stays.
 * @throws AppError `auth.forbidden` when another time of keeping records is not theirs to choose
 */
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
        preferredSttModel: body.preferred_stt_model ?? undefined,
      },
      now,
    )
    const { auto_delete_records_after_days: days } = body
    if (typeof days === 'number') await changeRetention(tx, ctx, days, now)
    if (body.language) await updateLanguage(tx, ctx.userId, body.language, now)
    return await readSettingsIn(tx, ctx.userId)
  })
}
