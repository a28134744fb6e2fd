import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLog } from './log.ts'

const logged = (level: 'info' | 'debug', fields: object): Record<string, unknown> => {
  let line = ''
  const log = createLog(level, { write: (text) => void (line += text) })
  log.error(fields, 'words')
  return JSON.parse(line)
}

test('an error is told with its code and its cause, and without what a driver hangs on it', () => {
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    constraint: 'contacts_phone',
    detail: 'Key (phone)=(+998901234567) already exists.',
    client: { password: 'secret' },
  })
  const line = logged('info', { err: new Error('could not write', { cause }) })
  const { message, cause: told } = line.err as { message: string; cause: Record<string, unknown> }
  assert.equal(message, 'could not write')
  assert.deepEqual([told.message, told.code, told.constraint], ['duplicate key', '23505', 'contacts_phone'])
  assert.doesNotMatch(JSON.stringify(line), /998901234567|secret/)
})

test('what tells of a person is dropped, unless the level is debug', () => {
  const fields = { pii: { phone: '+998901234567' }, call: { pii: 'Aziz', id: 7 } }
  assert.deepEqual(logged('info', fields).call, { id: 7 })
  assert.equal(logged('info', fields).pii, undefined)
  assert.deepEqual(logged('debug', fields).pii, fields.pii)
})
