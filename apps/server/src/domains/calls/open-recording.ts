import type { Actor, TenantContext } from '#src/platform/db/actor.ts'
import { recordViewOnce } from '#src/platform/db/record-view.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { AnonymousContext, RequestContext } from '#src/platform/http/request-context.ts'
import { FileMissing } from '#src/platform/storage/storage.ts'
import { findRecording } from './calls.repo.ts'
import { recordingResource } from './recording-url.ts'

/** A player asks for a recording many times while somebody listens; it is written down once. */
const oneListeningMinutes = 15

type Signature = {
  organizationId?: string | undefined
  reader?: string | undefined
  expires?: string | undefined
  signature?: string | undefined
}

type Listener = AnonymousContext & { signedIn: RequestContext | null }

/** Who stands behind a signature; its form was checked with the request. */
const readerAs = (reader: string, from: AnonymousContext): Actor => {
  const [kind = '', id = ''] = reader.split(':')
  const { requestId, address, agent } = from
  return {
    kind: kind as 'user' | 'key' | 'integration',
    id,
    action: 'getCallRecording',
    requestId,
    address,
    agent,
  }
}

/**
 * Who listens: the token's owner when there is a token, otherwise whoever was given a signature that has not ended.
 * The company and the reader are part of what is signed, so they can be trusted once the signature fits.
 */
const whoListens = (
  deps: Pick<PlatformDeps, 'urlSigner' | 'clock'>,
  listener: Listener,
  callId: string,
  { organizationId, reader, expires, signature }: Signature,
): TenantContext => {
  const { signedIn } = listener
  if (signedIn) {
    if (!signedIn.permissions.has('calls.read')) throw new AppError('auth.forbidden')
    return signedIn
  }
  if (signature === undefined) throw new AppError('auth.token_missing')
  if (organizationId === undefined || reader === undefined || expires === undefined)
    throw new AppError('auth.token_invalid')
  const resource = recordingResource(organizationId, reader, callId)
  if (!deps.urlSigner.verify(resource, expires, signature, deps.clock.now()))
    throw new AppError('auth.token_invalid')
  return { companyId: organizationId, actor: readerAs(reader, listener) }
}

/**
 * Finds the recording of a call for somebody who may listen to it, and writes down that they do.
 * @throws AppError `auth.token_missing`, `auth.token_invalid`, `auth.forbidden`, `call.not_found`,
 *   `call.no_recording`, `call.recording_deleted`
 */
export const openRecording = async (
  deps: Pick<PlatformDeps, 'db' | 'storage' | 'urlSigner' | 'clock'>,
  listener: Listener,
  callId: string,
  signature: Signature,
): Promise<{ key: string; bytes: number; etag: string }> => {
  const who = whoListens(deps, listener, callId, signature)
  const call = await deps.db.inCompany(who, async (tx) => {
    const found = await findRecording(tx, callId)
    const viewed = { resourceType: 'calls', resourceId: callId }
    if (found && found.recordingKey !== null) await recordViewOnce(tx, viewed, oneListeningMinutes)
    return found
  })
  if (!call) throw new AppError('call.not_found')
  if (call.isDeleted) throw new AppError('call.recording_deleted')
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
