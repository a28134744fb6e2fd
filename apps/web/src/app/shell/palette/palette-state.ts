import { createOpenState } from '../../../shared/ui/open-state.ts'

export const palette = createOpenState()

export const openPalette = (): void => {
  palette.set(true)
}
