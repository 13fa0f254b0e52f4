import type { PopoverProps } from '@mantine/core'

/** How details are set up that hang beside what they are about. */
export const detailsProps: Partial<PopoverProps> = {
  position: 'right-start',
  // Beside what it is about wherever there is room, moved to fit; on a phone over it, rather than beyond the side.
  middlewares: {
    flip: { crossAxis: false, fallbackPlacements: ['left-start', 'bottom-start', 'top-start'] },
    shift: { crossAxis: true, padding: 8, limiter: { fn: ({ x, y }) => ({ x, y }) } },
  },
  width: 320,
  zIndex: 450,
  trapFocus: true,
  returnFocus: true,
}
