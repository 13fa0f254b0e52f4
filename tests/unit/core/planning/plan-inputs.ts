/** Plan inputs for tests: a plain one to vary by hand, and any that can occur. */
import * as fc from 'fast-check'
import { DEFAULT_RHYTHM, recordOfWeek } from '#core/planning/rhythm.ts'
import type {
  BusyTime,
  DaysOff,
  HoursFrom,
  KeptSlot,
  PlanInput,
  PlanSettings,
  PlanTopic,
} from '#core/planning/model.ts'
import { WEEKDAYS, addDays } from '#core/time/day.ts'

type InputSettings = PlanInput['settings']

/** Monday. */
export const MONDAY = '2026-11-23'

/** Two hours from 18:00 on Monday to Saturday; a study day is two hours. */
export const settingsWith = (changes: Partial<InputSettings> = {}): InputSettings => ({
  start: MONDAY,
  pace: 'expected',
  availability: recordOfWeek((day) => ({ startMinute: 1080, minutes: day === 'sun' ? 0 : 120 })),
  rhythm: DEFAULT_RHYTHM,
  laterHours: [],
  paused: null,
  reviewCarriesTopics: true,
  minutesPerStudyDay: 120,
  daysOff: [],
  ...changes,
})

export const topic = (key: string, days: number, changes: Partial<PlanTopic> = {}): PlanTopic => ({
  key,
  days: { min: days, max: days },
  loggedMinutes: 0,
  done: false,
  ...changes,
})

export const inputWith = (changes: Partial<PlanInput> = {}): PlanInput => ({
  topics: [topic('a', 1), topic('b', 2)],
  settings: settingsWith(),
  today: MONDAY,
  busy: [],
  kept: [],
  ...changes,
})

const anyTopic = fc.record({
  days: fc
    .tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 8 }))
    .map(([quarters, more]) => ({ min: quarters / 4, max: (quarters + more) / 4 })),
  loggedMinutes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1200 })),
  done: fc.integer({ min: 0, max: 3 }).map((value) => value === 0),
})

const anyTopics: fc.Arbitrary<PlanTopic[]> = fc
  .array(anyTopic, { maxLength: 25 })
  .map((topics) => topics.map((one, index) => ({ key: `t${index}`, ...one })))

const anyWindow = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 300 }))
  .map(([startMinute, minutes]) => ({ startMinute, minutes: Math.min(minutes, 1440 - startMinute) }))

const anyKind = fc.constantFrom('learn', 'practice', 'build', 'review', 'rest')

const everyWeekday = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<keyof PlanSettings['rhythm'], T>> =>
  fc
    .array(value, { minLength: 7, maxLength: 7 })
    .map((values) => recordOfWeek((day) => values[WEEKDAYS.indexOf(day)]!))

export const anyDay = fc.integer({ min: -20, max: 200 }).map((later) => addDays(MONDAY, later))

const anyDaysOff: fc.Arbitrary<DaysOff> = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 20 }))
  .map(([from, more]) => ({ from, to: addDays(from, more), name: 'away' }))

/** Also times over midnight and over several days. */
const anyBusy: fc.Arbitrary<BusyTime> = fc.record({
  day: anyDay,
  startMinute: fc.integer({ min: 0, max: 1439 }),
  minutes: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 5000 })),
})

/** Some have begun. */
const anyKept: fc.Arbitrary<KeptSlot> = fc
  .record({
    topicKey: fc.oneof(
      fc.integer({ min: 0, max: 24 }).map((index) => `t${index}`),
      fc.constant('of another plan'),
    ),
    day: anyDay,
    startMinute: fc.integer({ min: 0, max: 1200 }),
    minutes: fc.integer({ min: 1, max: 240 }),
    kind: anyKind,
    pinned: fc.constant(true),
    gone: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 239 })),
  })
  .map(({ gone, ...slot }): KeptSlot => {
    if (gone === 0) return slot
    return Object.assign(slot, { minutesToCome: Math.max(0, slot.minutes - gone) })
  })

/** Other hours from some days on, in order, each day once. */
export const anyLaterHours: fc.Arbitrary<HoursFrom[]> = fc
  .uniqueArray(
    fc.record({ from: anyDay, availability: everyWeekday(anyWindow), rhythm: everyWeekday(anyKind) }),
    { maxLength: 4, selector: ({ from }) => from },
  )
  .map((hours) => hours.sort((a, b) => (a.from < b.from ? -1 : 1)))

/** Most plans run. */
const anyPause = fc.option(anyDay, { freq: 8 })

const anySettings: fc.Arbitrary<InputSettings> = fc.record({
  start: anyDay,
  pace: fc.constantFrom('min', 'expected', 'max'),
  availability: everyWeekday(anyWindow),
  rhythm: everyWeekday(anyKind),
  laterHours: anyLaterHours,
  paused: anyPause,
  reviewCarriesTopics: fc.boolean(),
  minutesPerStudyDay: fc.integer({ min: 15, max: 480 }),
  daysOff: fc.array(anyDaysOff, { maxLength: 4 }),
})

/** Anything a learner may have: odd hours that change, pauses, many busy times, pinned slots in the way, topics half done. */
export const anyInput: fc.Arbitrary<PlanInput> = fc.record({
  topics: anyTopics,
  settings: anySettings,
  today: anyDay,
  busy: fc.array(anyBusy, { maxLength: 12 }),
  kept: fc.array(anyKept, { maxLength: 6 }),
})
