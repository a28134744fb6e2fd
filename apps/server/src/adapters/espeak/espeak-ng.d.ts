/** The npm package has no types; only what is used here is described. Emscripten's module options. */
declare module 'espeak-ng' {
  type Options = {
    noInitialRun: boolean
    print: (line: string) => void
    printErr: (line: string) => void
    instantiateWasm: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => object
  }
  type Program = { FS: { readFile(path: string): Uint8Array; unlink(path: string): void } }
  const load: (options: Options) => Promise<Program>
  export default load
}
