/** What the learner should know about a plan: one finding per matter, worded for them, with a stable code. */
import { dayText, weekdayText } from '../time/day-text.ts'
import { WEEKDAYS } from '../time/day.ts'
import { durationText } from '../words/durations.ts'
import { i18n } from '../words/i18n.ts'
import { mergeStretches } from './free-time.ts'
import type { Stretch } from './free-time.ts'
import { hoursFrom } from './hours.ts'
import type { PlanFinding, PlanInput, PlanResult } from './model.ts'
import { studyWeekdays } from './rhythm.ts'
import { NOTHING_TO_PLAN, PAUSED } from './why-no-finish.ts'

/** Each weekday once, where it is first so; `first` is the day planning begins with. */
const timeOnRestDays = ({ settings }: PlanInput, first: string): PlanFinding[] => {
  const hours = hoursFrom(settings, first)
  return WEEKDAYS.flatMap((day) => {
    const found = hours.find(
      ({ availability, rhythm }) => rhythm[day] === 'rest' && availability[day].minutes > 0,
    )
    if (found === undefined) return []
    const weekday = weekdayText(day)
    const time = durationText(found.availability[day].minutes)
    return [
      {
        code: 'time-on-rest-day',
        message:
          found.from === first
            ? i18n.t('{weekday} is a day of rest in your rhythm, so its {time} stay free.', { weekday, time })
            : i18n.t('{weekday} is a day of rest in your rhythm from {day} on, so its {time} stay free.', {
                weekday,
                day: dayText(found.from),
                time,
              }),
      },
    ]
  })
}

/** A slot that is going on lies over the hours of today that are gone; of those only the ones to come can be moved. */
export type KeptStretch = Stretch & { readonly isGoingOn: boolean }

/** Where busy times and kept slots of today and later lie. */
type Taken = { readonly busy: readonly Stretch[]; readonly kept: readonly KeptStretch[] }

/** Kept slots to come that the learner placed onto other ones or onto a busy time. They stay where they are. */
const keptConflicts = (taken: Taken): PlanFinding[] => {
  if (taken.kept.length === 0) return []
  const busy = mergeStretches(taken.busy)
  const inOrder = [...taken.kept].sort((a, b) => a.start - b.start)
  let nextBusy = 0
  let reach = Number.NEGATIVE_INFINITY
  const conflicts = inOrder.filter(({ start, end, isGoingOn }) => {
    const overlapsKept = start < reach
    reach = Math.max(reach, end)
    while ((busy[nextBusy]?.end ?? Number.POSITIVE_INFINITY) <= start) nextBusy += 1
    const overlapsBusy = (busy[nextBusy]?.start ?? Number.POSITIVE_INFINITY) < end
    return !isGoingOn && (overlapsKept || overlapsBusy)
  }).length
  if (conflicts === 0) return []
  return [
    {
      code: 'pinned-overlap',
      message: i18n.t(
        '{count, plural, one {# pinned slot overlaps} other {# pinned slots overlap}} another one or a busy time. Pinned slots stay where you put them; move one of the two.',
        { count: conflicts },
      ),
    },
  ]
}

/** Findings that follow from the input alone; `first` is the day planning begins with. */
export const inputFindings = (
  input: PlanInput,
  { first, ...taken }: Taken & { readonly first: string },
): PlanFinding[] => [...timeOnRestDays(input, first), ...keptConflicts(taken)]

type PlanOutcome = {
  readonly input: PlanInput
  /** The day planning begins with. */
  readonly first: string
  readonly slots: PlanResult['slots']
  readonly unplaced: PlanResult['unplaced']
  readonly slotsUsedUp: boolean
}

const nothingToPlan = ({ topics }: PlanInput): PlanFinding => ({
  code: NOTHING_TO_PLAN,
  message: topics.every((topic) => topic.done)
    ? i18n.t('Every topic is done: nothing is left to plan.')
    : i18n.t('The estimated time of every open topic is used up: nothing is left to plan.'),
})

/** How much that is, to be put into a sentence. */
const amountOf = (unplaced: PlanResult['unplaced']): { readonly count: number; readonly time: string } => ({
  count: unplaced.length,
  time: durationText(unplaced.reduce((sum, { minutes }) => sum + minutes, 0)),
})

const pausedPlan = (since: string, unplaced: PlanResult['unplaced']): PlanFinding => {
  const day = dayText(since)
  const { count, time } = amountOf(unplaced)
  return {
    code: PAUSED,
    message:
      count === 0
        ? i18n.t('The plan is paused from {day} on. Resume it to go on.', { day })
        : i18n.t(
            'The plan is paused from {day} on: {count, plural, one {# topic waits} other {# topics wait}} ({time} of study). Resume it to go on.',
            { day, count, time },
          ),
  }
}

const withoutPlace = ({ input, first, unplaced, slotsUsedUp }: PlanOutcome): PlanFinding => {
  const { reviewCarriesTopics } = input.settings
  const hours = hoursFrom(input.settings, first)
  if (hours.every((one) => studyWeekdays({ ...one, reviewCarriesTopics }).length === 0)) {
    return {
      code: 'no-study-time',
      message: i18n.t('No day of the week has study time, so nothing can be planned. Choose days and hours.'),
    }
  }
  const { count, time } = amountOf(unplaced)
  return slotsUsedUp
    ? {
        code: 'too-many-slots',
        message: i18n.t(
          'A plan holds 5,000 slots at most: {count, plural, one {# topic finds} other {# topics find}} no place ({time} of study).',
          { count, time },
        ),
      }
    : {
        code: 'beyond-horizon',
        message: i18n.t(
          'A plan reaches ten years at most: {count, plural, one {# topic finds} other {# topics find}} no place ({time} of study). Add study time.',
          { count, time },
        ),
      }
}

/** Findings about what came out: nothing to plan, a pause, or something without a place. */
export const outcomeFindings = (outcome: PlanOutcome): PlanFinding[] => {
  const { input, slots, unplaced } = outcome
  if (unplaced.length === 0 && slots.length === 0) return [nothingToPlan(input)]
  if (input.settings.paused !== null) return [pausedPlan(input.settings.paused, unplaced)]
  return unplaced.length === 0 ? [] : [withoutPlace(outcome)]
}
