import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import loadEspeak from 'espeak-ng'
import { z } from 'zod'
import { decodeMonoWav } from '../../platform/audio/wav.ts'

const wasmFile = createRequire(import.meta.url)
  .resolve('espeak-ng')
  .replace(/\.js$/, '.wasm')
const outputFile = 'speech.wav'

/** The raw exports of the module that are needed to run its `main` more than once. */
const exportsSchema = z.looseObject({
  memory: z.instanceof(WebAssembly.Memory),
  stackSave: z.custom<() => number>((value) => typeof value === 'function'),
  stackRestore: z.custom<(pointer: number) => void>((value) => typeof value === 'function'),
  stackAlloc: z.custom<(bytes: number) => number>((value) => typeof value === 'function'),
  __main_argc_argv: z.custom<(count: number, values: number) => number>(
    (value) => typeof value === 'function',
  ),
})

export type WasmEspeak = (
  options: readonly string[],
  text: string,
) => { samples: Int16Array; sampleRate: number }

const withoutTrailingZeros = (memory: Uint8Array): Uint8Array => {
  let end = memory.length
  while (end > 0 && memory[end - 1] === 0) end--
  return memory.slice(0, end)
}

/**
 * Loads eSpeak NG once. The package is the command-line program, whose `main` may run once per instance; loading an
 * instance takes 150 ms. So its memory is kept as it was before the first run and put back before each.
 */
export const loadWasmEspeak = async (): Promise<WasmEspeak> => {
  const compiled = await WebAssembly.compile(await readFile(wasmFile))
  let instance: WebAssembly.Instance | undefined
  const complaints: string[] = []
  const program = await loadEspeak({
    noInitialRun: true,
    print: () => undefined,
    printErr: (line) => complaints.push(line),
    instantiateWasm: (imports, done) => {
      void WebAssembly.instantiate(compiled, imports).then((created) => {
        instance = created
        done(created, compiled)
      })
      return {}
    },
  })
  const native = exportsSchema.parse({ ...instance?.exports })
  const pristine = withoutTrailingZeros(new Uint8Array(native.memory.buffer))
  const stack = native.stackSave()
  const encoder = new TextEncoder()

  return (options, text) => {
    const bytes = new Uint8Array(native.memory.buffer)
    bytes.set(pristine)
    bytes.fill(0, pristine.length)
    native.stackRestore(stack)
    const words = ['espeak-ng', ...options, '-w', outputFile, '--', text].map((word) =>
      encoder.encode(`${word}\0`),
    )
    const pointers = words.map((word) => {
      const pointer = native.stackAlloc(word.length)
      bytes.set(word, pointer)
      return pointer
    })
    const table = native.stackAlloc((pointers.length + 1) * 4)
    const view = new DataView(native.memory.buffer)
    pointers.forEach((pointer, index) => view.setUint32(table + index * 4, pointer, true))
    view.setUint32(table + pointers.length * 4, 0, true)
    complaints.length = 0
    const exitCode = native.__main_argc_argv(pointers.length, table)
    if (exitCode !== 0)
      throw new Error(`eSpeak NG ended with ${exitCode}: ${complaints.join(' ').slice(0, 200)}`)
    const wav = program.FS.readFile(outputFile)
    program.FS.unlink(outputFile)
    return decodeMonoWav(wav)
  }
}
