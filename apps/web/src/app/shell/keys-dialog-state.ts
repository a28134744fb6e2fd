import { createOpenState } from '../../shared/ui/open-state.ts'

export const keysDialog = createOpenState()

export const openKeys = (): void => {
  keysDialog.set(true)
}
