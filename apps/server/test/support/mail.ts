import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A message as its reader sees it. */
export type ReadMail = { to: string; subject: string; text: string; html: string; messageId: string }

const decodeQuotedPrintable = (text: string): string =>
  Buffer.from(
    text
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

/** Decodes the encoded words of a header (RFC 2047). */
const decodeHeader = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, words: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(words, 'base64').toString('utf8')
        : decodeQuotedPrintable(words.replaceAll('_', ' ')),
    )

/** Reads a raw message with a plain and an HTML part, as `toMimeMessage` writes it. */
export const readMail = (raw: string): ReadMail => {
  const [head = '', ...rest] = raw.replaceAll('\r\n', '\n').split('\n\n')
  const headers = head.replaceAll(/\n[ \t]+/g, ' ')
  const header = (name: string): string =>
    decodeHeader(new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? '')
  const boundary = /boundary="?([^";\n]+)"?/.exec(headers)?.[1] ?? ''
  const parts = rest.join('\n\n').split(`--${boundary}`)
  const part = (type: string): string => {
    const found = parts.find((candidate) => candidate.includes(`Content-Type: ${type}`)) ?? ''
    return decodeQuotedPrintable(found.slice(found.indexOf('\n\n') + 2))
  }
  return {
    to: header('To'),
    subject: header('Subject'),
    text: part('text/plain'),
    html: part('text/html'),
    messageId: header('Message-ID'),
  }
}

/** The code in a message, or nothing when it holds none. */
export const codeIn = (mail: ReadMail): string | undefined => /^\d{6,}$/m.exec(mail.text)?.[0]

/** Every message of the outbox to this address, the oldest first. */
export const readOutbox = async (dataDir: string, to: string): Promise<ReadMail[]> => {
  const folder = join(dataDir, 'outbox')
  const names = await readdir(folder).catch(() => [])
  const mails = await Promise.all(
    names.map(async (name) => ({
      mail: readMail(await readFile(join(folder, name), 'utf8')),
      at: (await stat(join(folder, name))).mtimeMs,
    })),
  )
  return mails
    .toSorted((a, b) => a.at - b.at)
    .map(({ mail }) => mail)
    .filter((mail) => mail.to === to)
}
