import type { Config } from './config.ts'

/** Where this installation is reached, without a slash at the end: what links and signed addresses begin with. */
export const publicUrlOf = ({
  publicUrl,
  host,
  port,
}: Pick<Config, 'publicUrl' | 'host' | 'port'>): string => {
  if (publicUrl !== null) return publicUrl
  // Listening on every address is not an address that anybody could open.
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
