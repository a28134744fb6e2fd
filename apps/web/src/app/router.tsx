import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { signInSearchSchema } from '../features/auth/sign-in-search.ts'
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
import { currentSession } from '../shared/api/session.ts'
import { CrashPage } from './crash-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { Shell } from './shell/shell.tsx'

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage })

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: signInSearchSchema,
  beforeLoad: ({ search }) => {
    if (currentSession()) throw redirect({ href: search.next ?? '/campaigns', replace: true })
  },
  component: lazyRouteComponent(async () => await import('../features/auth/sign-in-page.tsx'), 'SignInPage'),
})

/** Everything below needs a person who is signed in. */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: '_shell',
  beforeLoad: ({ location }) => {
    if (currentSession()) return
    const next = location.pathname === '/' ? undefined : location.href
    throw redirect({ to: '/sign-in', search: next === undefined ? {} : { next }, replace: true })
  },
  component: Shell,
})

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ href: '/campaigns', replace: true })
  },
})

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

export const router = createRouter({
  basepath: '/app',
  routeTree: rootRoute.addChildren([
    signInRoute,
    shellRoute.addChildren([
      homeRoute,
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
    ]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: CrashPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
