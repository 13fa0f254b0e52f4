import { z } from 'zod'
import { CalendarOptions } from '#core/calendar/options.ts'
import { PlanDay } from '#core/planning/model.ts'
import { write } from '../operation.ts'
import { PlanNotice } from './plan.ts'
import { Id } from './roadmap.ts'

/** YYYY-MM */
const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)

export const CalendarFile = z.strictObject({
  fileName: z.string(),
  text: z.string(),
  /** All of them, cancelled ones included. */
  events: z.int(),
  /** How many of them are slots of the plan. */
  slots: z.int(),
  /** How many take back what an earlier file gave. */
  cancelled: z.int(),
  warnings: z.array(PlanNotice),
  /** The months it can be split into when it is too large, each event in one of them; none of a file of one month. */
  months: z.array(z.strictObject({ month: Month, events: z.int() })),
})
export type CalendarFile = z.infer<typeof CalendarFile>

export const calendarOperations = {
  /**
   * The running plans as one iCalendar: slots that lie in the days asked for, phases and projects that touch them. What it
   * gave is written down, so that a later file counts its changes on and can take back what is gone. Errors: NOT_FOUND
   * (no plan, or no such phase in one that runs).
   */
  'export.ics': write(
    z.strictObject({
      from: PlanDay.optional(),
      to: PlanDay.optional(),
      phaseId: Id.optional(),
      /** Only what belongs to this month of a file that is split. */
      month: Month.optional(),
      /** Also what earlier files gave and the plan does not hold any more, as cancelled. */
      update: z.boolean().optional(),
      /** Instead of those in the settings. */
      options: CalendarOptions.partial().optional(),
    }),
    CalendarFile,
  ),
} as const
