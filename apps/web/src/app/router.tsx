import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { CrashPage } from './crash-page.tsx'
import { doorRoutes } from './door-routes.ts'
import { officeRoutes } from './office-routes.ts'
import { rootRoute, shellRoute } from './parent-routes.tsx'
import { workRoutes } from './work-routes.ts'

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ href: '/campaigns', replace: true })
  },
})

export const router = createRouter({
  basepath: '/app',
  routeTree: rootRoute.addChildren([
    ...doorRoutes,
    shellRoute.addChildren([homeRoute, ...workRoutes, ...officeRoutes]),
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
