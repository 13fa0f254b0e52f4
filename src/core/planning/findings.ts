/** What the learner should know about a plan: one finding per matter, worded for them, with a stable code. */
import { WEEKDAY_NAMES } from '../time/day-text.ts'
import { WEEKDAYS } from '../time/day.ts'
import { mergeStretches, stretchOf } from './free-time.ts'
import type { PlanFinding, PlanInput, PlannedSlot, PlanResult } from './model.ts'
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

/** Whether a plan has no finish because nothing is left, and not because it is out of reach. */
export const isNothingLeft = (findings: readonly PlanFinding[]): boolean =>
  findings.some(({ code }) => code === NOTHING_TO_PLAN)

const timeOnRestDays = ({ settings }: PlanInput): PlanFinding[] =>
  WEEKDAYS.filter((day) => settings.rhythm[day] === 'rest' && settings.availability[day].minutes > 0).map(
    (day) => ({
      code: 'time-on-rest-day',
      message: `${WEEKDAY_NAMES[day]} is a day of rest in your rhythm, so its ${inHours(settings.availability[day].minutes)} stay free.`,
    }),
  )

/** Kept slots the learner placed onto each other or onto a busy time. They stay where they are. */
const keptConflicts = (input: PlanInput, kept: readonly PlannedSlot[]): PlanFinding[] => {
  if (kept.length === 0) return []
  const busy = mergeStretches(input.busy.map(stretchOf))
  const inOrder = kept.map(stretchOf).sort((a, b) => a.start - b.start)
  let nextBusy = 0
  let reach = Number.NEGATIVE_INFINITY
  const conflicts = inOrder.filter(({ start, end }) => {
    const overlapsKept = start < reach
    reach = Math.max(reach, end)
    while ((busy[nextBusy]?.end ?? Number.POSITIVE_INFINITY) <= start) nextBusy += 1
    return overlapsKept || (busy[nextBusy]?.start ?? Number.POSITIVE_INFINITY) < end
  }).length
  if (conflicts === 0) return []
  return [
    {
      code: 'pinned-overlap',
      message: `${counted(conflicts, 'pinned slot overlaps', 'pinned slots overlap')} another one or a busy time. Pinned slots stay where you put them; move one of the two.`,
    },
  ]
}

/** Findings that follow from the input alone; `kept` are its kept slots of today and later. */
export const inputFindings = (input: PlanInput, kept: readonly PlannedSlot[]): PlanFinding[] => [
  ...timeOnRestDays(input),
  ...keptConflicts(input, kept),
]

/** Findings about what came out: nothing to plan, or something without a place. */
export const outcomeFindings = (outcome: {
  readonly input: PlanInput
  readonly slots: PlanResult['slots']
  readonly unplaced: PlanResult['unplaced']
  readonly slotsUsedUp: boolean
}): PlanFinding[] => {
  const { input, slots, unplaced } = outcome
  if (unplaced.length === 0) {
    if (slots.length > 0) return []
    const message = input.topics.every((topic) => topic.done)
      ? 'Every topic is done: nothing is left to plan.'
      : 'The estimated time of every open topic is used up: nothing is left to plan.'
    return [{ code: NOTHING_TO_PLAN, message }]
  }
  if (studyWeekdays(input.settings).length === 0) {
    return [
      {
        code: 'no-study-time',
        message: 'No day of the week has study time, so nothing can be planned. Choose days and hours.',
      },
    ]
  }
  const minutes = unplaced.reduce((sum, one) => sum + one.minutes, 0)
  const what = `${counted(unplaced.length, 'topic finds', 'topics find')} no place (${inHours(minutes)} of study)`
  return [
    outcome.slotsUsedUp
      ? { code: 'too-many-slots', message: `A plan holds 5,000 slots at most: ${what}.` }
      : { code: 'beyond-horizon', message: `A plan reaches ten years at most: ${what}. Add study time.` },
  ]
}
