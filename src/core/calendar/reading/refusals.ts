/** Why a calendar file is not read. */
import { i18n } from '../../words/i18n.ts'
import { numberText } from '../../words/numbers.ts'

export const tooLargeCalendar = (): string =>
  i18n.t('This calendar file is larger than 5 MB. Export a shorter time from your calendar, and read that.')

export const tooManyEvents = (limit: number): string =>
  i18n.t(
    'This calendar file holds more than {limit} events. Export a shorter time from your calendar, and read that.',
    { limit: numberText(limit) },
  )

export const noCalendar = (): string =>
  i18n.t(
    'This is no calendar file. Choose the .ics file that your calendar exported (it begins with BEGIN:VCALENDAR).',
  )
