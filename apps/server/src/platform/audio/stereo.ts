/** Two channels of 16-bit PCM that start together. They may differ in length; silence follows the shorter one. */
export type StereoAudio = { left: Int16Array; right: Int16Array; sampleRate: number }
