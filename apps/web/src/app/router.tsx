import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { auditSearchSchema } from '../features/audit/audit-search.ts'
import { keysSearchSchema } from '../features/auth/keys/keys-search.ts'
import { codeSearchSchema } from '../features/auth/registration/registration-search.ts'
import { signInSearchSchema } from '../features/auth/sign-in/sign-in-search.ts'
import { balanceSearchSchema } from '../features/billing/balance-search.ts'
import { callSearchSchema, callsSearchSchema } from '../features/calls/calls-search.ts'
import { campaignsSearchSchema } from '../features/campaigns/list/campaigns-search.ts'
import { campaignSearchSchema } from '../features/campaigns/monitor/campaign-search.ts'
import { newCampaignSearchSchema } from '../features/campaigns/new/new-campaign-search.ts'
import { companiesSearchSchema, companySearchSchema } from '../features/companies/companies-search.ts'
import { contactsSearchSchema } from '../features/contacts/contacts-search.ts'
import {
  importRunSearchSchema,
  importSearchSchema,
  importsSearchSchema,
} from '../features/contacts/import/import-search.ts'
import { rolesSearchSchema } from '../features/roles/roles-search.ts'
import { usersSearchSchema } from '../features/users/users-search.ts'
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
  component: lazyRouteComponent(
    async () => await import('../features/auth/sign-in/sign-in-page.tsx'),
    'SignInPage',
  ),
})

const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register',
  component: lazyRouteComponent(
    async () => await import('../features/auth/registration/register-page.tsx'),
    'RegisterPage',
  ),
})

const verifyEmailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verify-email',
  validateSearch: codeSearchSchema,
  component: lazyRouteComponent(
    async () => await import('../features/auth/registration/verify-email-page.tsx'),
    'VerifyEmailPage',
  ),
})

const forgotPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot-password',
  validateSearch: codeSearchSchema,
  component: lazyRouteComponent(
    async () => await import('../features/auth/registration/forgot-password-page.tsx'),
    'ForgotPasswordPage',
  ),
})

const resetPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset-password',
  validateSearch: codeSearchSchema,
  component: lazyRouteComponent(
    async () => await import('../features/auth/registration/reset-password-page.tsx'),
    'ResetPasswordPage',
  ),
})

const acceptInvitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accept-invitation',
  validateSearch: codeSearchSchema,
  component: lazyRouteComponent(
    async () => await import('../features/auth/registration/accept-invitation-page.tsx'),
    'AcceptInvitationPage',
  ),
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

const profileRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/profile',
  component: lazyRouteComponent(
    async () => await import('../features/auth/profile/profile-page.tsx'),
    'ProfilePage',
  ),
})

const usersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/users',
  validateSearch: usersSearchSchema,
  component: lazyRouteComponent(async () => await import('../features/users/users-page.tsx'), 'UsersPage'),
})

const rolesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/roles',
  validateSearch: rolesSearchSchema,
  component: lazyRouteComponent(async () => await import('../features/roles/roles-page.tsx'), 'RolesPage'),
})

const companiesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/companies',
  validateSearch: companiesSearchSchema,
  component: lazyRouteComponent(
    async () => await import('../features/companies/list/companies-page.tsx'),
    'CompaniesPage',
  ),
})

const companyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/companies/$companyId',
  validateSearch: companySearchSchema,
  component: lazyRouteComponent(
    async () => await import('../features/companies/company/company-page.tsx'),
    'CompanyPage',
  ),
})

const balanceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/balance',
  validateSearch: balanceSearchSchema,
  component: lazyRouteComponent(
    async () => await import('../features/billing/balance-page.tsx'),
    'BalancePage',
  ),
})

const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: auditSearchSchema,
  component: lazyRouteComponent(async () => await import('../features/audit/audit-page.tsx'), 'AuditPage'),
})

const keysRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/keys',
  validateSearch: keysSearchSchema,
  component: lazyRouteComponent(async () => await import('../features/auth/keys/keys-page.tsx'), 'KeysPage'),
})

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: lazyRouteComponent(
    async () => await import('../features/settings/settings-page.tsx'),
    'SettingsPage',
  ),
})

export const router = createRouter({
  basepath: '/app',
  routeTree: rootRoute.addChildren([
    signInRoute,
    registerRoute,
    verifyEmailRoute,
    forgotPasswordRoute,
    resetPasswordRoute,
    acceptInvitationRoute,
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
      usersRoute,
      rolesRoute,
      companiesRoute,
      companyRoute,
      balanceRoute,
      auditRoute,
      profileRoute,
      keysRoute,
      settingsRoute,
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
