/** The part of the standard that is used here; Node has it, its types without the browser's do not. */
declare namespace WebAssembly {
  type Imports = Record<string, Record<string, unknown>>
  class Memory {
    readonly buffer: ArrayBuffer
    constructor(descriptor: { initial: number })
  }
  class Module {
    private readonly compiled: true
  }
  class Instance {
    readonly exports: Record<string, unknown>
  }
  function compile(bytes: Uint8Array): Promise<Module>
  function instantiate(module: Module, imports: Imports): Promise<Instance>
}
