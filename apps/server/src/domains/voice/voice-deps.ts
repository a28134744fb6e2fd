import type { PlatformDeps } from '#src/platform/deps.ts'
import type { SpeechSynthesizer } from './speech.port.ts'

/** What this domain needs: the platform and a voice. */
export type VoiceDeps = PlatformDeps & { speech: SpeechSynthesizer }
