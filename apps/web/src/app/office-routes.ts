import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { auditSearchSchema } from '../features/audit/audit-search.ts'
import { keysSearchSchema } from '../features/auth/keys/keys-search.ts'
import { balanceSearchSchema } from '../features/billing/balance-search.ts'
import { companiesSearchSchema, companySearchSchema } from '../features/companies/companies-search.ts'
import { rolesSearchSchema } from '../features/roles/roles-search.ts'
import { usersSearchSchema } from '../features/users/users-search.ts'
import { shellRoute } from './parent-routes.tsx'

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

const profileRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/profile',
  component: lazyRouteComponent(
    async () => await import('../features/auth/profile/profile-page.tsx'),
    'ProfilePage',
  ),
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

/** Who may do what, what it costs and what was done. */
export const officeRoutes = [
  usersRoute,
  rolesRoute,
  companiesRoute,
  companyRoute,
  balanceRoute,
  auditRoute,
  profileRoute,
  keysRoute,
  settingsRoute,
] as const
