/**
 * Learners with known habits, to judge the forecast by: what they do is decided by their seed, day after day, and the
 * forecast sees of it what the app would have stored by then. Nothing here is taken from the forecast's own model: estimates
 * are wrong by learner, kind of work, phase and topic; weeks are kept more or less, better or worse in the course of time,
 * with sick weeks and slumps; days off are entered up to two months before; hours change without notice.
 */
import { createRandom } from '#core/forecast/random.ts'
import type { Random } from '#core/forecast/random.ts'
import type { ForecastInput, ForecastTopic } from '#core/forecast/model.ts'
import { hoursOn } from '#core/planning/hours.ts'
import type { DaysOff, HoursFrom, PlanInput, StudyKind } from '#core/planning/model.ts'
import { DEFAULT_RHYTHM, recordOfWeek } from '#core/planning/rhythm.ts'
import { recordOfKinds } from '#core/progress/kinds.ts'
import { WEEKDAYS, dayFromNumber, dayNumber, weekdayOf } from '#core/time/day.ts'

const START = dayNumber('2026-01-05')
const MINUTE_MS = 60_000
const MOST_DAYS = 3000
/** Nobody studies longer on a day. */
const MOST_MINUTES = 720
/** Days before they begin that days off are entered, and other hours. */
const DAYS_OFF_KNOWN = 60
const HOURS_KNOWN = 7

export type Trend = 'steady' | 'improving' | 'declining'
type Settings = PlanInput['settings']

type Topic = { readonly days: { readonly min: number; readonly max: number }; readonly realMinutes: number }

export type Learner = {
  readonly trend: Trend
  /** All that will ever be set. */
  readonly settings: Settings
  readonly topics: readonly Topic[]
  /** Minutes that an average minute of work needs, by its kind. */
  readonly kindBias: Readonly<Record<StudyKind, number>>
  /** Share of a day's study time that is really studied, by days from the start. */
  readonly keptOn: readonly number[]
  /** Whether topics are studied with the timer at all. */
  readonly isTimed: boolean
}

const between = (random: Random, low: number, high: number): number => low + (high - low) * random.uniform()
const wholeBetween = (random: Random, low: number, high: number): number =>
  Math.floor(between(random, low, high + 1))
const logNormal = (random: Random, spread: number): number => Math.exp(spread * random.normal())

const availabilityOf = (random: Random): Settings['availability'] => {
  const days = wholeBetween(random, 3, 6)
  const minutes = 15 * wholeBetween(random, 4, 14)
  const weekend = 15 * wholeBetween(random, 4, 20)
  return recordOfWeek((day) => {
    const index = WEEKDAYS.indexOf(day)
    if (index >= days) return { startMinute: 540, minutes: 0 }
    return { startMinute: 540, minutes: index > 4 ? weekend : minutes }
  })
}

const daysOffOf = (random: Random): DaysOff[] =>
  Array.from({ length: wholeBetween(random, 2, 6) }, () => {
    const from = START + wholeBetween(random, 20, 700)
    return { from: dayFromNumber(from), to: dayFromNumber(from + wholeBetween(random, 2, 16)), name: '' }
  })

const laterHoursOf = (random: Random): HoursFrom[] => {
  if (random.uniform() > 0.2) return []
  const from = dayFromNumber(START + wholeBetween(random, 30, 300))
  return [{ from, availability: availabilityOf(random), rhythm: DEFAULT_RHYTHM }]
}

const settingsOf = (random: Random): Settings => ({
  start: dayFromNumber(START),
  pace: 'expected',
  availability: availabilityOf(random),
  rhythm: DEFAULT_RHYTHM,
  laterHours: laterHoursOf(random),
  paused: null,
  reviewCarriesTopics: true,
  minutesPerStudyDay: 15 * wholeBetween(random, 8, 14),
  daysOff: daysOffOf(random),
})

const topicsOf = (random: Random, minutesPerStudyDay: number): Topic[] => {
  const own = Math.exp(0.1 + 0.3 * random.normal())
  const phases = Array.from({ length: wholeBetween(random, 5, 9) }, () => logNormal(random, 0.1))
  return phases.flatMap((phase) =>
    Array.from({ length: wholeBetween(random, 8, 14) }, () => {
      const min = wholeBetween(random, 1, 4) / wholeBetween(random, 1, 2)
      const max = min + wholeBetween(random, 0, 2) / 2
      const estimate = between(random, min, max) * minutesPerStudyDay
      return { days: { min, max }, realMinutes: estimate * own * phase * logNormal(random, 0.3) }
    }),
  )
}

const TREND_ENDS: Readonly<Record<Trend, readonly [number, number]>> = {
  steady: [1, 1],
  improving: [0.75, 1.25],
  declining: [1.2, 0.65],
}

/** How long from a week on things go worse, if they do. */
const spellOf = (random: Random): { readonly length: number; readonly factor: number } => {
  const chance = random.uniform()
  if (chance < 0.03) return { length: wholeBetween(random, 1, 2), factor: between(random, 0, 0.2) }
  if (chance < 0.045) return { length: wholeBetween(random, 3, 5), factor: between(random, 0.3, 0.7) }
  return { length: 0, factor: 1 }
}

/** Weeks that go worse: ill for one or two, in a slump for three to five. */
const badWeeks = (random: Random, weeks: number): number[] => {
  const factors = Array.from({ length: weeks }, () => 1)
  for (let week = 0; week < weeks; week += 1) {
    const { length, factor } = spellOf(random)
    factors.fill(factor, week, week + length)
    week += length
  }
  return factors
}

const keptOf = (random: Random, trend: Trend): number[] => {
  const usual = between(random, 0.5, 1.1)
  const skipped = between(random, 0.05, 0.3)
  const [from, to] = TREND_ENDS[trend]
  /** Habits change over about a year, and stay. */
  const changedAfter = between(random, 200, 500)
  const bad = badWeeks(random, Math.ceil(MOST_DAYS / 7))
  let week = 1
  return Array.from({ length: MOST_DAYS }, (_, day) => {
    if (day % 7 === 0) week = logNormal(random, 0.25) * (bad[day / 7] ?? 1)
    const habit = usual * (from + (to - from) * Math.min(1, day / changedAfter))
    const noise = logNormal(random, 0.35)
    return random.uniform() < skipped ? 0 : Math.max(0, habit * week * noise)
  })
}

export const createLearner = (seed: number): Learner => {
  const random = createRandom(seed)
  const draw = random.uniform()
  const trend = draw < 0.4 ? 'steady' : draw < 0.7 ? 'improving' : 'declining'
  const settings = settingsOf(random)
  return {
    trend,
    settings,
    topics: topicsOf(random, settings.minutesPerStudyDay),
    kindBias: recordOfKinds(() => logNormal(random, 0.2)),
    keptOn: keptOf(random, trend),
    isTimed: random.uniform() < 0.9,
  }
}

/** What the app knows on a morning. */
export type Moment = { readonly today: number; readonly share: number; readonly input: ForecastInput }
export type Course = { readonly moments: readonly Moment[]; readonly finish: number }

const isOff = (day: number, daysOff: readonly DaysOff[]): boolean =>
  daysOff.some(({ from, to }) => dayNumber(from) <= day && day <= dayNumber(to))

const settingsKnown = (settings: Settings, today: number): Settings => ({
  ...settings,
  daysOff: settings.daysOff.filter(({ from }) => dayNumber(from) <= today + DAYS_OFF_KNOWN),
  laterHours: settings.laterHours.filter(({ from }) => dayNumber(from) <= today + HOURS_KNOWN),
})

type Book = {
  readonly studiedByDay: Map<number, number>
  readonly studied: Record<StudyKind, number>[]
  readonly doneDay: (number | null)[]
}

const shareOf = ({ topics }: Learner, { doneDay }: Book): number => {
  let all = 0
  let done = 0
  for (const [index, { days }] of topics.entries()) {
    all += days.min + days.max
    if (doneDay[index] !== null) done += days.min + days.max
  }
  return done / all
}

const momentOf = (learner: Learner, book: Book, today: number): Moment => {
  const { isTimed, settings } = learner
  const topics = learner.topics.map(({ days }, index): ForecastTopic => {
    const doneDay = book.doneDay[index] ?? null
    const studied = book.studied[index]
    const studiedMs = recordOfKinds((kind) => (isTimed ? (studied?.[kind] ?? 0) : 0))
    return { days, isDone: doneDay !== null, doneDay, studiedMs }
  })
  const known = settingsKnown(settings, today)
  const input: ForecastInput = {
    today,
    settings: known,
    topics,
    studiedByDay: new Map(isTimed ? book.studiedByDay : []),
    taken: [],
    planned: { min: null, expected: null, max: null },
  }
  return { today, share: shareOf(learner, book), input }
}

/** Where a learner is in the roadmap: at which topic, and what an average hour of work still has to do for it. */
type Place = { at: number; left: number }

/** Studies for so many minutes: topics one after the other, each until it is really done. */
const study = (
  learner: Learner,
  book: Book,
  place: Place,
  on: { day: number; kind: StudyKind; minutes: number },
): void => {
  let { minutes } = on
  const bias = learner.kindBias[on.kind]
  while (minutes > 0 && place.at < learner.topics.length) {
    const spent = Math.min(minutes, place.left * bias)
    const own = book.studied[place.at]
    if (own !== undefined) own[on.kind] += spent * MINUTE_MS
    minutes -= spent
    place.left -= spent / bias
    if (place.left > 1e-6) continue
    book.doneDay[place.at] = on.day
    place.at += 1
    place.left = learner.topics[place.at]?.realMinutes ?? 0
  }
}

/** Lives a learner's days until all is done; looks at the app on the mornings after these shares were passed. */
export const liveThrough = (learner: Learner, looks: readonly number[]): Course => {
  const { settings, topics, keptOn } = learner
  const book: Book = {
    studiedByDay: new Map(),
    studied: topics.map(() => recordOfKinds(() => 0)),
    doneDay: topics.map(() => null),
  }
  const moments: Moment[] = []
  const place: Place = { at: 0, left: topics[0]?.realMinutes ?? 0 }
  for (let since = 0; since < MOST_DAYS; since += 1) {
    const day = START + since
    const { availability, rhythm } = hoursOn(settings, dayFromNumber(day))
    const kind = rhythm[weekdayOf(day)]
    const planned = isOff(day, settings.daysOff) ? 0 : availability[weekdayOf(day)].minutes
    if (kind !== 'rest') {
      const minutes = Math.min(MOST_MINUTES, Math.round(planned * (keptOn[since] ?? 0)))
      book.studiedByDay.set(day, minutes * MINUTE_MS)
      study(learner, book, place, { day, kind, minutes })
    }
    if (place.at >= topics.length) return { moments, finish: day }
    const next = looks[moments.length]
    if (next !== undefined && shareOf(learner, book) >= next) moments.push(momentOf(learner, book, day + 1))
  }
  return { moments, finish: START + MOST_DAYS }
}
