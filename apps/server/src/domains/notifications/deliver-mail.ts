import type { Language } from '@muloqot/contract'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { addressIn } from '#src/platform/mail/mime-message.ts'
import { composeMail, type MailText } from './compose-mail.ts'
import { MailRefused, type Mailer } from './mail.port.ts'

/** What a domain needs that sends mail. */
export type NotificationDeps = PlatformDeps & { mailer: Mailer }

/** An id in letters alone: the one long number in a message is to be its code. */
const inLetters = (id: string): string => id.replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))

/**
 * Sends one message to one person; for jobs, outside of any transaction. The same `id` is the same message, however
 * often a job repeats. A message that nobody will ever take is given up and noted.
 * @throws what the mailer threw when a later try may succeed.
 */
export const deliverMail = async (
  deps: Pick<NotificationDeps, 'mailer' | 'config' | 'clock' | 'log'>,
  { id, to, language, text }: { id: string; to: string; language: Language; text: MailText },
): Promise<void> => {
  const host = addressIn(deps.config.mail.from).split('@')[1] ?? 'localhost'
  try {
    await deps.mailer.send({
      ...composeMail(text, language),
      to,
      language,
      messageId: `${inLetters(id)}@${host}`,
      date: deps.clock.now(),
    })
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    deps.log.warn({ mailId: id, pii: { to, reason: error.message } }, 'a message was refused for good')
  }
}
