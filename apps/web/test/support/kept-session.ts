import type { Page } from 'playwright-core'

type Kept = { session: { token: string; refreshToken: string; expiresAt: number } }

/** The sign-in that the console keeps in the browser. */
export const keptBy = async (on: Page): Promise<Kept> =>
  await on.evaluate(() => JSON.parse(localStorage.getItem('muloqot.session') ?? 'null') as Kept)

/** One request, to a whole address, with the token that the page has. */
export const requestFrom = async (
  on: Page,
  address: string,
  method: string,
  body?: unknown,
): Promise<Response> =>
  await fetch(address, {
    method,
    headers: {
      authorization: `Bearer ${(await keptBy(on)).session.token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

/** Makes the access token of a page useless, as if it had ended. */
export const endAccessToken = async (on: Page): Promise<void> =>
  await on.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('muloqot.session') ?? 'null') as Kept
    kept.session.expiresAt = Date.now() - 1000
    localStorage.setItem('muloqot.session', JSON.stringify(kept))
  })
