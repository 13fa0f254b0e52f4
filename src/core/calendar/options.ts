/** How the plan looks in calendars, by the learner's choice. */
import { z } from 'zod'

const MOST_ALARM_MINUTES = 10_080

export const CalendarOptions = z.strictObject({
  /** Minutes before a slot at which calendars remind of it (0: when it begins); null for no reminder. */
  alarmMinutes: z.int().min(0).max(MOST_ALARM_MINUTES).nullable(),
  /** A mark before the titles of what is done or in progress. */
  progress: z.boolean(),
  /** No descriptions, kinds of work and links: for calendars that others see. */
  titlesOnly: z.boolean(),
  /** Phases and projects as items that last whole days. */
  allDay: z.boolean(),
})
export type CalendarOptions = z.infer<typeof CalendarOptions>

export const DEFAULT_CALENDAR_OPTIONS: CalendarOptions = {
  alarmMinutes: null,
  progress: false,
  titlesOnly: false,
  allDay: true,
}
