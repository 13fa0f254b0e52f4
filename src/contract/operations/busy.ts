import { z } from 'zod'
import { IsoDay } from '#core/planning/model.ts'
import { read, write } from '../operation.ts'
import { PlanNotice } from './plan.ts'
import { Changed, Id } from './roadmap.ts'

/** The largest text that is taken in at all; the reader says which files are too large. */
const MOST_TEXT = 8_388_608

/** A calendar whose times are taken. */
export const BusyCalendar = z.strictObject({
  id: Id,
  name: z.string(),
  /** Of the file it was read from last. */
  sourceName: z.string(),
  allDay: z.boolean(),
  events: z.int(),
  /** Times to come that it takes. */
  times: z.int(),
  /** The last day up to which it was read; later times are not known. */
  until: IsoDay,
  /** UTC ms. */
  readMs: z.int(),
})
export type BusyCalendar = z.infer<typeof BusyCalendar>

/** What a calendar file holds, before anything is kept. */
export const BusyDraft = z.strictObject({
  draftId: Id,
  sourceName: z.string(),
  /** What the file calls itself, else the file's name without its ending. */
  name: z.string(),
  events: z.int(),
  /** Times that are taken from now on; of events on whole days, how many there are among them. */
  times: z.int(),
  allDayTimes: z.int(),
  /** First and last day of what is to come; null when nothing is. */
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
  /** How far ahead it was read. */
  until: IsoDay,
  /** What is not taken, by its reason, worded for the learner. */
  ignored: z.array(z.strictObject({ count: z.int(), reason: z.string() })),
  notices: z.array(PlanNotice),
})
export type BusyDraft = z.infer<typeof BusyDraft>

/** The learner's own name for a calendar. */
const Name = z.string().trim().min(1).max(80)

/** Which calendar a file is of: a new one (null), or one that it takes the place of. */
export const CalendarFileUse = {
  draftId: Id,
  calendarId: Id.nullable(),
  name: Name,
  /** Whether events on whole days take them. */
  allDay: z.boolean(),
}

export const busyOperations = {
  /** Calendars whose times are taken, by their names. */
  'busy.list': read(z.strictObject({}), z.array(BusyCalendar)),
  /** Reads a calendar file as far as the plan reaches. Nothing is kept. Errors: PARSE. */
  'busy.read': read(
    z.strictObject({ name: z.string().max(255), text: z.string().max(MOST_TEXT) }),
    BusyDraft,
  ),
  /**
   * Keeps what was read where no plan is active; with one `plan.change` does, and plans around it. Errors: NOT_FOUND (a
   * draft too old, no such calendar), CONFLICT (there is a plan).
   */
  'busy.store': write(z.strictObject(CalendarFileUse), Changed.extend({ calendarId: Id })),
  /** Removes a calendar with its times, where no plan is active. Errors: as above. */
  'busy.remove': write(z.strictObject({ calendarId: Id }), Changed),
} as const
