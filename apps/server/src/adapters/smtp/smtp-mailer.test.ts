import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { MailRefused, type Mail, type Mailer } from '#src/domains/notifications/mail.port.ts'
import { readMail } from '#test/support/mail.ts'
import { startSmtpServer, type SmtpServer } from '#test/support/smtp-server.ts'
import { createSmtpMailer } from './smtp-mailer.ts'

let server: SmtpServer
let mailer: Mailer
before(async () => {
  server = await startSmtpServer()
  mailer = createSmtpMailer({
    url: server.url,
    from: 'Muloqot <salom@firma.uz>',
    timeoutsMs: { connection: 2000, greeting: 300, silence: 1000 },
  })
})
after(async () => {
  await mailer.close()
  await server.stop()
})

let sent = 0
const mail = (): Mail => ({
  to: 'ceo@example.uz',
  subject: 'Kod: roʻyxatdan oʻtish — регистрация',
  text: 'Salom.\n\n12345678\n\n.Nuqta bilan boshlangan satr; ʻ ʼ, кириллица\n',
  html: '<p>Salom</p>',
  language: 'uz',
  messageId: `abc-${(sent += 1)}@firma.uz`,
  date: new Date('2026-11-24T10:00:00Z'),
})

test('a message arrives as it was written, in letters of every language', async () => {
  const written = mail()
  await mailer.send(written)
  const [taken] = server.taken
  assert.deepEqual(taken?.to, ['ceo@example.uz'])
  assert.equal(taken?.from, 'salom@firma.uz')
  const read = readMail(taken?.raw ?? '')
  assert.equal(read.subject, written.subject)
  assert.equal(read.text.trim(), written.text.trim())
  assert.equal(read.html.trim(), written.html)
  assert.equal(read.messageId, `<${written.messageId}>`)
  assert.match(taken?.raw ?? '', /^Auto-Submitted: auto-generated\r$/m)
})

test('a server that asks to come back later is an error that a later try mends', async () => {
  server.behave('later')
  const count = server.taken.length
  await assert.rejects(mailer.send(mail()), (error) => !(error instanceof MailRefused))
  await mailer.send(mail())
  assert.equal(server.taken.length, count + 1)
})

test('a recipient whom the server does not know is refused for good', async () => {
  server.behave('unknown-recipient')
  await assert.rejects(mailer.send(mail()), MailRefused)
})

test('a connection that breaks in the middle of the message is an error that a later try mends', async () => {
  server.behave('drop')
  await assert.rejects(mailer.send(mail()), (error) => !(error instanceof MailRefused))
  await mailer.send(mail())
})

test('a slow server is waited for, a silent one is not', async () => {
  const own = createSmtpMailer({
    url: server.url,
    from: 'a@firma.uz',
    timeoutsMs: { connection: 2000, greeting: 300, silence: 1000 },
  })
  server.behave('slow')
  await own.send(mail())
  await own.close()
  const another = createSmtpMailer({
    url: server.url,
    from: 'a@firma.uz',
    timeoutsMs: { connection: 2000, greeting: 300, silence: 1000 },
  })
  server.behave('silent')
  await assert.rejects(another.send(mail()), /[Gg]reeting never received/)
  await another.close()
})

test('a server that is not there is an error that a later try mends', async () => {
  const gone = await startSmtpServer()
  await gone.stop()
  const lost = createSmtpMailer({ url: gone.url, from: 'a@firma.uz' })
  await assert.rejects(lost.send(mail()), (error) => !(error instanceof MailRefused))
  await lost.close()
})
