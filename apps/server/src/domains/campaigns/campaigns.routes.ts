import * as contract from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { route, type Route } from '#src/platform/http/route.ts'
import { addCampaignContacts } from './add-campaign-contacts.ts'
import { countContactsToAdd } from './count-contacts-to-add.ts'
import { createCampaign } from './create-campaign.ts'
import { deleteCampaign } from './delete-campaign.ts'
import { listCampaignContacts } from './list-campaign-contacts.ts'
import { listCampaigns } from './list-campaigns.ts'
import { listContactCampaigns } from './list-contact-campaigns.ts'
import { readCourse } from './monitor/read-course.ts'
import { readMonitor } from './monitor/read-monitor.ts'
import { readCampaign } from './read-campaign.ts'
import { readContact } from './read-contact.ts'
import { startCampaign } from './start-campaign.ts'
import { stopCampaign } from './stop-campaign.ts'
import { viewerOf } from './viewer.ts'

type Deps = PlatformDeps

export const routes: Route<Deps>[] = [
  route(contract.createCampaign, async (deps: Deps, ctx, { body }) => await createCampaign(deps, ctx, body)),
  route(contract.listCampaigns, async (deps: Deps, ctx, { query }) => await listCampaigns(deps, ctx, query)),
  route(
    contract.getCampaign,
    async (deps: Deps, ctx, { params }) => await readCampaign(deps, viewerOf(ctx), params.id),
  ),
  route(
    contract.listCampaignContacts,
    async (deps: Deps, ctx, { params, query }) => await listCampaignContacts(deps, ctx, params.id, query),
  ),
  route(
    contract.getCampaignMonitor,
    async (deps: Deps, ctx, { params }) => await readMonitor(deps, ctx, params.id),
  ),
  route(
    contract.getCampaignCourse,
    async (deps: Deps, ctx, { params }) => await readCourse(deps, ctx, params.id),
  ),
  route(
    contract.countContactsToAdd,
    async (deps: Deps, ctx, { body }) => await countContactsToAdd(deps, ctx, body),
  ),
  route(
    contract.addCampaignContacts,
    async (deps: Deps, ctx, { params, body }) => await addCampaignContacts(deps, ctx, params.id, body),
  ),
  route(
    contract.deleteCampaign,
    async (deps: Deps, ctx, { params }) => await deleteCampaign(deps, ctx, params.id),
  ),
  route(
    contract.startCampaign,
    async (deps: Deps, ctx, { params }) => await startCampaign(deps, ctx, params.id),
  ),
  route(
    contract.stopCampaign,
    async (deps: Deps, ctx, { params }) => await stopCampaign(deps, ctx, params.id),
  ),
  route(
    contract.listContactCampaigns,
    async (deps: Deps, ctx, { query }) => await listContactCampaigns(deps, ctx, query.contactIds),
  ),
  route(contract.getContact, async (deps: Deps, ctx, { params }) => await readContact(deps, ctx, params.id)),
]
