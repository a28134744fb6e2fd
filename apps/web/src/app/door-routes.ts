import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { codeSearchSchema } from '../features/auth/registration/registration-search.ts'
import { signInSearchSchema } from '../features/auth/sign-in/sign-in-search.ts'
import { currentSession } from '../shared/api/session.ts'
import { rootRoute } from './parent-routes.tsx'

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

/** What people see before they are signed in. */
export const doorRoutes = [
  signInRoute,
  registerRoute,
  verifyEmailRoute,
  forgotPasswordRoute,
  resetPasswordRoute,
  acceptInvitationRoute,
] as const
