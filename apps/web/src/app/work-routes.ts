import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { callSearchSchema, callsSearchSchema } from '../features/calls/calls-search.ts'
import { campaignsSearchSchema } from '../features/campaigns/list/campaigns-search.ts'
import { campaignSearchSchema } from '../features/campaigns/monitor/campaign-search.ts'
import { newCampaignSearchSchema } from '../features/campaigns/new/new-campaign-search.ts'
import { contactsSearchSchema } from '../features/contacts/contacts-search.ts'
import {
  importRunSearchSchema,
  importSearchSchema,
  importsSearchSchema,
} from '../features/contacts/import/import-search.ts'
import { agentsSearchSchema } from '../features/voice/agents/agents-search.ts'
import { linesSearchSchema } from '../features/voice/lines/lines-search.ts'
import { shellRoute } from './parent-routes.tsx'

const callsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calls',
  validateSearch: callsSearchSchema,
  component: lazyRouteComponent(async () => await import('../features/calls/calls-page.tsx'), 'CallsPage'),
})

const callRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calls/$callId',
  validateSearch: callSearchSchema,
  component: lazyRouteComponent(async () => await import('../features/calls/call-page.tsx'), 'CallPage'),
})

const campaignsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/campaigns',
  validateSearch: campaignsSearchSchema,
  component: lazyRouteComponent(
    async () => await import('../features/campaigns/list/campaigns-page.tsx'),
    'CampaignsPage',
  ),
})

const newCampaignRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/campaigns/new',
  validateSearch: newCampaignSearchSchema,
  component: lazyRouteComponent(
    async () => await import('../features/campaigns/new/new-campaign-page.tsx'),
    'NewCampaignPage',
  ),
})

const campaignRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/campaigns/$campaignId',
  validateSearch: campaignSearchSchema,
  component: lazyRouteComponent(
    async () => await import('../features/campaigns/monitor/campaign-page.tsx'),
    'CampaignPage',
  ),
})

const agentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agents',
  validateSearch: agentsSearchSchema,
  component: lazyRouteComponent(
    async () => await import('../features/voice/agents/agents-page.tsx'),
    'AgentsPage',
  ),
})

const linesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/lines',
  validateSearch: linesSearchSchema,
  component: lazyRouteComponent(
    async () => await import('../features/voice/lines/lines-page.tsx'),
    'LinesPage',
  ),
})

const contactsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/contacts',
  validateSearch: contactsSearchSchema,
  component: lazyRouteComponent(
    async () => await import('../features/contacts/contacts-page.tsx'),
    'ContactsPage',
  ),
})

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/contacts/import',
  validateSearch: importSearchSchema,
  component: lazyRouteComponent(
    async () => await import('../features/contacts/import/import-page.tsx'),
    'ImportPage',
  ),
})

const importsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/contacts/imports',
  validateSearch: importsSearchSchema,
  component: lazyRouteComponent(
    async () => await import('../features/contacts/import/imports-page.tsx'),
    'ImportsPage',
  ),
})

const importRunRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/contacts/imports/$importId',
  validateSearch: importRunSearchSchema,
  component: lazyRouteComponent(
    async () => await import('../features/contacts/import/import-run-page.tsx'),
    'ImportRunPage',
  ),
})

/** Calling: campaigns, the people they call, the calls, and who speaks over which line. */
export const workRoutes = [
  callsRoute,
  callRoute,
  campaignsRoute,
  newCampaignRoute,
  campaignRoute,
  agentsRoute,
  linesRoute,
  contactsRoute,
  importRoute,
  importsRoute,
  importRunRoute,
] as const
