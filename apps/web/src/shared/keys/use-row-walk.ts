import type { RefObject } from 'react'
import { useKeys } from './use-keys.ts'

/** Marks the one link or button of a row that opens it. */
export const rowLink = { 'data-row-link': '' } as const

const step = (container: HTMLElement | null, by: 1 | -1): void => {
  const links = [...(container?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
  const row = document.activeElement?.closest('[data-row]')
  const at = links.findIndex((link) => link === document.activeElement || row?.contains(link))
  const next = links[at === -1 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]
  next?.focus()
  next?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' })
}

/**
 * J and K walk the rows of a list by moving the focus from row link to row link, so Enter opens by itself and a screen
 * reader follows. Rows carry `data-row`, their links `rowLink`.
 */
export const useRowWalk = (
  container: RefObject<HTMLElement | null>,
  labels: { next: string; previous: string },
): void => {
  useKeys([
    {
      keys: ['j'],
      label: labels.next,
      run: () => {
        step(container.current, 1)
      },
    },
    {
      keys: ['k'],
      label: labels.previous,
      run: () => {
        step(container.current, -1)
      },
    },
  ])
}
