/** A day of the week as a list: what was planned, what was studied and what is kept free, in time order. */
import type { SlotView } from '#contract/operations/plan.ts'
import type { SessionView } from '#contract/operations/sessions.ts'
import type { BusyView, WeekView } from '#contract/operations/views.ts'
import { dayAt, minuteOfDayAt } from '#core/time/zone.ts'

export type AgendaRow =
  | { readonly type: 'slot'; readonly slot: SlotView }
  | { readonly type: 'session'; readonly session: SessionView; readonly minute: number }
  | { readonly type: 'busy'; readonly busy: BusyView }

/** A slot stands before what was studied in it. */
const order: readonly AgendaRow['type'][] = ['busy', 'slot', 'session']

const startOf = (row: AgendaRow): number => {
  if (row.type === 'slot') return row.slot.startMs
  return row.type === 'busy' ? row.busy.startMs : row.session.startMs
}

export const agendaRows = (
  { slots, sessions, busy, zone }: Pick<WeekView, 'slots' | 'sessions' | 'busy' | 'zone'>,
  day: string,
): readonly AgendaRow[] => {
  const isThatDay = (startMs: number): boolean =>
    dayAt({ instantMs: startMs, zone, dayStartMinute: 0 }) === day
  const rows: readonly AgendaRow[] = [
    ...slots.filter((slot) => slot.day === day).map((slot): AgendaRow => ({ type: 'slot', slot })),
    ...busy.filter((time) => time.day === day).map((time): AgendaRow => ({ type: 'busy', busy: time })),
    ...sessions
      .filter(({ startMs }) => isThatDay(startMs))
      .map((session): AgendaRow => ({
        type: 'session',
        session,
        minute: minuteOfDayAt(session.startMs, zone),
      })),
  ]
  return rows.toSorted((a, b) => startOf(a) - startOf(b) || order.indexOf(a.type) - order.indexOf(b.type))
}
