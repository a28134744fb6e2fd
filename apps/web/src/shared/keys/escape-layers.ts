import { useEffect, useEffectEvent } from 'react'

type Layer = { close: () => void }

const layers: Layer[] = []

const dropdowns = '.mantine-Popover-dropdown, .mantine-Menu-dropdown, .mantine-Combobox-dropdown'

/**
 * Drop-downs of the component library close themselves on Esc; while one is open, nothing below it may close. Those of
 * selects stay in the page while they are closed, hidden.
 */
const isDropdownOpen = (): boolean =>
  [...document.querySelectorAll(dropdowns)].some((dropdown) => dropdown.checkVisibility())

// Registered once and before any component, in the capture phase: it decides before a layer's own listeners run.
addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || event.isComposing || isDropdownOpen()) return
    const top = layers.at(-1)
    if (!top) return
    event.preventDefault()
    top.close()
  },
  { capture: true },
)

/** Makes Esc close this layer, and only the topmost one of all. Mantine's modals get `closeOnEscape={false}`. */
export const useEscapeLayer = (isOpen: boolean, onClose: () => void): void => {
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (!isOpen) return undefined
    const layer: Layer = {
      close: () => {
        close()
      },
    }
    layers.push(layer)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
    }
  }, [isOpen])
}

/** Whether a dialog lies over the page, so that the page's keys must rest. */
export const isDialogOpen = (): boolean =>
  document.querySelector('[role="dialog"][aria-modal="true"]') !== null
