import assert from 'node:assert/strict'
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readMail } from '#test/support/mail.ts'
import { createOutboxMailer } from './outbox-mailer.ts'

test('a message becomes a file for its owner alone; sent again, it is the same file', async () => {
  const root = await mkdtemp(join(tmpdir(), 'muloqot-outbox-'))
  const folder = join(root, 'outbox')
  const mailer = createOutboxMailer({ folder, from: 'Muloqot <muloqot@localhost>' })
  const mail = {
    to: 'ceo@example.uz',
    subject: 'Код подтверждения',
    text: 'Ваш код:\n\n48105217\n\nОн действует 10 минут.\n',
    html: '<p>48105217</p>',
    language: 'ru' as const,
    messageId: 'abcdef@localhost',
    date: new Date('2026-11-24T10:00:00Z'),
  }
  await mailer.send(mail)
  await mailer.send(mail)
  assert.deepEqual(await readdir(folder), ['abcdef.eml'])
  const path = join(folder, 'abcdef.eml')
  assert.equal((await stat(path)).mode & 0o777, 0o600)
  const raw = await readFile(path, 'utf8')
  assert.equal(readMail(raw).text.trim(), mail.text.trim())
  assert.deepEqual([...new Set(raw.match(/\d{6,}/g))], ['48105217'], 'its code is the only long number in it')
  await rm(root, { recursive: true })
})
