import { useSyncExternalStore } from 'react'

/** Whether one thing of the page is open; can be opened from anywhere without handing a function down. */
export type OpenState = { set: (isOpen: boolean) => void; useIsOpen: () => boolean }

/** One such state, for a thing that exists once. */
export const createOpenState = (): OpenState => {
  let isOpen = false
  const listeners = new Set<() => void>()
  return {
    set: (next) => {
      isOpen = next
      for (const listener of listeners) listener()
    },
    useIsOpen: () =>
      useSyncExternalStore(
        (listener) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
        () => isOpen,
      ),
  }
}
