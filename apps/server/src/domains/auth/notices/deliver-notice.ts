import { languageSchema } from '@muloqot/contract'
import { deliverMail, type NotificationDeps } from '#src/domains/notifications/index.ts'
import { publicUrlOf } from '#src/platform/config/public-url.ts'
import { mailTexts } from '../mail-texts/index.ts'
import { deviceOf } from '../sessions/device-rules.ts'
import type { Notice } from './notice-jobs.ts'
import { findNoticeFacts } from './notices.repo.ts'

/** Tells somebody what they must hear of; nothing when they are gone. */
export const deliverNotice = async (
  deps: NotificationDeps,
  about: { id: string; companyId: string; userId: string; notice: Notice; sessionId?: string | undefined },
): Promise<void> => {
  const { id, companyId, userId, notice, sessionId } = about
  const found = await deps.db.inCompany(
    { companyId },
    async (tx) => await findNoticeFacts(tx, { userId, sessionId }),
  )
  if (!found) return
  const language = languageSchema.parse(found.language)
  const texts = mailTexts[language]
  const facts = { url: `${publicUrlOf(deps.config)}/app/` }
  const where = { address: found.address ?? '', device: deviceOf(found.agent ?? '') }
  const text = {
    'token-reused': () => texts.tokenReused({ ...facts, ...where }),
    'password-changed': () => texts.passwordChanged(facts),
    'second-factor-on': () => texts.secondFactorOn(facts),
    'second-factor-off': () => texts.secondFactorOff(facts),
    'recovery-code-used': () => texts.recoveryCodeUsed(facts),
    'balance-low': () => texts.balanceLow(facts),
  }[notice]()
  await deliverMail(deps, { id, to: found.email, language, text })
}
