import type { AgentScript } from '@muloqot/contract'
import { compileText, type CompiledText } from './render-text.ts'

/** A script whose texts are parsed once and kept. */
export type CompiledScript = { script: AgentScript; text(written: string): CompiledText }

const compiled = new WeakMap<AgentScript, CompiledScript>()

/** The compiled form of a script; the same object for the same script. */
export const compileScript = (script: AgentScript): CompiledScript => {
  const known = compiled.get(script)
  if (known !== undefined) return known
  const texts = new Map<string, CompiledText>()
  const made: CompiledScript = {
    script,
    text: (written) => {
      let text = texts.get(written)
      if (text === undefined) {
        text = compileText(written)
        texts.set(written, text)
      }
      return text
    },
  }
  compiled.set(script, made)
  return made
}
