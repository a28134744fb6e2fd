import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { AnonymousContext, RequestContext } from '#src/platform/http/request-context.ts'
import { createAccessTokenVerifier } from './access-token.ts'
import { createPrincipalFinder, keyPrefix } from './find-principal.ts'
import type { Principal } from './principal.repo.ts'

/** A request's context with the moment its token ends; a key may have no end. */
export type SignedIn = RequestContext & { tokenEndsAt: Date | null }

export type Authenticator = {
  /**
   * Who a token or key belongs to and what they may do at this moment. The company is the token's, never the request's.
   * @param action what they are about to do; it goes into the audit rows.
   * @throws AppError `auth.token_invalid`
   */
  authenticate(token: string, request: AnonymousContext, action: string): Promise<SignedIn>
}

/** What a domain needs that asks who somebody is. */
export type AuthDeps = PlatformDeps & { authenticator: Authenticator }

const signedIn = (
  principal: Principal,
  tokenEndsAt: Date | null,
  request: AnonymousContext,
  action: string,
): SignedIn => ({
  companyId: principal.companyId,
  userId: principal.actorId,
  sessionId: principal.kind === 'user' ? principal.id : null,
  role: principal.role,
  permissions: principal.permissions,
  mustSetUpSecondFactor: principal.mustSetUpSecondFactor,
  language: request.language,
  tokenEndsAt,
  actor: {
    kind: principal.kind,
    id: principal.actorId,
    action,
    requestId: request.requestId,
    address: request.address,
    agent: request.agent,
  },
})

export const createAuthenticator = (
  deps: Pick<PlatformDeps, 'db' | 'log' | 'clock' | 'secretKey'>,
): Authenticator => {
  const verify = createAccessTokenVerifier(deps.secretKey)
  const principals = createPrincipalFinder(deps)
  return {
    authenticate: async (token, request, action) => {
      if (token.startsWith(keyPrefix)) {
        const principal = await principals.ofKey(token)
        if (!principal) throw new AppError('auth.token_invalid')
        return signedIn(principal, null, request, action)
      }
      const claims = await verify(token, deps.clock.now())
      const principal = await principals.ofSession(claims.sid)
      const isTheirs = principal?.actorId === claims.sub && principal.companyId === claims.organizationId
      if (!principal || !isTheirs) throw new AppError('auth.token_invalid')
      return signedIn(principal, new Date(claims.exp * 1000), request, action)
    },
  }
}
