import { publicUrlOf } from '#src/platform/config/public-url.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'

const validMinutes = 15

/** What is signed. It names the company, so that a signature opens nothing outside of it. */
export const recordingResource = (companyId: string, callId: string): string =>
  `recording/${companyId}/${callId}`

/**
 * An address that plays a recording without a token, for 15 minutes. Whether there is a recording is the caller's to
 * know.
 */
export const recordingUrlOf = (
  deps: Pick<PlatformDeps, 'config' | 'urlSigner' | 'clock'>,
  companyId: string,
  callId: string,
): string => {
  const expiresAt = new Date(deps.clock.now().getTime() + validMinutes * 60_000)
  const { expires, signature } = deps.urlSigner.sign(recordingResource(companyId, callId), expiresAt)
  const query = new URLSearchParams({ organizationId: companyId, expires, signature })
  return `${publicUrlOf(deps.config)}/calls/${callId}/recording?${query.toString()}`
}
