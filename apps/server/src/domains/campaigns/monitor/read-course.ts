import { terminalCallStatusSchema, type CampaignCourse } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { findCampaign } from '../campaigns.repo.ts'
import { listMinutes, readFunnel } from './course.repo.ts'

const minuteMs = 60_000

const byMinute = (
  rows: readonly { at: Date; callStatus: string; count: number }[],
): CampaignCourse['minutes'] => {
  const minutes = new Map<string, CampaignCourse['minutes'][number]>()
  for (const { at, callStatus, count } of rows) {
    const key = at.toISOString()
    const minute = minutes.get(key) ?? { at: key, callStatusCounts: {} }
    minute.callStatusCounts[terminalCallStatusSchema.parse(callStatus)] = count
    minutes.set(key, minute)
  }
  return [...minutes.values()]
}

/** @throws AppError `campaign.not_found` */
export const readCourse = async (
  deps: Pick<PlatformDeps, 'db' | 'clock'>,
  ctx: RequestContext,
  id: string,
): Promise<CampaignCourse> =>
  await deps.db.inCompany(ctx, async (tx) => {
    if (!(await findCampaign(tx, id))) throw new AppError('campaign.not_found')
    const now = deps.clock.now()
    // The minute that runs and the 59 whole ones before it.
    const hourBegan = new Date(Math.floor(now.getTime() / minuteMs) * minuteMs - 59 * minuteMs)
    return {
      at: now.toISOString(),
      total: await readFunnel(tx, id, null),
      last15Minutes: await readFunnel(tx, id, new Date(now.getTime() - 15 * minuteMs)),
      minutes: byMinute(await listMinutes(tx, id, hourBegan)),
    }
  })
