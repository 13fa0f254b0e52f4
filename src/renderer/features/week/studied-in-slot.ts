import type { SessionView } from '#contract/operations/sessions.ts'

type Span = { readonly startMs: number; readonly endMs: number }

/** Time in sessions while a slot lasted, ms, whatever was studied. */
export const studiedInSlot = (slot: Span, sessions: readonly SessionView[]): number =>
  sessions.reduce(
    (sum, { startMs, endMs }) =>
      sum + Math.max(0, Math.min(endMs, slot.endMs) - Math.max(startMs, slot.startMs)),
    0,
  )
