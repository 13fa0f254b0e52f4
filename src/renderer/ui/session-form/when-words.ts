import { t } from '@lingui/core/macro'
import { dayAt, minuteOfDayAt } from '#core/time/zone.ts'
import type { Format } from '../format.ts'
import type { When, WhenFields } from './when.ts'

type WordsFormat = Pick<Format, 'time' | 'instantTime' | 'weekday' | 'dayLong'>

/** "Ends Tuesday 00:20" when that is not the day it began; null on the same day. */
export const endDayWords = (when: When, day: string, zone: string, format: WordsFormat): string | null => {
  if (when.endMs === null || when.endDay === day) return null
  const weekday = format.weekday(when.endDay)
  const time = format.instantTime(when.endMs, zone)
  return t`Ends ${weekday} ${time}`
}

/** Says of each time that clocks skip what it counts as. */
export const skippedWords = (
  when: When,
  fields: WhenFields,
  zone: string,
  format: WordsFormat,
): readonly string[] => {
  const words = (minute: number, instantMs: number): string => {
    const skipped = format.time(minute)
    const counted = format.time(minuteOfDayAt(instantMs, zone))
    return t`Clocks go forward and skip ${skipped}; it counts as ${counted}.`
  }
  return [
    ...(when.startChange === 'gap' ? [words(fields.start.minute, when.startMs)] : []),
    ...(when.endChange === 'gap' && when.endMs !== null ? [words(fields.end.minute, when.endMs)] : []),
  ]
}

/** Which day it counts for, when that is not the one on the calendar: study days begin later than at midnight. */
export const studyDayWords = (
  { startMs }: Pick<When, 'startMs'>,
  context: { readonly day: string; readonly zone: string; readonly dayStartMinute: number },
  format: WordsFormat,
): string | null => {
  const { day, zone, dayStartMinute } = context
  const studyDay = dayAt({ instantMs: startMs, zone, dayStartMinute })
  if (studyDay === day) return null
  const named = format.dayLong(studyDay)
  const dayStart = format.time(dayStartMinute)
  return t`Begins on the study day of ${named}: days begin at ${dayStart}.`
}
