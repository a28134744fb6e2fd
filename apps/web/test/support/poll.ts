import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'

const patienceMs = 90_000

/** Reads something again and again until it is enough. Fails with what was read last after a minute and a half. */
export const poll = async <Value>(
  what: string,
  read: () => Promise<Value>,
  isEnough: (value: Value) => boolean,
): Promise<Value> => {
  const until = Date.now() + patienceMs
  for (;;) {
    const value = await read()
    if (isEnough(value)) return value
    assert.ok(Date.now() < until, `${what}: still ${JSON.stringify(value)}`)
    await wait(100)
  }
}
