/**
 * The zones that date tests must pass in, whatever the computer's own: none, west and east of Greenwich, a half-hour
 * offset, a missing day, a day without 00:00, a half-hour clock change.
 */
export const TEST_ZONES: readonly string[] = [
  'UTC',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Africa/Cairo',
  'Australia/Lord_Howe',
]
