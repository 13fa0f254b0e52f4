/** Which study time and rhythm hold on a day. */
import type { Availability, PlanSettings, Rhythm } from './model.ts'

export type Hours = { readonly availability: Availability; readonly rhythm: Rhythm }

/** The last of the plan's hours that begin on or before a day; before all of them, those it started with. */
export const hoursOn = (
  settings: Pick<PlanSettings, 'availability' | 'rhythm' | 'laterHours'>,
  day: string,
): Hours => settings.laterHours.findLast(({ from }) => from <= day) ?? settings
