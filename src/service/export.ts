import type { CalendarFile } from '#contract/operations/views.ts'
import { safeFileName } from '#core/calendar/file-name.ts'
import { eventUid, isLargeCalendar, writeCalendar } from '#core/calendar/ics.ts'
import type { CalendarEvent } from '#core/calendar/ics.ts'
import type { WorkKind } from '#core/planning/model.ts'
import { ok } from '#core/result.ts'
import { resolveZone } from '#core/time/zone.ts'
import { findActivePlan, listRunningPlans } from '#db/plan-repo.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import type { DayRange, DetailedSlot } from '#db/slot-repo.ts'
import { fail } from './failures.ts'
import { runningSlots } from './running-slots.ts'
import type { HandlersOf, ReadCall } from './runtime.ts'

const MS_PER_MINUTE = 60_000

const KIND_WORDS: Readonly<Record<WorkKind, string>> = {
  learn: 'Learn',
  practice: 'Practice',
  build: 'Build',
  review: 'Review',
  rest: 'Rest',
}

const descriptionOf = (slot: DetailedSlot): string =>
  [
    KIND_WORDS[slot.kind],
    slot.detail,
    [slot.roadmapTitle, slot.phaseTitle, slot.blockTitle].filter((part) => part !== '').join(' → '),
  ]
    .filter((part) => part !== '')
    .join('\n')

/** Only what the slot itself holds and what never changes, so that an unchanged slot gives the same bytes. */
const eventOf = (slot: DetailedSlot): CalendarEvent => ({
  uid: eventUid(slot.id),
  sequence: slot.sequence,
  updatedMs: slot.updatedMs,
  startMs: slot.startMs,
  endMs: slot.startMs + slot.minutes * MS_PER_MINUTE,
  summary: slot.title,
  description: descriptionOf(slot),
  categories: [KIND_WORDS[slot.kind]],
})

/** All running plans in one calendar, named for them. */
const calendarFile = (plan: StoredPlan, range: DayRange, call: ReadCall): CalendarFile => {
  const { zone } = resolveZone(plan.settings.zone)
  const events = runningSlots(range, zone, call).map(eventOf)
  const name = listRunningPlans(call.db)
    .map(({ roadmapTitle }) => roadmapTitle)
    .join(', ')
  const text = writeCalendar({ name, productVersion: call.runtime.options.version, events })
  return {
    fileName: safeFileName(name, 'ics', plan.id),
    text,
    events: events.length,
    warnings: isLargeCalendar(text, events.length)
      ? [
          {
            code: 'large-calendar',
            message:
              'Some calendars refuse or cut files of more than 1,000 events or 900 KB. Export a shorter range of days to be safe.',
          },
        ]
      : [],
  }
}

export const exportHandlers: HandlersOf<'export.ics'> = {
  'export.ics': ({ from, to }, call) => {
    const plan = findActivePlan(call.db)
    if (plan === null) return fail('NOT_FOUND', 'No plan is active: there is nothing to export.')
    return ok(calendarFile(plan, { from: from ?? null, to: to ?? null }, call))
  },
}
