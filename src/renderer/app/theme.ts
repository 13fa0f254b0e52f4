import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import { windowLocale } from '../language/language.ts'

const accent: MantineColorsTuple = [
  '#eef7f2',
  '#d8ebe1',
  '#b3d8c6',
  '#8fc9ae',
  '#6fbd9b',
  '#3d9875',
  '#24805f',
  '#146a4c',
  '#0f5540',
  '#0a3f30',
]

const red: MantineColorsTuple = [
  '#fdf1ee',
  '#fae9e5',
  '#f5cfc8',
  '#ffb5ac',
  '#ff9d92',
  '#d9483b',
  '#bf3529',
  '#a8261c',
  '#8a1e15',
  '#5e140e',
]

/** Warm paper greys, light to dark; Mantine's light scheme draws with them. */
const gray: MantineColorsTuple = [
  '#faf8f3',
  '#f2efe7',
  '#ece8de',
  '#e1dccf',
  '#cbc4b4',
  '#8a8374',
  '#635f56',
  '#464b52',
  '#2b3036',
  '#1c2126',
]

/** Ink greys, light to dark; Mantine's dark scheme draws with them (7 is the page, 6 a surface). */
const dark: MantineColorsTuple = [
  '#ebe8e1',
  '#c3c0b8',
  '#9d9a92',
  '#747b85',
  '#3d434b',
  '#24282d',
  '#1b1e22',
  '#15171a',
  '#101215',
  '#0b0c0e',
]

/** Text on a filled surface follows the scheme: Mantine decides it once, for light. */
const variantColors: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input)
  return input.variant === 'filled' ? { ...resolved, color: 'var(--rb-on-accent)' } : resolved
}

const decimalSeparator = (): string =>
  new Intl.NumberFormat(windowLocale()).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ??
  '.'

/** Mantine dressed in the tokens of tokens.css; nothing else sets colours. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 4 },
  colors: { accent, red, gray, dark },
  variantColorResolver: variantColors,
  white: '#fffdf9',
  black: '#1c2126',
  autoContrast: true,
  fontFamily: 'var(--rb-font-text)',
  fontFamilyMonospace: 'var(--rb-font-mono)',
  fontSizes: {
    xs: 'var(--rb-text-xs)',
    sm: 'var(--rb-text-sm)',
    md: 'var(--rb-text-md)',
    lg: 'var(--rb-text-lg)',
    xl: 'var(--rb-text-xl)',
  },
  headings: { fontFamily: 'var(--rb-font-display)', fontWeight: '600', textWrap: 'balance' },
  defaultRadius: 'sm',
  radius: {
    xs: 'var(--rb-radius-sm)',
    sm: 'var(--rb-radius)',
    md: 'var(--rb-radius)',
    lg: 'var(--rb-radius-lg)',
    xl: 'var(--rb-radius-lg)',
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Modal: {
      defaultProps: { transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.35 } },
    },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
    // A dialog's header is no banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    // Lists open in place: what they show stays inside the page's landmarks and the dialog's focus.
    Select: {
      defaultProps: {
        comboboxProps: { withinPortal: false },
        withScrollArea: false,
        styles: { options: { maxHeight: 240, overflowY: 'auto' } },
      },
    },
    // Written as all numbers of the window are; a point is understood as well.
    // When a field is there: a browser takes milliseconds for its first number format.
    NumberInput: { defaultProps: () => ({ decimalSeparator: decimalSeparator() }) },
    SegmentedControl: { defaultProps: { withItemsBorders: false } },
    Switch: { defaultProps: { withThumbIndicator: false } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 100 } } },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'none' } },
    Popover: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'none' } },
  },
})

const shared = {
  '--mantine-color-body': 'var(--rb-paper)',
  '--mantine-color-text': 'var(--rb-ink)',
  '--mantine-color-dimmed': 'var(--rb-ink-3)',
  '--mantine-color-placeholder': 'var(--rb-ink-3)',
  '--mantine-color-anchor': 'var(--rb-accent)',
  '--mantine-color-error': 'var(--rb-danger)',
  '--mantine-color-default': 'var(--rb-surface)',
  '--mantine-color-default-hover': 'var(--rb-hover)',
  '--mantine-color-default-color': 'var(--rb-ink)',
  '--mantine-color-default-border': 'var(--rb-line-control)',
  '--mantine-primary-color-filled': 'var(--rb-accent)',
  '--mantine-primary-color-filled-hover': 'var(--rb-accent-hover)',
  '--mantine-color-red-filled': 'var(--rb-danger)',
  '--mantine-color-red-light-color': 'var(--rb-danger)',
  '--mantine-color-red-text': 'var(--rb-danger)',
  '--mantine-color-accent-filled': 'var(--rb-accent)',
  '--mantine-color-accent-filled-hover': 'var(--rb-accent-hover)',
  '--mantine-color-accent-light': 'var(--rb-accent-soft)',
  '--mantine-color-accent-light-hover': 'var(--rb-accent-line)',
  '--mantine-color-accent-light-color': 'var(--rb-accent)',
  '--mantine-color-accent-text': 'var(--rb-accent)',
  '--mantine-color-accent-outline': 'var(--rb-accent)',
}

/** Points Mantine's own colour variables at the tokens, in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared })
