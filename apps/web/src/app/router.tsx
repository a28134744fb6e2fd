import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { signInSearchSchema } from '../features/auth/sign-in-search.ts'
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

export const router = createRouter({
  basepath: '/app',
  routeTree: rootRoute.addChildren([signInRoute, shellRoute.addChildren([homeRoute])]),
  defaultPreload: 'intent',
  defaultErrorComponent: CrashPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
