const STEP_MINUTES = 30
/** Noon: a study day cannot begin later. */
const LATEST_MINUTE = 719

/** IANA zones this browser knows, with UTC and the one in use even where it does not list them. */
export const zoneNames = (inUse: string): readonly string[] => {
  const names = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])
  if (inUse !== 'auto') names.add(inUse)
  return [...names].sort()
}

/** "America/New_York" reads "America/New York". */
export const zoneWords = (name: string): string => name.replaceAll('_', ' ')

/** Half hours from midnight to noon, and the one in use if it is another. */
export const dayStartMinutes = (inUse: number): readonly number[] => {
  const minutes = new Set<number>([inUse])
  for (let minute = 0; minute <= LATEST_MINUTE; minute += STEP_MINUTES) minutes.add(minute)
  return [...minutes].sort((a, b) => a - b)
}
