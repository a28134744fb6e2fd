import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paceCalls } from './pacing-rules.ts'

const now = new Date('2026-11-23T09:00:00.000Z')
const at = (ms: number): Date => new Date(now.getTime() + ms)

const cases: [string, number, Date | null, number | null, number, number | null][] = [
  ['no limit: all', 50, null, null, 50, null],
  ['a fresh line of 1 a second: one now, the next in a second', 5, null, 1, 1, 1000],
  ['not due yet: none', 5, at(400), 1, 0, 400],
  ['due at this very moment: one', 5, at(0), 1, 1, 1000],
  ['an hour of silence is not saved up', 50, at(-3_600_000), 1, 1, 1000],
  ['20 a second, a round that came 200 ms late: five', 50, at(-200), 20, 5, 50],
  ['20 a second after a long silence: a quarter of a second of calls', 50, at(-9000), 20, 5, 50],
  ['fewer wanted than due: the rest is kept for the next round', 2, at(-200), 20, 2, -100],
  ['one every ten seconds', 5, at(-100), 0.1, 1, 10_000],
]
for (const [name, wanted, nextCallAt, rate, allowed, next] of cases) {
  test(name, () => {
    assert.deepEqual(paceCalls(wanted, now, nextCallAt, rate), {
      allowed,
      nextCallAt: next === null ? null : at(next),
    })
  })
}

test('over a minute no more calls begin than the rate says', () => {
  let nextCallAt: Date | null = null
  let begun = 0
  for (let ms = 0; ms < 60_000; ms += 37) {
    const pace = paceCalls(1000, at(ms), nextCallAt, 7)
    begun += pace.allowed
    nextCallAt = pace.nextCallAt
  }
  assert.ok(begun >= 418 && begun <= 422, `${begun} calls in a minute at 7 a second`)
})
