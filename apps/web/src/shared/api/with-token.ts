import type { Endpoint } from '@muloqot/contract'
import { ApiError } from './api-error.ts'
import { freshSession, refresh } from './fresh.ts'

const isTokenRefused = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'auth.token_invalid'

/**
 * Runs a request with the token of whoever is signed in, and once more with a new one when the server takes that one no
 * longer. What is open to everybody is asked without.
 */
export const withToken = async <Value>(
  { access }: Pick<Endpoint, 'access'>,
  run: (token: string | null) => Promise<Value>,
): Promise<Value> => {
  if (access === 'public') return await run(null)
  const session = await freshSession()
  try {
    return await run(session?.token ?? null)
  } catch (error) {
    if (!session || !isTokenRefused(error)) throw error
    const renewed = await refresh(session.token)
    if (!renewed) throw error
    return await run(renewed.token)
  }
}
