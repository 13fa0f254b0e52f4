import type { Input } from '#contract/operations.ts'
import { weekStartFor } from '#core/time/week.ts'

/** What the week is asked for: the one that a day is in, or that of today. */
export const weekInput = (day: string | undefined): Input<'week.get'> => {
  const localeWeekStart = weekStartFor(navigator.language)
  return day === undefined ? { localeWeekStart } : { day, localeWeekStart }
}
