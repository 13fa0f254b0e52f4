/** Times as exports and the command line write them. */
import type { FinishRange } from '../planning/model.ts'

const pad2 = (value: number): string => String(value).padStart(2, '0')

/** Minutes from local midnight as "18:05"; the end of a day is "24:00". */
export const clockText = (minuteOfDay: number): string =>
  `${pad2(Math.floor(minuteOfDay / 60))}:${pad2(minuteOfDay % 60)}`

export { durationText } from '../words/durations.ts'

/** "between 2027-05-01 and 2027-07-01": where the finish lies at the roadmap's shortest and longest estimates. */
export const finishSpan = ({ min, max }: FinishRange): string =>
  `between ${min ?? 'an unknown day'} and ${max ?? 'a day out of reach'}`
