import { computePeaks } from '#src/platform/audio/peaks.ts'
import type { StereoAudio } from '#src/platform/audio/stereo.ts'
import { encodeStereoWav } from '#src/platform/audio/wav.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { recordingKeyOf } from './recording-key.ts'

/** What is kept of a recording in its call's row. */
export type StoredRecording = {
  key: string
  bytes: number
  /** Loudest absolute sample of each slice, 0 to 100; agent first, person second, equally many. */
  peaks: [number[], number[]]
}

/**
 * Stores the recording of a call as a stereo WAV file (agent left, person right) and makes the peaks of its drawing,
 * so that nobody has to decode it again. Storing the same call again replaces the file.
 */
export const storeRecording = async (
  deps: Pick<PlatformDeps, 'storage'>,
  { companyId, callId }: { companyId: string; callId: string },
  audio: StereoAudio,
): Promise<StoredRecording> => {
  const key = recordingKeyOf(companyId, callId)
  const file = encodeStereoWav(audio)
  await deps.storage.put(key, file)
  const frames = Math.max(audio.left.length, audio.right.length)
  return {
    key,
    bytes: file.length,
    peaks: [computePeaks(audio.left, frames), computePeaks(audio.right, frames)],
  }
}
