import type { PopoverProps } from '@mantine/core'

/** How details are set up that hang beside what they are about. */
export const detailsProps: Partial<PopoverProps> = {
  position: 'right-start',
  middlewares: { flip: { fallbackPlacements: ['left-start', 'bottom-start', 'top-start'] }, shift: true },
  width: 320,
  zIndex: 450,
  trapFocus: true,
  returnFocus: true,
}
