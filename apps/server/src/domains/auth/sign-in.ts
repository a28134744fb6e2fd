import { createHmac } from 'node:crypto'
import type { Tokens } from '@muloqot/contract'
import { deriveKey } from '#src/platform/crypto/derive-key.ts'
import { verifyPassword } from '#src/platform/crypto/password.ts'
import type { PlatformDeps } from '#src/platform/deps.ts'
import { AppError } from '#src/platform/errors/app-error.ts'
import type { AnonymousContext } from '#src/platform/http/request-context.ts'
import { actorOf } from './actor-of.ts'
import { findUserByEmail, isPasswordStill, type UserForSignIn } from './auth.repo.ts'
import { insertFailedSignIn, type SignInFailure } from './failed-sign-ins.repo.ts'
import { openSession } from './open-session.ts'
import { inPasswordTurn } from './password-turns.ts'
import { findPendingRegistration } from './registration/registrations.repo.ts'
import { acceptSecondFactor } from './second-factor/accept-second-factor.ts'
import { isKnownNetwork, limitsOf, networkOf, type Limit } from './throttle/throttle-rules.ts'
import { countTry, forgetTries, refuseFor, refuseIfTooMany } from './throttle/throttle.ts'

type SignInDeps = Pick<PlatformDeps, 'db' | 'clock' | 'secretKey' | 'config' | 'sealer'>

type Looked = { user: UserForSignIn | undefined; isRight: boolean; limits: Limit[]; factorLimits: Limit[] }

/** Looks the person up and checks the password, the same work for known and unknown people. */
const checkPassword = async (
  deps: SignInDeps,
  ctx: AnonymousContext,
  email: string,
  password: string,
): Promise<Looked> =>
  await inPasswordTurn(async () => {
    const now = deps.clock.now()
    const network = networkOf(ctx.address)
    const { user, pending, ...limits } = await deps.db.asSystem('sign in', async (tx) => {
      const user = await findUserByEmail(tx, email)
      const pending = await findPendingRegistration(tx, email, ctx.address)
      const whose = { account: email, network, isKnown: isKnownNetwork(user?.addresses ?? [], network) }
      const limits = limitsOf('sign-in', whose)
      await refuseIfTooMany(tx, limits, now)
      return { user, pending, limits, factorLimits: limitsOf('second-factor', whose) }
    })
    const hash = user ? user.passwordHash : (pending?.passwordHash ?? null)
    const isRight = await verifyPassword(password, hash)
    // Who has registered and not confirmed is no user yet, and is told so when the password is theirs.
    if (!user && isRight) throw new AppError('auth.email_not_verified')
    return { user, isRight, ...limits }
  })

/**
 * What was typed as it goes into the log: an address as it is. Anything else could be a password in the wrong field, so
 * it is only told apart from others, under the installation's key.
 */
const typedForLog = (secretKey: string, email: string): string => {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return email
  const mac = createHmac('sha256', deriveKey(secretKey, 'typed names')).update(email)
  return `hmac:${mac.digest('hex').slice(0, 16)}`
}

/** Counts a failure, writes it into the audit log, and refuses. */
const fail = async (
  deps: SignInDeps,
  ctx: AnonymousContext,
  failure: {
    reason: SignInFailure
    email: string
    user: UserForSignIn | undefined
    limits: readonly Limit[]
  },
  code: 'auth.invalid_credentials' | 'auth.email_not_verified' | 'auth.second_factor_wrong',
): Promise<never> => {
  const { reason, email, user, limits } = failure
  const wait = await deps.db.asSystem('sign in', async (tx) => {
    await insertFailedSignIn(tx, ctx, { reason, typed: typedForLog(deps.secretKey, email), user })
    return limits.length > 0 ? await countTry(tx, limits, deps.clock.now()) : null
  })
  refuseFor(wait)
  throw new AppError(code)
}

/**
 * Signs a person in by e-mail and password, and by a second factor where it is on. Known and unknown people get the same
 * answer after the same work; one who is blocked, or whose company is, gets it too. What is more than a wrong password
 * is told after a right one only.
 * @throws AppError `auth.invalid_credentials`, `auth.email_not_verified`, `auth.second_factor_required`,
 *   `auth.second_factor_wrong`, `request.too_many`
 */
export const signIn = async (
  deps: SignInDeps,
  ctx: AnonymousContext,
  input: { username: string; password: string; otp?: string | undefined },
): Promise<Tokens> => {
  const email = input.username.toLowerCase()
  const { user, isRight, limits, factorLimits } = await checkPassword(deps, ctx, email, input.password)
  const failed = { email, user, limits }
  if (!user) return await fail(deps, ctx, { ...failed, reason: 'unknown person' }, 'auth.invalid_credentials')
  if (!isRight)
    return await fail(deps, ctx, { ...failed, reason: 'wrong password' }, 'auth.invalid_credentials')
  if (!user.isAllowedIn) {
    return await fail(deps, ctx, { ...failed, reason: 'not allowed in' }, 'auth.invalid_credentials')
  }
  if (!user.isVerified) {
    const unverified = { ...failed, limits: [], reason: 'e-mail not verified' } as const
    return await fail(deps, ctx, unverified, 'auth.email_not_verified')
  }
  const otp = user.hasSecondFactor ? input.otp : ''
  if (otp === undefined) throw new AppError('auth.second_factor_required')
  const opened = await deps.db.asSystem(
    'sign in',
    async (tx): Promise<Tokens | SignInFailure> => {
      if (!(await isPasswordStill(tx, user))) return 'wrong password'
      if (user.hasSecondFactor) {
        await refuseIfTooMany(tx, factorLimits, deps.clock.now())
        if (!(await acceptSecondFactor(deps, tx, user, otp))) return 'wrong second factor'
      }
      await forgetTries(tx, limits)
      return await openSession(deps, tx, user, ctx)
    },
    { companyId: user.companyId, actor: actorOf(user.id, 'login', ctx) },
  )
  if (typeof opened !== 'string') return opened
  if (opened === 'wrong password') {
    return await fail(deps, ctx, { ...failed, reason: opened }, 'auth.invalid_credentials')
  }
  const wrong = { ...failed, limits: factorLimits, reason: opened }
  return await fail(deps, ctx, wrong, 'auth.second_factor_wrong')
}
