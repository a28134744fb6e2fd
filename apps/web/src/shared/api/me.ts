import type { Me, Permission } from '@muloqot/contract'
import { createContext, useContext } from 'react'

/** The person who is signed in; the shell provides it, so screens can count on it. */
export const MeContext = createContext<Me | null>(null)

/** The person who is signed in. Only below the shell. */
export const useMe = (): Me => {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe is for screens inside the shell')
  return me
}

/** Whether the person may do something. */
export const useCan = (permission: Permission): boolean => useMe().permissions.includes(permission)
