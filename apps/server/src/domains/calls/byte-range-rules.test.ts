import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseByteRange } from './byte-range-rules.ts'

const etag = '"a-100"'
const cases: [string, { range?: string; ifRange?: string }, ReturnType<typeof chooseByteRange>][] = [
  ['no range', {}, 'whole'],
  ['from the start', { range: 'bytes=0-9' }, { start: 0, end: 9 }],
  ['from the middle to the end', { range: 'bytes=50-' }, { start: 50, end: 99 }],
  ['the last bytes', { range: 'bytes=-10' }, { start: 90, end: 99 }],
  ['more last bytes than there are', { range: 'bytes=-1000' }, { start: 0, end: 99 }],
  ['an end beyond the end', { range: 'bytes=90-1000' }, { start: 90, end: 99 }],
  ['the unit in capitals', { range: 'Bytes=1-2' }, { start: 1, end: 2 }],
  ['a start beyond the end', { range: 'bytes=100-' }, 'none'],
  ['no last bytes at all', { range: 'bytes=-0' }, 'none'],
  ['two ranges', { range: 'bytes=0-9,50-59' }, 'whole'],
  ['an end before the start', { range: 'bytes=20-10' }, 'whole'],
  ['another unit', { range: 'seconds=0-9' }, 'whole'],
  ['letters', { range: 'bytes=a-b' }, 'whole'],
  ['a number and letters', { range: 'bytes=0-9abc' }, 'whole'],
  ['nothing', { range: 'bytes=' }, 'whole'],
  ['the file the client knows', { range: 'bytes=0-9', ifRange: etag }, { start: 0, end: 9 }],
  ['another file than the client knows', { range: 'bytes=0-9', ifRange: '"b-100"' }, 'whole'],
  [
    'a date, which we give none of',
    { range: 'bytes=0-9', ifRange: 'Tue, 24 Nov 2026 00:00:00 GMT' },
    'whole',
  ],
]
for (const [what, headers, wanted] of cases) {
  test(`${what}: ${JSON.stringify(wanted)}`, () => {
    assert.deepEqual(chooseByteRange(100, etag, headers), wanted)
  })
}
