import type { CampaignDetail, CreateCampaignBody } from '@muloqot/contract'
import { chooseAgent, chooseLine } from '#src/domains/voice/index.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { campaignCreated } from './campaigns.events.ts'
import { insertCampaign } from './campaigns.repo.ts'
import { contactsToAdd } from './contacts-to-add.ts'
import { putContactsIntoCampaign } from './put-contacts-into-campaign.ts'
import { readCampaignIn } from './read-campaign.ts'
import { viewerOf } from './viewer.ts'

/**
 * Creates a campaign. Without an agent it gets the ready-made one of its type in the company's language, without a
 * line the company's default one.
 * @throws AppError `campaign.contacts_not_found`, `campaign.agent_type_mismatch`, `agent.not_found`, `line.not_found`;
 * then nothing was created.
 */
export const createCampaign = async (
  deps: Pick<PlatformDeps, 'db' | 'events' | 'config' | 'urlSigner' | 'clock'>,
  ctx: RequestContext,
  body: CreateCampaignBody,
): Promise<CampaignDetail> =>
  await deps.db.inCompany(ctx, async (tx) => {
    const { campaignType } = body
    const agent = await chooseAgent(tx, ctx.companyId, { agentId: body.agentId, campaignType })
    const line = await chooseLine(tx, ctx, body.lineId)
    const id = await insertCampaign(tx, {
      companyId: ctx.companyId,
      name: body.name,
      description: body.description ?? null,
      campaignType,
      agentId: agent.id,
      lineId: line.id,
      retry: body.retry ?? null,
    })
    const selection = body.selection ?? (body.contactIds && { contactIds: body.contactIds })
    if (selection) await putContactsIntoCampaign(tx, id, contactsToAdd(ctx, selection))
    await deps.events.publish(tx, ctx.companyId, campaignCreated, [{ campaignId: id }])
    return await readCampaignIn(deps, tx, viewerOf(ctx), id)
  })
