import type { MailText } from '#src/domains/notifications/index.ts'

/** A code with the page where it is entered. */
export type CodeFacts = { code: string; url: string }

/** Where something was done from; the device in words, or null when it cannot be told. */
export type WhereFacts = { address: string; device: string | null }

/** Every message, in one language. A new message that one language lacks does not compile. */
export type MailTexts = {
  /** To whoever registered a company. */
  confirmRegistration(facts: CodeFacts & WhereFacts): MailText
  /** To somebody whose address was changed. */
  confirmAddress(facts: CodeFacts): MailText
  /** To the owner of an address that somebody tried to register again. */
  alreadyRegistered(facts: { url: string }): MailText
  resetPassword(facts: CodeFacts): MailText
  invitation(facts: CodeFacts & { companyName: string }): MailText
  tokenReused(facts: WhereFacts & { url: string }): MailText
  passwordChanged(facts: { url: string }): MailText
  secondFactorOn(facts: { url: string }): MailText
  secondFactorOff(facts: { url: string }): MailText
  recoveryCodeUsed(facts: { url: string }): MailText
  /** To those who may see the balance. It names no figure: a mailbox is not the place for it. */
  balanceLow(facts: { url: string }): MailText
}
