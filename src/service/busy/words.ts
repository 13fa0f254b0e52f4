/** What of a calendar file takes no time, and what to know about the rest, for the learner. */
import type { PlanNotice } from '#contract/operations/plan.ts'
import type { IgnoredReason } from '#core/calendar/reading/event.ts'
import type { ReadCalendar } from '#core/calendar/reading/read-calendar.ts'

/** After "1 event", and after more. */
const WORDS: Readonly<Record<IgnoredReason, readonly [one: string, more: string]>> = {
  cancelled: ['is cancelled', 'are cancelled'],
  free: ['is shown as free', 'are shown as free'],
  own: ['is Roadbook’s own', 'are Roadbook’s own'],
  'no-time': ['takes no time', 'take no time'],
  unreadable: ['is damaged and could not be read', 'are damaged and could not be read'],
  'too-often': ['repeats too often to be followed', 'repeat too often to be followed'],
  'all-day': ['lasts whole days', 'last whole days'],
  outside: ['lies before today or beyond the plan', 'lie before today or beyond the plan'],
}

export const ignoredWords = (reason: IgnoredReason, count: number): string =>
  WORDS[reason][count === 1 ? 0 : 1]

const MOST_ZONES = 3

export const noticesOf = ({ unknownZones, isCut, others }: ReadCalendar): PlanNotice[] => [
  ...(unknownZones.length === 0
    ? []
    : [
        {
          code: 'unknown-zone',
          message: `The file uses time zones that nothing is known of (${unknownZones.slice(0, MOST_ZONES).join(', ')}). Their times are taken as in the plan’s zone: check that they are right.`,
        },
      ]),
  ...(isCut
    ? [
        {
          code: 'cut',
          message:
            'The file takes more times than are kept. The latest ones are left out: read it again when the plan gets there.',
        },
      ]
    : []),
  ...(others === 0
    ? []
    : [
        {
          code: 'others',
          message: `${others} ${others === 1 ? 'entry is' : 'entries are'} no event (tasks, notes) and take no time.`,
        },
      ]),
]
