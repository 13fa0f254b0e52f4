import type { EventInput } from '@fullcalendar/react'
import type { DrawnSlot } from './drawn-slots.ts'

/** A slot as the calendar component takes it. */
export const eventOf = (drawn: DrawnSlot): EventInput => ({
  id: drawn.id,
  start: drawn.start,
  end: drawn.end,
  startEditable: drawn.canMove,
  durationEditable: drawn.canResize,
  extendedProps: {
    slotId: drawn.slotId,
    phase: drawn.phase,
    turn: drawn.turn,
    isRest: drawn.isRest,
  },
})
