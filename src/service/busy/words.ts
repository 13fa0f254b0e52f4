/** What of a calendar file takes no time, and what to know about the rest, for the learner. */
import type { PlanNotice } from '#contract/operations/plan.ts'
import type { IgnoredReason } from '#core/calendar/reading/event.ts'
import type { ReadCalendar } from '#core/calendar/reading/read-calendar.ts'
import { i18n } from '#core/words/i18n.ts'

/** After "1 event", and after more. */
const WORDS: Readonly<Record<IgnoredReason, (count: number) => string>> = {
  cancelled: (count) => i18n.t('{count, plural, one {is cancelled} other {are cancelled}}', { count }),
  free: (count) => i18n.t('{count, plural, one {is shown as free} other {are shown as free}}', { count }),
  own: (count) => i18n.t('{count, plural, one {is Roadbook’s own} other {are Roadbook’s own}}', { count }),
  'no-time': (count) => i18n.t('{count, plural, one {takes no time} other {take no time}}', { count }),
  unreadable: (count) =>
    i18n.t(
      '{count, plural, one {is damaged and could not be read} other {are damaged and could not be read}}',
      { count },
    ),
  'too-often': (count) =>
    i18n.t(
      '{count, plural, one {repeats too often to be followed} other {repeat too often to be followed}}',
      { count },
    ),
  'all-day': (count) => i18n.t('{count, plural, one {lasts whole days} other {last whole days}}', { count }),
  outside: (count) =>
    i18n.t(
      '{count, plural, one {lies before today or beyond the plan} other {lie before today or beyond the plan}}',
      { count },
    ),
}

export const ignoredWords = (reason: IgnoredReason, count: number): string => WORDS[reason](count)

const MOST_ZONES = 3

export const noticesOf = ({ unknownZones, isCut, others }: ReadCalendar): PlanNotice[] => [
  ...(unknownZones.length === 0
    ? []
    : [
        {
          code: 'unknown-zone',
          message: i18n.t(
            'The file uses time zones that nothing is known of ({zones}). Their times are taken as in the plan’s zone: check that they are right.',
            { zones: unknownZones.slice(0, MOST_ZONES).join(', ') },
          ),
        },
      ]),
  ...(isCut
    ? [
        {
          code: 'cut',
          message: i18n.t(
            'The file takes more times than are kept. The latest ones are left out: read it again when the plan gets there.',
          ),
        },
      ]
    : []),
  ...(others === 0
    ? []
    : [
        {
          code: 'others',
          message: i18n.t(
            '{others, plural, one {# entry is} other {# entries are}} no event (tasks, notes) and take no time.',
            { others },
          ),
        },
      ]),
]
