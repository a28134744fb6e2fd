import {
  campaignCallStatuses,
  languageSchema,
  monitorRowsMax,
  type ActiveCall,
  type CampaignMonitor,
} from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { maskPhone } from '#src/platform/phones/mask-phone.ts'
import { readFigures } from '../campaign-contacts.repo.ts'
import { findCampaign } from '../campaigns.repo.ts'
import { presentCampaign } from '../present-campaign.ts'
import { readRows } from '../read-campaign.ts'
import { viewerOf } from '../viewer.ts'
import { countRetries, findAgentAndLine, listActiveCalls, type ActiveCallRow } from './monitor.repo.ts'

const withResult = campaignCallStatuses.filter((status) => status !== 'PENDING' && status !== 'CALLING')

const presentActiveCall = (row: ActiveCallRow, isPhoneShown: boolean): ActiveCall => ({
  ...row,
  phone: isPhoneShown ? row.phone : maskPhone(row.phone),
  // Calls that ended are not asked for.
  state: row.state as ActiveCall['state'],
  startedAt: row.startedAt.toISOString(),
  answeredAt: row.answeredAt?.toISOString() ?? null,
})

/**
 * A campaign as it is at this moment, without its rows, so that many may watch a long one.
 * @throws AppError `campaign.not_found`
 */
export const readMonitor = async (
  deps: Pick<PlatformDeps, 'db' | 'config' | 'urlSigner' | 'clock'>,
  ctx: RequestContext,
  id: string,
): Promise<CampaignMonitor> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const row = await findCampaign(tx, id)
    if (!row) throw new AppError('campaign.not_found')
    const { agent, line } = await findAgentAndLine(tx, row)
    const retries = await countRetries(tx, id)
    const viewer = viewerOf(ctx)
    return {
      ...presentCampaign(row),
      at: deps.clock.now().toISOString(),
      ...(await readFigures(tx, id)),
      retries: { contacts: retries.contacts, nextAt: retries.nextAt?.toISOString() ?? null },
      agent: { ...agent, language: languageSchema.parse(agent.language) },
      line,
      activeCalls: (await listActiveCalls(tx, id)).map((call) =>
        presentActiveCall(call, viewer.isPhoneShown),
      ),
      newestResults: await readRows(deps, tx, viewer, id, {
        callStatus: withResult,
        sort: '-lastCallDate',
        page: 1,
        limit: monitorRowsMax,
      }),
    }
  })
