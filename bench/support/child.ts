import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Run } from './run-bench.ts'

export type Child = { process: ChildProcess; stop(signal?: NodeJS.Signals): Promise<void> }

/** Starts a program of this bench, whose errors are seen, and ends it with the bench at the latest. */
export const startChild = (
  run: Run,
  args: readonly string[],
  environment: Record<string, string> = {},
): Child => {
  const child = spawn(process.execPath, args, {
    // `NODE_OPTIONS='--cpu-prof --cpu-prof-dir=…'` profiles every process of a bench.
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_OPTIONS: process.env.NODE_OPTIONS,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
  }
  run.onEnd(stop)
  return { process: child, stop }
}

/**
 * What a program says, up to the first match of `pattern`.
 * @throws when it ends before.
 */
export const hear = async ({ process: child }: Child, pattern: RegExp): Promise<RegExpExecArray> => {
  let said = ''
  return await new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = pattern.exec(said)
      if (found) resolve(found)
    })
    child.once('close', (code) => {
      reject(new Error(`${child.spawnargs.join(' ')} ended with ${code} and said: ${said}`))
    })
  })
}

/** Runs a script of this folder in a process of its own and reads the one figure it prints. */
export const figureOf = async (run: Run, script: string, args: readonly string[]): Promise<number> => {
  const child = startChild(run, [fileURLToPath(new URL(script, import.meta.url)), ...args])
  const [, figure] = await hear(child, /figure ([\d.]+)\n/)
  await child.stop()
  return Number(figure)
}
