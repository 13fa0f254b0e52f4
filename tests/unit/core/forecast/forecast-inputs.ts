/** Forecast inputs for tests: a learner who studies as planned, to vary by hand. */
import type { ForecastInput, ForecastTopic } from '#core/forecast/model.ts'
import { recordOfKinds } from '#core/progress/kinds.ts'
import { dayNumber } from '#core/time/day.ts'
import { MONDAY, settingsWith } from '../planning/plan-inputs.ts'

const MINUTE_MS = 60_000
const DAYS_PER_WEEK = 7
const START = dayNumber(MONDAY)
/** A study day of `settingsWith`, and one topic's estimate of two of them. */
const STUDY_DAY = 120
const TOPIC_MINUTES = 2 * STUDY_DAY

export const NOTHING_STUDIED = recordOfKinds(() => 0)

export const openTopic = (more: Partial<ForecastTopic> = {}): ForecastTopic => ({
  days: { min: 1.5, max: 2.5 },
  isDone: false,
  doneDay: null,
  studiedMs: NOTHING_STUDIED,
  ...more,
})

type Habits = {
  /** Whole weeks since the plan began. */
  readonly weeks: number
  /** Share of the plan's time that is studied, by week. */
  readonly kept?: (week: number) => number
  /** Time taken over time estimated, of every topic. */
  readonly ratio?: number
  readonly topics?: number
  readonly changes?: Parameters<typeof settingsWith>[0]
}

/** Six days of two hours a week, kept by so much; topics get done one after the other. */
export const learnerInput = ({ weeks, kept = () => 1, ratio = 1, topics = 60, changes = {} }: Habits) => {
  const studiedByDay = new Map<number, number>()
  const done: ForecastTopic[] = []
  let minutes = 0
  for (let day = START; day < START + weeks * DAYS_PER_WEEK; day += 1) {
    const since = day - START
    if (since % DAYS_PER_WEEK === DAYS_PER_WEEK - 1) continue
    const studied = STUDY_DAY * kept(Math.floor(since / DAYS_PER_WEEK))
    studiedByDay.set(day, studied * MINUTE_MS)
    minutes += studied
    while (minutes >= TOPIC_MINUTES * ratio - 1e-6 && done.length < topics - 1) {
      minutes -= TOPIC_MINUTES * ratio
      const studiedMs = { ...NOTHING_STUDIED, learn: TOPIC_MINUTES * ratio * MINUTE_MS }
      done.push(openTopic({ isDone: true, doneDay: day, studiedMs }))
    }
  }
  const begun = openTopic({ studiedMs: { ...NOTHING_STUDIED, learn: minutes * MINUTE_MS } })
  const open = Array.from({ length: topics - done.length - 1 }, () => openTopic())
  const input: ForecastInput = {
    today: START + weeks * DAYS_PER_WEEK,
    settings: settingsWith(changes),
    topics: [...done, begun, ...open],
    studiedByDay,
    taken: [],
    planned: { min: '2027-01-01', expected: '2027-02-01', max: '2027-03-01' },
  }
  return input
}
