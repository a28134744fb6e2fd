import { logout } from '@muloqot/contract'
import { call } from './call.ts'
import { endSession, readSession } from './session.ts'

/**
 * Signs out on the server and here. Whoever presses "sign out" is out of this browser at once, even when the server does
 * not answer: the sign-in then ends by itself, or in the list of sign-ins.
 */
export const signOut = (): void => {
  const session = readSession()
  endSession()
  if (session) void call(logout, { body: { refresh_token: session.refreshToken } }).catch(() => undefined)
}
