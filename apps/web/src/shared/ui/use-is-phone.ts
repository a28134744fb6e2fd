import { useMediaQuery } from '@mantine/hooks'

/** Below this width the rail is a bottom bar, tables are lists and panes are pages. Keep the CSS files in step. */
export const phoneQuery = '(max-width: 700px)'

/** Whether the screen is as narrow as a phone. */
export const useIsPhone = (): boolean =>
  useMediaQuery(phoneQuery, undefined, { getInitialValueInEffect: false }) ?? false
