/** How much of a calendar file is read. */
export const calendarLimits = {
  bytes: 5_242_880,
  events: 5000,
  /** Times that are taken, of all events together: a plan of ten years with ten meetings on each working day fits. */
  times: 26_000,
  /** Steps of one recurrence rule: a daily meeting of two hundred years. */
  steps: 73_000,
} as const

export type CalendarLimits = { readonly [name in keyof typeof calendarLimits]: number }

export const TOO_LARGE_CALENDAR =
  'This calendar file is larger than 5 MB. Export a shorter time from your calendar, and read that.'

export const tooManyEvents = (limit: number): string =>
  `This calendar file holds more than ${limit.toLocaleString('en-GB')} events. Export a shorter time from your calendar, and read that.`

export const NO_CALENDAR =
  'This is no calendar file. Choose the .ics file that your calendar exported (it begins with BEGIN:VCALENDAR).'
