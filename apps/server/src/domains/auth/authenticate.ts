import { rolePermissions } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import type { AnonymousContext, RequestContext } from '#src/platform/http/request-context.ts'
import { verifyAccessToken } from './access-token.ts'

/** A request's context with the moment its token ends. */
export type SignedIn = RequestContext & { tokenEndsAt: Date }

/**
 * Who a token belongs to and what they may do. The company is the token's, never the request's.
 * @param action what they are about to do; it goes into the audit rows.
 * @throws AppError `auth.token_invalid`
 */
export const authenticate = async (
  deps: Pick<PlatformDeps, 'secretKey' | 'clock'>,
  token: string,
  request: AnonymousContext,
  action: string,
): Promise<SignedIn> => {
  const claims = await verifyAccessToken(deps.secretKey, token, deps.clock.now())
  return {
    companyId: claims.organizationId,
    userId: claims.sub,
    role: claims.role,
    permissions: new Set(rolePermissions[claims.role]),
    language: request.language,
    tokenEndsAt: new Date(claims.exp * 1000),
    actor: {
      kind: 'user',
      id: claims.sub,
      action,
      requestId: request.requestId,
      address: request.address,
      agent: request.agent,
    },
  }
}
