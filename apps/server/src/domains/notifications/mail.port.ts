import type { Language } from '@muloqot/contract'

/** A message to one person. */
export type Mail = {
  to: string
  subject: string
  text: string
  html: string
  language: Language
  /** Names this message for good, without the angle brackets: sent again after a crash, it is the same message. */
  messageId: string
  date: Date
}

/** Brings messages on their way. */
export type Mailer = {
  /**
   * Resolves when the message was taken over for delivery; rejects when it was not and a later try may succeed.
   * @throws MailRefused when no later try can succeed, such as for an address that does not exist.
   */
  send(mail: Mail): Promise<void>
  close(): Promise<void>
}

/** The receiving side does not want this message, now or later. */
export class MailRefused extends Error {}
