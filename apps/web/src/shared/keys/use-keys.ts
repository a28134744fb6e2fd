import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { isDialogOpen } from './escape-layers.ts'
import { keyOf } from './key-of.ts'

/** One key of the screen: what it is, what it does, and how `?` calls it. */
export type KeyBinding = {
  /** As `keyOf` gives it, small letters; several mean any of them. */
  keys: readonly string[]
  label: string
  run: (event: KeyboardEvent) => void
}

type Group = { bindings: readonly KeyBinding[] }

let groups: readonly Group[] = []
const listeners = new Set<() => void>()

const change = (next: readonly Group[]): void => {
  groups = next
  for (const listener of listeners) listener()
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type="checkbox"]):not([type="radio"]), textarea, select'))

addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (isTyping(event.target) || isDialogOpen()) return
  // A focused button or link answers Enter and Space itself.
  const isOwnKey = event.key === 'Enter' || event.key === ' '
  if (isOwnKey && event.target instanceof HTMLElement && event.target.matches('button, a, [role="button"]'))
    return
  const key = keyOf(event)
  const found = groups
    .toReversed()
    .flatMap(({ bindings }) => bindings)
    .find(({ keys }) => keys.includes(key))
  if (!found) return
  event.preventDefault()
  found.run(event)
})

/** Gives the screen keys while it is shown. The newest screen's keys win over those below it. */
export const useKeys = (bindings: readonly KeyBinding[]): void => {
  const run = useEffectEvent((index: number, event: KeyboardEvent) => {
    bindings[index]?.run(event)
  })
  // Labels and keys are what the list of keys shows; the actions are always the newest ones.
  const shape = JSON.stringify(bindings.map(({ keys, label }) => ({ keys, label })))
  useEffect(() => {
    const known = JSON.parse(shape) as Pick<KeyBinding, 'keys' | 'label'>[]
    const group: Group = {
      bindings: known.map((binding, index) => ({
        ...binding,
        run: (event) => {
          run(index, event)
        },
      })),
    }
    change([...groups, group])
    return () => {
      change(groups.filter((other) => other !== group))
    }
  }, [shape])
}

/** Every key of the screen as it is now, for the list behind `?`. */
export const useKnownKeys = (): readonly KeyBinding[] => {
  const known = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => groups,
  )
  return known.flatMap(({ bindings }) => bindings)
}
