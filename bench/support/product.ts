import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { hear, startChild, type Child } from './child.ts'
import type { Run } from './run-bench.ts'

const main = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url))
const email = 'bench@example.uz'
const password = 'a password of benches'

/** A request body and its content type. */
export type Upload = { type: string; bytes: ArrayBuffer | Buffer<ArrayBuffer> }

export type Product = {
  address: string
  /** The admin's, for the `Authorization` header. */
  authorization: string
  /** Sends JSON and reads JSON as the admin. @throws when the answer is not of the 2xx kind. */
  request<Answer>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer>
  upload<Answer>(path: string, upload: Upload): Promise<Answer>
  /** The most memory the process (with its threads) has held so far, in megabytes. */
  peakMegabytes(): Promise<number>
  stop(): Promise<void>
}

/** Linux keeps the high-water mark of every process. */
const peakOf = async ({ process: child }: Child): Promise<number> => {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
  if (kilobytes === undefined) throw new Error('the peak memory of a process cannot be read on this system')
  return Number(kilobytes) / 1024
}

const signIn = async (address: string): Promise<string> => {
  const body = new URLSearchParams({ username: email, password })
  const answer = await fetch(`${address}/auth/login`, { method: 'POST', body })
  const tokens: unknown = await answer.json()
  if (typeof tokens !== 'object' || tokens === null || !('access_token' in tokens))
    throw new Error(`nobody could sign in: ${answer.status}`)
  return `Bearer ${String(tokens.access_token)}`
}

/** Starts the real program with all its roles and signs its first admin in. */
export const startProduct = async (run: Run, environment: Record<string, string>): Promise<Product> => {
  const child = startChild(run, [main], {
    PORT: '0',
    LOG_LEVEL: 'warn',
    ADMIN_EMAIL: email,
    ADMIN_PASSWORD: password,
    ...environment,
  })
  const [, address = ''] = await hear(child, /ready:\s+(http\S+)\/app\//)
  const authorization = await signIn(address)
  const send = async <Answer>(method: string, path: string, body?: Upload): Promise<Answer> => {
    const headers = { authorization, ...(body ? { 'content-type': body.type } : {}) }
    const answer = await fetch(address + path, { method, headers, body: body?.bytes })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    // The bench says what it expects of its own product's answers.
    return (await answer.json()) as Answer
  }
  return {
    address,
    authorization,
    request: async <Answer>(method: string, path: string, body?: object): Promise<Answer> =>
      await send(
        method,
        path,
        body && { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) },
      ),
    upload: async <Answer>(path: string, upload: Upload): Promise<Answer> => await send('POST', path, upload),
    peakMegabytes: async () => await peakOf(child),
    stop: child.stop,
  }
}
