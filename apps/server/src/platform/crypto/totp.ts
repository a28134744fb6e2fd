import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds that one code is shown for (RFC 6238, the value every authenticator app assumes). */
export const totpStepSeconds = 30
const digitsOfApps = 6

/** Steps before and after the present one whose codes count too: clocks of phones are not exact. */
const driftSteps = 1

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Bytes as authenticator apps take them (base32, RFC 4648, without padding). */
export const toBase32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

/** The code of one counter (HOTP, RFC 4226, 5.3, with HMAC-SHA1 as every authenticator app has it). */
export const hotp = (secret: Buffer, counter: number, digits = digitsOfApps): string => {
  const message = Buffer.alloc(8)
  message.writeBigUInt64BE(BigInt(counter))
  const mac = createHmac('sha1', secret).update(message).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0x0f
  const number = mac.readUInt32BE(offset) & 0x7f_ff_ff_ff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The counter that belongs to a moment (RFC 6238, 4.2, counted from the Unix epoch). */
export const totpStepOf = (moment: Date): number => Math.floor(moment.getTime() / 1000 / totpStepSeconds)

/**
 * The time step whose code this is: the present one or a neighbour; null when it is none of theirs. Whoever accepts it
 * keeps the step and takes later ones only, because a code counts once.
 */
export const findTotpStep = (secret: Buffer, code: string, now: Date): number | null => {
  const present = totpStepOf(now)
  let found: number | null = null
  for (let step = present - driftSteps; step <= present + driftSteps; step += 1) {
    const expected = Buffer.from(hotp(secret, step))
    const given = Buffer.from(code)
    if (given.length === expected.length && timingSafeEqual(given, expected)) found = step
  }
  return found
}
