/** What is counted apart from one another. */
export type ThrottleScope = 'sign-in' | 'second-factor' | 'password' | 'code' | 'mail'

/** Tries are forgotten this long after the first of them; nobody waits longer. */
export const throttleWindowMs = 15 * 60_000

type Maxima = { pair: number; account: number; network: number }

/**
 * Tries of a window. `pair`: one account from one network, the first to stop a guesser. `account`: one account from all
 * networks together but those it has signed in from, which stops a guesser with many addresses and never its owner.
 * `network`: all accounts from one network, which stops somebody who tries one password on everybody. For `mail` every
 * request counts, for the others only what failed, so that an office that signs in rightly is never stopped.
 */
const maxima: Record<ThrottleScope, Maxima> = {
  'sign-in': { pair: 10, account: 50, network: 100 },
  'second-factor': { pair: 10, account: 15, network: 100 },
  password: { pair: 10, account: 10, network: 100 },
  code: { pair: 20, account: 40, network: 100 },
  mail: { pair: 4, account: 8, network: 40 },
}

/** One count with the most it may reach. `subject` says whose it is. */
export type Limit = { subject: string; max: number }

/** The first four groups of an IPv6 address, zeros written out. */
const prefixOf = (address: string): string => {
  const [head = '', tail = ''] = address.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  const groups = address.includes('::') ? [...before, ...zeros, ...after] : before
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')
}

/**
 * Whom an address stands for: an IPv4 address for itself, an IPv6 address for its /64, because one customer of a
 * provider has all of those.
 */
export const networkOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return plain.includes(':') ? `${prefixOf(plain)}::/64` : plain
}

/** Whether the account has signed in from this network before. */
export const isKnownNetwork = (addresses: readonly string[], network: string): boolean =>
  addresses.some((address) => networkOf(address) === network)

/** The counts that a try belongs to. `account` is whatever names it, known to us or not. */
export const limitsOf = (
  scope: ThrottleScope,
  { account, network, isKnown }: { account: string; network: string; isKnown: boolean },
): Limit[] => {
  const { pair, account: ofAccount, network: ofNetwork } = maxima[scope]
  return [
    { subject: `${scope} pair ${account} ${network}`, max: pair },
    ...(isKnown ? [] : [{ subject: `${scope} account ${account}`, max: ofAccount }]),
    { subject: `${scope} network ${network}`, max: ofNetwork },
  ]
}
