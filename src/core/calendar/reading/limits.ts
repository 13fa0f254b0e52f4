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
