import type { CallListItem } from '@muloqot/contract'
import { useEffect, useRef, useState } from 'react'

const none: ReadonlySet<string> = new Set()

/**
 * Which calls are new or have changed since the list was read before, so that their lines breathe once.
 * @param scope filters and page: another list is not a change
 */
export const useFreshIds = (
  calls: readonly CallListItem[] | undefined,
  scope: string,
): ReadonlySet<string> => {
  const before = useRef<{ scope: string; states: ReadonlyMap<string, string> } | null>(null)
  const [fresh, setFresh] = useState(none)
  useEffect(() => {
    if (!calls) return
    const states = new Map(calls.map(({ id, state, callStatus }) => [id, `${state} ${callStatus}`]))
    const known = before.current
    before.current = { scope, states }
    setFresh(
      known?.scope === scope
        ? new Set([...states].filter(([id, state]) => known.states.get(id) !== state).map(([id]) => id))
        : none,
    )
  }, [calls, scope])
  return fresh
}
