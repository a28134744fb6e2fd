import { isIP } from 'node:net'
import { createTransport } from 'nodemailer'
import { MailRefused, type Mailer } from '#src/domains/notifications/mail.port.ts'
import { toMimeMessage } from '#src/platform/mail/mime-message.ts'

/** A server that answers slower than this is tried again later. */
export const smtpTimeoutsMs = { connection: 10_000, greeting: 10_000, silence: 30_000 }

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

const replyOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'responseCode' in error ? Number(error.responseCode) : 0

const commandOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'command' in error ? String(error.command) : ''

/**
 * Hands messages to an SMTP server (RFC 5321), with STARTTLS wherever the server offers it. A user name and password
 * never cross the network in the clear: with them, and a server elsewhere, encryption is demanded.
 * @param url `smtp://` or `smtps://`, with user and password when the server wants them.
 */
export const createSmtpMailer = ({
  url,
  from,
  timeoutsMs = smtpTimeoutsMs,
}: {
  url: string
  from: string
  timeoutsMs?: typeof smtpTimeoutsMs
}): Mailer => {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const host = hostname.replace(/^\[|\]$/g, '')
  const auth = username
    ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
    : undefined
  const transport = createTransport({
    host,
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: Boolean(auth) && !isLoopback(host),
    auth,
    pool: true,
    maxConnections: 2,
    connectionTimeout: timeoutsMs.connection,
    greetingTimeout: timeoutsMs.greeting,
    socketTimeout: timeoutsMs.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (mail) => {
      const message = await toMimeMessage({ ...mail, from })
      try {
        await transport.sendMail(message)
      } catch (cause) {
        // 5xx to the recipient or the message is final (RFC 5321, 4.2.1); to a sign-in it is the operator's mistake,
        // which can be mended while the message waits.
        const isFinal = replyOf(cause) >= 500 && /^(RCPT TO|DATA)$/.test(commandOf(cause))
        if (isFinal) throw new MailRefused('the mail server refused it', { cause })
        throw cause
      }
    },
    close: async () => {
      transport.close()
    },
  }
}
