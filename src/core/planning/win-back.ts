/**
 * Ways to finish as early as before a change, cheapest first. Whether a plan keeps a day is known without planning: all
 * free time is used in order, so it does when there is room for what is to be studied by then. Only the ways that are told
 * are planned.
 */
import type { Weekday } from '../roadmap/model.ts'
import { dayFromNumber, dayNumber } from '../time/day.ts'
import type { PlanChange } from './change.ts'
import { finishRange } from './finish.ts'
import { freeTime, mergeStretches } from './free-time.ts'
import type { Stretch } from './free-time.ts'
import { hoursFrom } from './hours.ts'
import { changedHours } from './later-hours.ts'
import type { FinishRange, HoursFrom, PlanInput } from './model.ts'
import { longerHours } from './more-time.ts'
import { toFill } from './plan.ts'
import type { ToFill } from './plan.ts'
import { studyWeekdays } from './rhythm.ts'

const STEP_MINUTES = 30
const MOST_MINUTES = 180
const MAX_WAYS = 3
/** Each way costs three plannings: of a huge plan only the cheapest is told. */
const HUGE_PLAN_TOPICS = 1000
/** Hours that change more often before the finish are made longer up to here only. */
const MAX_PERIODS = 8
/** As many as settings hold. */
const MAX_LATER_HOURS = 50
/** Between days that cost the same: free time is found at weekends first. */
const PREFERRED: readonly Weekday[] = ['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri']

/** A way to finish by the day wanted. */
export type WinBackWay = {
  readonly kind: 'weekday' | 'every-day' | 'leave-out'
  /** Of `weekday`: on which the extra time is. */
  readonly weekday: Weekday | null
  /** Extra minutes on each such day; 0 for `leave-out`. */
  readonly minutes: number
  /** What it costs; 0 for `leave-out`. */
  readonly minutesPerWeek: number
  /** Of `leave-out`: optional topics, in study order. */
  readonly topicKeys: readonly string[]
  /** To be made on top of the change it makes up for. */
  readonly changes: readonly PlanChange[]
  readonly finish: FinishRange
}

type Way = Omit<WinBackWay, 'finish'> & { readonly input: PlanInput }

type Search = {
  readonly input: PlanInput
  readonly work: ToFill
  readonly first: string
  readonly target: string
  /** In order, made one where they touch. */
  readonly taken: readonly Stretch[]
  /** Minutes to study. */
  readonly needed: number
}

/** Free minutes up to and including the target. */
const roomFor = (settings: PlanInput['settings'], { work, target, taken }: Search): number => {
  const days = { first: work.days.first, last: Math.min(work.days.last, dayNumber(target)) }
  let room = 0
  for (const { minutes } of freeTime(settings, days, taken)) room += minutes
  return room
}

const hoursChange = ({ from, availability, rhythm }: HoursFrom): PlanChange => ({
  type: 'hours',
  from,
  until: null,
  availability,
  rhythm,
})

/** As the changes make it: hours for good also become those that come back after a stretch of others. */
const withAllHours = (input: PlanInput, hours: readonly HoursFrom[]): PlanInput => ({
  ...input,
  settings: hours.reduce((former, one) => changedHours(former, { ...one, until: null }), input.settings),
})

/** The smallest step of extra time on these weekdays that is enough; null when not even the largest is. */
const moreTime = (
  search: Search,
  weekday: Weekday | null,
  weekdaysOf: (hours: HoursFrom) => readonly Weekday[],
): Way | null => {
  const { settings } = search.input
  const former = hoursFrom(settings, search.first)
    .filter(({ from }) => from <= search.target)
    .slice(0, MAX_PERIODS)
  const wayWith = (minutes: number): Way | null => {
    const longer = longerHours(former, { weekdaysOf, extra: minutes, ...settings })
    if (longer === null) return null
    const input = withAllHours(search.input, longer.hours)
    if (input.settings.laterHours.length > MAX_LATER_HOURS) return null
    if (roomFor(input.settings, search) < search.needed) return null
    return {
      kind: weekday === null ? 'every-day' : 'weekday',
      weekday,
      minutes,
      minutesPerWeek: minutes * longer.daysPerWeek,
      topicKeys: [],
      changes: longer.hours.map(hoursChange),
      input,
    }
  }
  if (wayWith(MOST_MINUTES) === null) return null
  for (let minutes = STEP_MINUTES; minutes < MOST_MINUTES; minutes += STEP_MINUTES) {
    const way = wayWith(minutes)
    if (way !== null) return way
  }
  return wayWith(MOST_MINUTES)
}

/** Days that are studied already before those that are not. */
const weekdayWays = (search: Search): Way[] => {
  const { reviewCarriesTopics } = search.input.settings
  const [now] = hoursFrom(search.input.settings, search.first)
  const studied = new Set(studyWeekdays({ ...now, reviewCarriesTopics }))
  return [...PREFERRED]
    .sort((a, b) => Number(studied.has(b)) - Number(studied.has(a)))
    .map((weekday) => moreTime(search, weekday, () => [weekday]))
    .filter((way) => way !== null)
    .sort((a, b) => a.minutes - b.minutes)
}

/** On every study day; null when that is one weekday only. */
const everyDayWay = (search: Search): Way | null => {
  const { reviewCarriesTopics } = search.input.settings
  const way = moreTime(search, null, (hours) => studyWeekdays({ ...hours, reviewCarriesTopics }))
  return way === null || way.minutesPerWeek === way.minutes ? null : way
}

/** As few topics as give enough room, and of one that is enough by itself the smallest. */
const enoughOf = (topics: ToFill['topics'], wanted: number): ToFill['topics'] | null => {
  const bySize = [...topics].sort((a, b) => a.minutes - b.minutes)
  const alone = bySize.find(({ minutes }) => minutes >= wanted)
  if (alone !== undefined) return [alone]
  const chosen: ToFill['topics'][number][] = []
  let left = wanted
  for (const topic of bySize.reverse()) {
    if (left <= 0) break
    chosen.push(topic)
    left -= topic.minutes
  }
  return left > 0 ? null : chosen
}

const leaveOutWay = (search: Search, optional: ReadonlySet<string>): Way | null => {
  const { input, work, needed } = search
  const mayGo = work.topics.filter(({ topicKey }) => optional.has(topicKey))
  const chosen = enoughOf(mayGo, needed - roomFor(input.settings, search))
  if (chosen === null) return null
  const gone = new Set(chosen.map(({ topicKey }) => topicKey))
  const topicKeys = input.topics.map(({ key }) => key).filter((key) => gone.has(key))
  return {
    kind: 'leave-out',
    weekday: null,
    minutes: 0,
    minutesPerWeek: 0,
    topicKeys,
    changes: [{ type: 'optional', topicKeys, included: false }],
    input: {
      ...input,
      topics: input.topics.filter(({ key }) => !gone.has(key)),
      // What is pinned of them goes too, but for what is going on.
      kept: input.kept.filter((slot) => !gone.has(slot.topicKey) || slot.minutesToCome !== undefined),
    },
  }
}

/** Two weekdays at most while there is something else to choose from. */
const cheapest = (weekdays: readonly Way[], others: readonly Way[]): Way[] =>
  [...others, ...weekdays.slice(0, others.length > 0 ? MAX_WAYS - 1 : MAX_WAYS)]
    .sort((a, b) => a.minutesPerWeek - b.minutesPerWeek)
    .slice(0, MAX_WAYS)

const searchFor = (input: PlanInput, target: string): Search | null => {
  const work = toFill(input)
  const first = dayFromNumber(work.days.first)
  if (input.settings.paused !== null || target < first || work.kept.some(({ day }) => day > target))
    return null
  const needed = work.topics.reduce((sum, { minutes }) => sum + minutes, 0)
  const taken = mergeStretches([...work.taken.busy, ...work.taken.kept])
  const search = { input, work, first, target, taken, needed }
  return roomFor(input.settings, search) < needed ? search : null
}

/**
 * Ways to finish by `target` (ISO day, at the plan's pace) although the input, the change made, would finish later: at
 * most three, by their extra minutes per week. `optional`: keys of topics that may be left out. Empty when it does not
 * finish later, when it is paused, and when nothing helps.
 */
export const waysToWinBack = (
  input: PlanInput,
  { target, optional }: { readonly target: string; readonly optional: readonly string[] },
): WinBackWay[] => {
  const search = searchFor(input, target)
  if (search === null) return []
  const others = [leaveOutWay(search, new Set(optional)), everyDayWay(search)].filter((way) => way !== null)
  const isHuge = input.topics.length > HUGE_PLAN_TOPICS
  return cheapest(weekdayWays(search), others)
    .slice(0, isHuge ? 1 : MAX_WAYS)
    .map(({ input: changed, ...way }): WinBackWay => Object.assign(way, { finish: finishRange(changed) }))
    .filter(({ finish }) => {
      const day = finish[input.settings.pace]
      return day !== null && day <= target
    })
}
