import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** What the server does to one message: takes it, or a fault that servers really have. */
export type SmtpConduct =
  | 'take'
  /** Asks to come back later (greylisting, a full queue). */
  | 'later'
  /** Knows no such recipient. */
  | 'unknown-recipient'
  /** Breaks the connection in the middle of the message. */
  | 'drop'
  /** Takes the connection and says nothing. */
  | 'silent'
  /** Says every line after a pause. */
  | 'slow'

export type SmtpServer = {
  url: string
  /** Raw messages that were taken, with whom they are for. */
  taken: { to: string[]; from: string; raw: string }[]
  /** How many messages were tried, taken or not. */
  tries(): number
  /** What is done to the next messages, in order; afterwards every one is taken. */
  behave(...conducts: SmtpConduct[]): void
  /** Resolves when so many messages were taken in all. */
  waitForTaken(count: number): Promise<void>
  stop(): Promise<void>
}

/** A real SMTP server (RFC 5321, as much as a client needs) on a port of its own, on this machine only. */
export const startSmtpServer = async (): Promise<SmtpServer> => {
  const taken: SmtpServer['taken'] = []
  const planned: SmtpConduct[] = []
  const sockets = new Set<Socket>()
  let tries = 0
  let waiting: { count: number; done: () => void }[] = []

  const serve = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    let conduct: SmtpConduct = planned[0] === 'silent' || planned[0] === 'slow' ? planned[0] : 'take'
    const isSlow = conduct === 'slow'
    if (conduct === 'silent') {
      planned.shift()
      tries += 1
      return
    }
    const say = (line: string): void => {
      const write = (): void => {
        if (!socket.destroyed) socket.write(`${line}\r\n`)
      }
      if (isSlow) setTimeout(write, 120)
      else write()
    }
    let from = ''
    let to: string[] = []
    let body: string | null = null
    let rest = ''

    const finish = (raw: string): void => {
      body = null
      if (conduct === 'later') {
        say('451 4.7.1 Come back later')
        return
      }
      taken.push({ to, from, raw })
      say('250 2.0.0 Taken')
      for (const { done } of waiting.filter(({ count }) => taken.length >= count)) done()
      waiting = waiting.filter(({ count }) => taken.length < count)
    }
    const hear = (line: string): void => {
      if (body !== null) {
        if (line === '.') finish(body)
        else body += `${line.startsWith('..') ? line.slice(1) : line}\r\n`
        if (conduct === 'drop' && body && body.length > 100) socket.destroy()
        return
      }
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === 'EHLO') {
        say('250-mail.test\r\n250-8BITMIME\r\n250 SIZE 10000000')
      } else if (verb === 'HELO' || verb === 'NOOP') say('250 OK')
      else if (verb === 'MAIL') {
        conduct = planned.shift() ?? 'take'
        tries += 1
        from = /<([^>]*)>/.exec(line)?.[1] ?? ''
        to = []
        say('250 OK')
      } else if (verb === 'RCPT') {
        if (conduct === 'unknown-recipient') {
          say('550 5.1.1 No such person here')
          return
        }
        to.push(/<([^>]*)>/.exec(line)?.[1] ?? '')
        say('250 OK')
      } else if (verb === 'DATA') {
        body = ''
        say('354 Go on')
      } else if (verb === 'RSET') say('250 OK')
      else if (verb === 'QUIT') {
        say('221 Bye')
        socket.end()
      } else say('500 What?')
    }
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1')
      for (let end = rest.indexOf('\r\n'); end >= 0 && !socket.destroyed; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        hear(line)
      }
    })
    say('220 mail.test ESMTP')
  }

  const server = createServer(serve).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    tries: () => tries,
    behave: (...conducts) => planned.push(...conducts),
    waitForTaken: async (count) =>
      await new Promise((done) => {
        if (taken.length >= count) done()
        else waiting.push({ count, done })
      }),
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
