import MailComposer from 'nodemailer/lib/mail-composer'

/** One message as it goes to a server or into a file, with whom the server is told it is from and for. */
export type MimeMessage = { raw: Buffer; envelope: { from: string; to: string[] } }

/** The address inside `Name <name@host>`, or the text itself when it is a bare address. */
export const addressIn = (from: string): string => /<([^<>\s]+)>\s*$/.exec(from)?.[1] ?? from.trim()

/**
 * Writes a message as RFC 5322 and MIME have it: plain text and HTML side by side, in UTF-8, quoted-printable, so that
 * the text can be read in the raw file too.
 */
export const toMimeMessage = async (mail: {
  from: string
  to: string
  subject: string
  text: string
  html: string
  language: string
  messageId: string
  date: Date
}): Promise<MimeMessage> => {
  const { language, ...message } = mail
  const raw = await new MailComposer({
    ...message,
    textEncoding: 'quoted-printable',
    encoding: 'quoted-printable',
    // Letters only: the one long number in a message is to be its code.
    baseBoundary: 'muloqot',
    headers: {
      'Content-Language': language,
      // Away-notices must not answer a machine (RFC 3834).
      'Auto-Submitted': 'auto-generated',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
  return { raw, envelope: { from: addressIn(mail.from), to: [mail.to] } }
}
