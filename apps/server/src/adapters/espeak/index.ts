export { createEspeakSynthesizer } from './espeak-synthesizer.ts'
