import type { Config } from '#src/platform/config/config.ts'

/** Whether a page of this origin may use the product under this `Host`; no origin: it is not a page that asks. */
export type OriginRule = (origin: string | undefined, host: string | undefined) => boolean

const loopbackName = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/

/**
 * Who may call from a browser: the product's own pages, and those of the origins that are configured. Before the product
 * has a public address, a page of the machine itself may too (a front end in development on another port).
 *
 * A page is the product's own when its host is the one that it calls. The scheme is not compared, because behind a proxy
 * that ends TLS we do not see the browser's.
 */
export const createOriginRule = ({
  allowedOrigins,
  publicUrl,
}: Pick<Config, 'allowedOrigins' | 'publicUrl'>): OriginRule => {
  if (allowedOrigins === '*') return () => true
  const known = new Set(allowedOrigins)
  if (publicUrl !== null) known.add(new URL(publicUrl).origin)
  return (origin, host) => {
    if (origin === undefined || known.has(origin)) return true
    const page = URL.parse(origin)
    // The page's scheme takes a port away that goes without saying; some proxies write it.
    const called = page && URL.parse(`${page.protocol}//${host}`)
    if (!called || page.origin === 'null') return false
    if (page.host === called.host) return true
    return publicUrl === null && loopbackName.test(page.hostname) && loopbackName.test(called.hostname)
  }
}
