import { languageSchema } from '@muloqot/contract'
import { publicUrlOf } from '#src/platform/config/public-url.ts'
import { deliverMail, type NotificationDeps } from '#src/domains/notifications/index.ts'
import { mailTexts } from '../mail-texts/index.ts'
import { codeKinds, type CodePurpose } from './code-rules.ts'
import { mailCodeOf } from './mail-code.ts'
import { findCodeToSend } from './mail-codes.repo.ts'

const isPurpose = (purpose: string): purpose is CodePurpose => purpose in codeKinds

/** The page of the console where the code is entered; the code itself is never in an address. */
const pages: Record<CodePurpose, string> = {
  'verify-email': 'verify-email',
  'reset-password': 'reset-password',
  invitation: 'accept-invitation',
}

/** Where somebody enters a code that was sent to their address. */
export const pageFor = (
  deps: Pick<NotificationDeps, 'config'>,
  purpose: CodePurpose,
  email: string,
): string => `${publicUrlOf(deps.config)}/app/${pages[purpose]}?email=${encodeURIComponent(email)}`

/** Sends the code of a row; nothing when it was used, has ended, or its owner is gone. */
export const deliverCode = async (
  deps: NotificationDeps,
  { companyId, codeId }: { companyId: string; codeId: string },
): Promise<void> => {
  const row = await deps.db.inCompany({ companyId }, async (tx) => await findCodeToSend(tx, codeId))
  if (!row || !isPurpose(row.purpose) || row.expiresAt <= deps.clock.now()) return
  const { purpose, email } = row
  const language = languageSchema.parse(row.language)
  const code = mailCodeOf(deps.secretKey, codeId, codeKinds[purpose].digits)
  const facts = { code, url: pageFor(deps, purpose, email) }
  const texts = mailTexts[language]
  const text = {
    'verify-email': () => texts.confirmAddress(facts),
    'reset-password': () => texts.resetPassword(facts),
    invitation: () => texts.invitation({ ...facts, companyName: row.companyName }),
  }[purpose]()
  await deliverMail(deps, { id: codeId, to: email, language, text })
}
