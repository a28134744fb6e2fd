import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { RequestContext } from '#src/platform/http/request-context.ts'
import { findRecording } from './calls.repo.ts'

/**
 * What a call's waveform is drawn from, as it was computed when the recording was stored.
 * @throws AppError `call.not_found`, `call.no_recording`, `call.recording_deleted`
 */
export const readWaveform = async (
  deps: Pick<PlatformDeps, 'db'>,
  ctx: RequestContext,
  id: string,
): Promise<{ durationMs: number; peaks: [number[], number[]] }> => {
  const call = await deps.db.inCompany(ctx, async (tx) => await findRecording(tx, id))
  if (!call) throw new AppError('call.not_found')
  if (call.isDeleted) throw new AppError('call.recording_deleted')
  if (call.recordingKey === null || call.peaks === null) throw new AppError('call.no_recording')
  // Written by us in this shape when the recording was stored; the answer's schema checks it again on its way out.
  return { durationMs: call.durationMs ?? 0, peaks: call.peaks as [number[], number[]] }
}
