/**
 * A recording's address as the console must use it: on its own origin, because the page may be open under another name
 * of the server (`localhost`, an address in the office) than the one in links, and it may load media from itself only.
 */
export const ownAddress = (recordingUrl: string): string => {
  const { pathname, search } = new URL(recordingUrl)
  return `${pathname}${search}`
}

const marginMs = 5_000

/** Whether a signed address has ended, or will within seconds. Without an end in it the server decides. */
export const hasEnded = (address: string, now: Date): boolean => {
  const expires = new URL(address, 'http://console').searchParams.get('expires')
  return expires !== null && Number(expires) * 1000 - marginMs <= now.getTime()
}
