/** What the learner should know about a plan: one finding per matter, worded for them, with a stable code. */
import { dayText, weekdayText } from '../time/day-text.ts'
import { WEEKDAYS } from '../time/day.ts'
import { mergeStretches } from './free-time.ts'
import type { Stretch } from './free-time.ts'
import { hoursFrom } from './hours.ts'
import type { PlanFinding, PlanInput, PlanResult } from './model.ts'
import { studyWeekdays } from './rhythm.ts'

/** "2 h", "2 h 30 min", "45 min" */
const inHours = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const NOTHING_TO_PLAN = 'nothing-to-plan'
const PAUSED = 'paused'

/** Why a plan without a finish has none, told by what the planner says of it. */
export const whyNoFinish = (findings: readonly PlanFinding[]): 'nothing-left' | 'paused' | 'out-of-reach' => {
  const codes = new Set(findings.map(({ code }) => code))
  if (codes.has(NOTHING_TO_PLAN)) return 'nothing-left'
  return codes.has(PAUSED) ? 'paused' : 'out-of-reach'
}

/** Each weekday once, where it is first so; `first` is the day planning begins with. */
const timeOnRestDays = ({ settings }: PlanInput, first: string): PlanFinding[] => {
  const hours = hoursFrom(settings, first)
  return WEEKDAYS.flatMap((day) => {
    const found = hours.find(
      ({ availability, rhythm }) => rhythm[day] === 'rest' && availability[day].minutes > 0,
    )
    if (found === undefined) return []
    const since = found.from === first ? '' : ` from ${dayText(found.from)} on`
    const time = inHours(found.availability[day].minutes)
    return [
      {
        code: 'time-on-rest-day',
        message: `${weekdayText(day)} is a day of rest in your rhythm${since}, so its ${time} stay free.`,
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
      message: `${counted(conflicts, 'pinned slot overlaps', 'pinned slots overlap')} another one or a busy time. Pinned slots stay where you put them; move one of the two.`,
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
    ? 'Every topic is done: nothing is left to plan.'
    : 'The estimated time of every open topic is used up: nothing is left to plan.',
})

const minutesOf = (unplaced: PlanResult['unplaced']): number =>
  unplaced.reduce((sum, { minutes }) => sum + minutes, 0)

const pausedPlan = (since: string, unplaced: PlanResult['unplaced']): PlanFinding => {
  const waiting = counted(unplaced.length, 'topic waits', 'topics wait')
  const what = unplaced.length === 0 ? '' : `: ${waiting} (${inHours(minutesOf(unplaced))} of study)`
  return { code: PAUSED, message: `The plan is paused from ${dayText(since)} on${what}. Resume it to go on.` }
}

const withoutPlace = ({ input, first, unplaced, slotsUsedUp }: PlanOutcome): PlanFinding => {
  const { reviewCarriesTopics } = input.settings
  const hours = hoursFrom(input.settings, first)
  if (hours.every((one) => studyWeekdays({ ...one, reviewCarriesTopics }).length === 0)) {
    return {
      code: 'no-study-time',
      message: 'No day of the week has study time, so nothing can be planned. Choose days and hours.',
    }
  }
  const topics = counted(unplaced.length, 'topic finds', 'topics find')
  const what = `${topics} no place (${inHours(minutesOf(unplaced))} of study)`
  return slotsUsedUp
    ? { code: 'too-many-slots', message: `A plan holds 5,000 slots at most: ${what}.` }
    : { code: 'beyond-horizon', message: `A plan reaches ten years at most: ${what}. Add study time.` }
}

/** Findings about what came out: nothing to plan, a pause, or something without a place. */
export const outcomeFindings = (outcome: PlanOutcome): PlanFinding[] => {
  const { input, slots, unplaced } = outcome
  if (unplaced.length === 0 && slots.length === 0) return [nothingToPlan(input)]
  if (input.settings.paused !== null) return [pausedPlan(input.settings.paused, unplaced)]
  return unplaced.length === 0 ? [] : [withoutPlace(outcome)]
}
