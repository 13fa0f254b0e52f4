/**
 * How much the planner costs over the least that any planner must do. The floor is a greedy fill of the same topics in
 * integer days with ISO dates out: no rhythm, no busy times, no pinned slots, no findings. Both run interleaved in the
 * same process, and the ratio of their medians is judged, so that the speed of the computer cancels out. The limits of
 * length are lifted: a plan that stops early would look fast.
 */
import { describe, expect, test } from 'vitest'
import type { HoursFrom, PlanInput, PlanTopic } from '#core/planning/model.ts'
import { planRoadmap } from '#core/planning/plan.ts'
import { DEFAULT_RHYTHM, recordOfWeek } from '#core/planning/rhythm.ts'
import { dayFromNumber, dayNumber } from '#core/time/day.ts'

const START = '2026-11-23'
const MAX_RATIO = 10
const NO_LIMITS = { horizonDays: 1_000_000, maxSlots: 1_000_000 }

const topicsOf = (count: number): PlanTopic[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `topic-${index}`,
    days: { min: 1 + (index % 4), max: 2 + (index % 5) },
    loggedMinutes: 0,
    done: false,
  }))

/**
 * `plain`: nothing in the way. `crowded`: a busy time every week, a pinned slot every month, a week off every quarter.
 * `bending`: all of that, hours that change every month, and another plan's slots every other day.
 */
type Life = 'plain' | 'crowded' | 'bending'

/** Study time as in the settings below, half an hour more or less by turns. */
const otherHours = (from: string, index: number): HoursFrom => ({
  from,
  availability: recordOfWeek(() => ({ startMinute: 1080, minutes: index % 2 === 0 ? 180 : 240 })),
  rhythm: DEFAULT_RHYTHM,
})

const inputOf = (count: number, life: Life): PlanInput => {
  const first = dayNumber(START)
  const daysPlanned = count * 4
  const every = <T>(
    days: number,
    make: (day: string, index: number) => T,
    { on = life !== 'plain', most = 500 } = {},
  ): T[] =>
    on
      ? Array.from({ length: Math.min(most, Math.floor(daysPlanned / days)) }, (_, index) =>
          make(dayFromNumber(first + index * days), index),
        )
      : []
  const isBending = life === 'bending'
  return {
    topics: topicsOf(count),
    today: START,
    settings: {
      start: START,
      pace: 'expected',
      availability: recordOfWeek(() => ({ startMinute: 1080, minutes: 210 })),
      rhythm: DEFAULT_RHYTHM,
      laterHours: every(30, otherHours, { on: isBending, most: 50 }),
      paused: null,
      reviewCarriesTopics: true,
      minutesPerStudyDay: 210,
      daysOff: every(91, (day) => ({ from: day, to: day, name: '' })),
    },
    busy: [
      ...every(7, (day) => ({ day, startMinute: 1110, minutes: 45 })),
      ...every(2, (day) => ({ day, startMinute: 1170, minutes: 60 }), {
        on: isBending,
        most: Number.POSITIVE_INFINITY,
      }),
    ],
    kept: every(
      30,
      (day, index) => ({
        topicKey: `topic-${index * 5}`,
        day,
        startMinute: 1200,
        minutes: 30,
        kind: 'learn' as const,
        pinned: true,
      }),
      { most: isBending ? Number.POSITIVE_INFINITY : 500 },
    ),
  }
}

/** The floor: next topic, next day, write it down. */
const greedyFill = (topics: readonly PlanTopic[], perDay: number): object[] => {
  const slots: object[] = []
  let day = dayNumber(START)
  let free = perDay
  let iso = dayFromNumber(day)
  for (const topic of topics) {
    let left = Math.round(((topic.days.min + topic.days.max) / 2) * perDay)
    while (left > 0) {
      if (free === 0) {
        day += 1
        free = perDay
        iso = dayFromNumber(day)
      }
      const minutes = Math.min(left, free)
      slots.push({ topicKey: topic.key, day: iso, minutes })
      left -= minutes
      free -= minutes
    }
  }
  return slots
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!

const timeOf = (work: () => unknown): number => {
  const before = performance.now()
  work()
  return performance.now() - before
}

/** Medians in ms of the two, run in turns after a warm-up. */
const measure = (input: PlanInput, rounds: number): { plannerMs: number; floorMs: number } => {
  const planner: number[] = []
  const floor: number[] = []
  for (let round = -5; round < rounds; round += 1) {
    const plannerMs = timeOf(() => planRoadmap(input, NO_LIMITS))
    const floorMs = timeOf(() => greedyFill(input.topics, 210))
    if (round < 0) continue
    planner.push(plannerMs)
    floor.push(floorMs)
  }
  return { plannerMs: median(planner), floorMs: median(floor) }
}

const LIVES: readonly Life[] = ['plain', 'crowded', 'bending']

describe('the planner', () => {
  test.each(
    LIVES.flatMap((life) => [
      { count: 200, life, rounds: 200 },
      { count: 20_000, life, rounds: 9 },
    ]),
  )('stays within ten times the floor: %o', ({ count, life, rounds }) => {
    const { plannerMs, floorMs } = measure(inputOf(count, life), rounds)
    const ratio = plannerMs / floorMs
    console.log(
      `${count} topics, ${life}: planner ${plannerMs.toFixed(3)} ms, floor ${floorMs.toFixed(3)} ms, ratio ${ratio.toFixed(1)}`,
    )
    expect(ratio).toBeLessThan(MAX_RATIO)
  })

  /** Over the floor, which is linear: so that a computer busy with something else slows both. */
  test.each(LIVES)('grows no worse than linearly: %s', (life) => {
    const ratio = (count: number, rounds: number): number => {
      const { plannerMs, floorMs } = measure(inputOf(count, life), rounds)
      return plannerMs / floorMs
    }
    const growth = ratio(20_000, 15) / ratio(2000, 50)
    console.log(`${life}: a topic of 20,000 costs ${growth.toFixed(2)} × one of 2,000`)
    expect(growth).toBeLessThan(2)
  })
})
