import type { TenantContext } from '#src/platform/db/actor.ts'
import { publicUrlOf } from '#src/platform/config/public-url.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'

const validMinutes = 15

/**
 * What is signed. It names the company, so that a signature opens nothing outside of it, and whom the address was given
 * to, because hearing a recording is written down.
 * @param reader kind and id, as `user:0198…`.
 */
export const recordingResource = (companyId: string, reader: string, callId: string): string =>
  `recording/${companyId}/${reader}/${callId}`

/**
 * An address that plays a recording without a token, for 15 minutes and in the name of whoever asks. Where nobody in
 * particular does, it needs a token. Whether there is a recording is the caller's to know.
 */
export const recordingUrlOf = (
  deps: Pick<PlatformDeps, 'config' | 'urlSigner' | 'clock'>,
  { companyId, actor }: TenantContext,
  callId: string,
): string => {
  const address = `${publicUrlOf(deps.config)}/calls/${callId}/recording`
  if (!actor || actor === 'program' || actor.kind === 'anonymous') return address
  const reader = `${actor.kind}:${actor.id}`
  const expiresAt = new Date(deps.clock.now().getTime() + validMinutes * 60_000)
  const { expires, signature } = deps.urlSigner.sign(recordingResource(companyId, reader, callId), expiresAt)
  const query = new URLSearchParams({ organizationId: companyId, reader, expires, signature })
  return `${address}?${query.toString()}`
}
