import { speakerSchema, type Speaker } from '@muloqot/contract'

export type Muted = Readonly<Record<Speaker, boolean>>

export type VoiceGates = { set: (muted: Muted) => void; close: () => void }

/** Agent left, person right: the order of the recording's channels. */
const voices = speakerSchema.options

/** How loud a voice is in an ear: in its own side, or in both when the other voice is off. */
const loudness = (muted: Muted, voice: number, ear: number): number => {
  const [own, other] = [voices[voice], voices[1 - voice]]
  if (own === undefined || other === undefined || muted[own]) return 0
  return voice === ear || muted[other] ? 1 : 0
}

/**
 * Lets each voice of a stereo recording be switched off. Made only when somebody first does so: until then the browser
 * plays the element by itself, which works even where audio contexts do not. An element can have only one.
 */
export const createVoiceGates = (audio: HTMLAudioElement): VoiceGates => {
  const context = new AudioContext()
  const splitter = context.createChannelSplitter(2)
  const merger = context.createChannelMerger(2)
  context.createMediaElementSource(audio).connect(splitter)
  merger.connect(context.destination)
  const gates = [0, 1].flatMap((voice) =>
    [0, 1].map((ear) => {
      const gate = context.createGain()
      splitter.connect(gate, voice)
      gate.connect(merger, 0, ear)
      return { gate, voice, ear }
    }),
  )
  return {
    set: (muted) => {
      void context.resume()
      for (const { gate, voice, ear } of gates) gate.gain.value = loudness(muted, voice, ear)
    },
    close: () => {
      void context.close()
    },
  }
}
