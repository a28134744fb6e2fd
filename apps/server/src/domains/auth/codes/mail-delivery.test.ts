import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestApp, type TestApp } from '#test/support/app.ts'
import { codeIn, readMail } from '#test/support/mail.ts'
import { newAddress, newEmail, register, verify } from '#test/support/registering.ts'
import { startSmtpServer, type SmtpServer } from '#test/support/smtp-server.ts'

let smtp: SmtpServer
let server: TestApp
before(async () => {
  smtp = await startSmtpServer()
  server = await createTestApp({ MAIL_URL: smtp.url, MAIL_FROM: 'Muloqot <salom@firma.uz>' })
  await server.startJobs()
})
after(async () => {
  await server.close()
  await smtp.stop()
})

test('a code reaches its owner through a mail server that first asks for patience, then breaks off', async () => {
  const email = newEmail()
  const address = newAddress()
  smtp.behave('later', 'drop')
  assert.equal((await register(server, email, address)).status, 200)
  await smtp.waitForTaken(1)
  assert.equal(smtp.tries(), 3)
  const [taken] = smtp.taken
  assert.deepEqual(taken?.to, [email])
  const mail = readMail(taken?.raw ?? '')
  assert.equal(mail.to, email)
  assert.equal((await verify(server, email, codeIn(mail) ?? '', address)).status, 200)
})

test('a mailbox that does not exist is given up, and the next message goes out', async () => {
  smtp.behave('unknown-recipient')
  const tries = smtp.tries()
  const count = smtp.taken.length
  await register(server, newEmail(), newAddress())
  const email = newEmail()
  await register(server, email, newAddress())
  await smtp.waitForTaken(count + 1)
  assert.equal(smtp.tries(), tries + 2)
})
