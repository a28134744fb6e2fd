import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { currentSession } from '../shared/api/session.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { Shell } from './shell/shell.tsx'

export const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage })

/** Everything below needs a person who is signed in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: '_shell',
  beforeLoad: ({ location }) => {
    if (currentSession()) return
    const next = location.pathname === '/' ? undefined : location.href
    throw redirect({ to: '/sign-in', search: next === undefined ? {} : { next }, replace: true })
  },
  component: Shell,
})
