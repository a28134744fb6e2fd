import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** Samarkand teal, from pale to deep; shade 6 is the accent on light, shade 4 the accent on dark. */
const teal: MantineColorsTuple = [
  '#e7f2f1',
  '#cde5e3',
  '#9fd0cc',
  '#6bbab4',
  '#2bb3a8',
  '#17958f',
  '#0b7a75',
  '#096762',
  '#07534f',
  '#053f3c',
]

/** Mantine's components in the look of the console. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  colors: { teal },
  fontFamily: 'var(--font)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '10px', xl: '12px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  headings: { fontWeight: '600' },
  components: {
    Button: { defaultProps: { size: 'sm', fw: 500 } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'md',
        transitionProps: { duration: 120, transition: 'fade' },
        // The component makes a colour of its own from `color`; this is taken as it is.
        overlayProps: { gradient: 'var(--scrim)' },
      },
    },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 }, radius: 'md' } },
    Select: { defaultProps: { size: 'sm', comboboxProps: { transitionProps: { duration: 80 } } } },
    TextInput: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 80 }, radius: 'sm' } },
  },
})

/** Makes Mantine's own variables follow our tokens, so that both schemes stay in one place. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--faint)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-color-gray-text': 'var(--muted)',
    '--mantine-color-gray-light-color': 'var(--muted)',
    '--mantine-color-gray-light-hover': 'var(--hover)',
    '--mantine-color-red-filled': 'var(--bad)',
    '--mantine-shadow-md': 'var(--shadow)',
    '--mantine-shadow-xl': 'var(--shadow)',
  }
  return { variables: {}, light: shared, dark: shared }
}
