/** An id that nobody else makes: 128 random bits. `crypto.randomUUID` is hidden on addresses without TLS. */
export const uniqueId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
