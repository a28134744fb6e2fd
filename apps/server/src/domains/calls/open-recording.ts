import type { PlatformDeps } from '#src/platform/deps.ts'
import type { TenantContext } from '#src/platform/db/actor.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { FileMissing } from '#src/platform/storage/storage.ts'
import { findRecording } from './calls.repo.ts'
import { recordingResource } from './recording-url.ts'

type Signature = {
  organizationId?: string | undefined
  expires?: string | undefined
  signature?: string | undefined
}

/**
 * Who listens: the token's owner when there is a token, otherwise whoever holds a signature that has not ended.
 * The company a signature names is part of what is signed, so it can be trusted once the signature fits.
 */
const whoListens = (
  deps: Pick<PlatformDeps, 'urlSigner' | 'clock'>,
  signedIn: RequestContext | null,
  callId: string,
  { organizationId, expires, signature }: Signature,
): TenantContext => {
  if (signedIn) {
    if (!signedIn.permissions.has('calls.read')) throw new AppError('auth.forbidden')
    return signedIn
  }
  if (signature === undefined) throw new AppError('auth.token_missing')
  if (organizationId === undefined || expires === undefined) throw new AppError('auth.token_invalid')
  const resource = recordingResource(organizationId, callId)
  if (!deps.urlSigner.verify(resource, expires, signature, deps.clock.now()))
    throw new AppError('auth.token_invalid')
  return { companyId: organizationId }
}

/**
 * Finds the recording of a call for somebody who may listen to it.
 * @throws AppError `auth.token_missing`, `auth.token_invalid`, `auth.forbidden`, `call.not_found`, `call.no_recording`
 */
export const openRecording = async (
  deps: Pick<PlatformDeps, 'db' | 'storage' | 'urlSigner' | 'clock'>,
  signedIn: RequestContext | null,
  callId: string,
  signature: Signature,
): Promise<{ key: string; bytes: number; etag: string }> => {
  const who = whoListens(deps, signedIn, callId, signature)
  const call = await deps.db.inCompany(who, async (tx) => await findRecording(tx, callId))
  if (!call) throw new AppError('call.not_found')
  if (call.recordingKey === null) throw new AppError('call.no_recording')
  try {
    const bytes = await deps.storage.size(call.recordingKey)
    // A recording is written once, when its call ends: its id and size tell two of them apart.
    return { key: call.recordingKey, bytes, etag: `"${callId}-${bytes}"` }
  } catch (error) {
    if (error instanceof FileMissing) throw new AppError('call.no_recording', { cause: error })
    throw error
  }
}
