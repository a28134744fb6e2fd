import type { Contact } from '@muloqot/contract'
import { useState } from 'react'
import { useEscapeLayer } from '../../../shared/keys/escape-layers.ts'
import {
  countOf,
  everybody,
  isSelected,
  nobody,
  rowsBetween,
  shareOfPage,
  toggled,
  withoutRows,
  withRows,
  type ContactFilter,
  type Selection,
} from './selection-rules.ts'

export type SelectionControl = {
  selection: Selection
  count: number
  share: 'none' | 'some' | 'all'
  has: (id: string) => boolean
  /** Turns a row over; with `isRange` selects everything from the row chosen before to this one. */
  choose: (id: string, isRange: boolean) => void
  choosePage: () => void
  chooseEverybody: () => void
  clear: () => void
}

/** Who is selected on this page and on others; another filter starts anew. Esc lets go. */
export const useSelection = (
  rows: readonly Contact[],
  total: number,
  filter: ContactFilter,
): SelectionControl => {
  const key = JSON.stringify(filter)
  const [held, setHeld] = useState({ key, selection: nobody, from: null as string | null })
  const { selection, from } = held.key === key ? held : { selection: nobody, from: null }
  const hold = (next: Selection, nextFrom: string | null): void => {
    setHeld({ key, selection: next, from: nextFrom })
  }
  const count = countOf(selection, total)
  const clear = (): void => {
    hold(nobody, null)
  }
  useEscapeLayer(count > 0, clear)
  const share = shareOfPage(selection, rows)
  return {
    selection,
    count,
    share,
    has: (id) => isSelected(selection, id),
    choose: (id, isRange) => {
      const row = rows.find((one) => one.id === id)
      if (!row) return
      const next = isRange ? withRows(selection, rowsBetween(rows, from, id)) : toggled(selection, row, rows)
      hold(next, id)
    },
    choosePage: () => {
      hold(share === 'all' ? withoutRows(selection, rows) : withRows(selection, rows), null)
    },
    chooseEverybody: () => {
      hold(everybody, null)
    },
    clear,
  }
}
