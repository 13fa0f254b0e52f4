/** What every plan keeps, whatever the learner has: judged from the outside, minute by minute. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { finishRange } from '#core/planning/finish.ts'
import { hoursOn } from '#core/planning/hours.ts'
import type { Hours } from '#core/planning/hours.ts'
import type { PlanInput, PlannedSlot, PlanResult, PlanTopic } from '#core/planning/model.ts'
import { PLAN_LIMITS, planRoadmap, remainingMinutes } from '#core/planning/plan.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { addDays, dayNumber, weekdayOf } from '#core/time/day.ts'
import { anyInput } from './plan-inputs.ts'
import { coveredBy, endOf, keptFrom, minutesOf, newSlots, startOf } from './plan-measures.ts'

const RUNS = { numRuns: 300 }
const holds = (check: (input: PlanInput) => void): void => fc.assert(fc.property(anyInput, check), RUNS)

/** A finish as a number that grows with time: nothing to do first, unreachable last. */
const finishNumber = (result: PlanResult): number => {
  if (result.finish !== null) return dayNumber(result.finish)
  const isNothingToDo = result.unplaced.length === 0 && result.slots.length === 0
  return isNothingToDo ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) freeze(part)
    Object.freeze(value)
  }
  return value
}

describe('effort and order', () => {
  test('every topic gets exactly its remaining effort, or what is missing is reported', () => {
    holds((input) => {
      const result = planRoadmap(input)
      for (const one of input.topics) {
        const { pace, minutesPerStudyDay } = input.settings
        const needed = remainingMinutes(one, pace, minutesPerStudyDay) - minutesOf(coveredBy(input), one.key)
        const given = minutesOf(newSlots(result), one.key) + minutesOf(result.unplaced, one.key)
        expect(given).toBe(Math.max(0, needed))
      }
      expect(newSlots(result).every((slot) => slot.minutes > 0)).toBe(true)
      expect(result.unplaced.every((one) => one.minutes > 0)).toBe(true)
    })
  })

  test('topics follow each other in order, and only the last ones stay without a place', () => {
    holds((input) => {
      const result = planRoadmap(input)
      const order = [...newSlots(result), ...result.unplaced].map((one) =>
        input.topics.findIndex(({ key }) => key === one.topicKey),
      )
      expect(order).toEqual([...order].sort((a, b) => a - b))
      expect(order).not.toContain(-1)
    })
  })

  test('slots come in time order', () => {
    holds((input) => {
      const starts = planRoadmap(input).slots.map(startOf)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    })
  })

  test('a topic is not cut into more slots than the free time makes it', () => {
    holds((input) => {
      const slots = newSlots(planRoadmap(input))
      const cuts = slots.filter((slot, index) => {
        const before = slots[index - 1]
        return (
          before !== undefined &&
          before.day === slot.day &&
          before.topicKey === slot.topicKey &&
          endOf(before) === startOf(slot)
        )
      })
      expect(cuts).toEqual([])
    })
  })
})

describe('room', () => {
  test('nothing overlaps: no new slot, no pinned slot, no busy time', () => {
    holds((input) => {
      const slots = newSlots(planRoadmap(input))
      slots.forEach((slot, index) => {
        const next = slots[index + 1]
        expect(next === undefined || endOf(slot) <= startOf(next)).toBe(true)
        for (const taken of [...input.busy, ...keptFrom(input)]) {
          const isApart =
            taken.minutes === 0 || endOf(slot) <= startOf(taken) || endOf(taken) <= startOf(slot)
          expect(isApart).toBe(true)
        }
      })
    })
  })

  test('nothing lies outside the study time, on a day off, on a day of rest or in the past', () => {
    holds((input) => {
      const { reviewCarriesTopics, daysOff, start, paused } = input.settings
      for (const slot of newSlots(planRoadmap(input))) {
        const weekday = weekdayOf(slot.day)
        const { availability, rhythm } = hoursOn(input.settings, slot.day)
        const window = availability[weekday]
        expect(slot.startMinute).toBeGreaterThanOrEqual(window.startMinute)
        expect(slot.startMinute + slot.minutes).toBeLessThanOrEqual(window.startMinute + window.minutes)
        expect(slot.kind).toBe(rhythm[weekday])
        expect(slot.kind).not.toBe('rest')
        expect(slot.kind === 'review' && !reviewCarriesTopics).toBe(false)
        expect(daysOff.some(({ from, to }) => from <= slot.day && slot.day <= to)).toBe(false)
        expect(slot.day >= input.today && slot.day >= start).toBe(true)
        expect(paused === null || slot.day < paused).toBe(true)
      }
    })
  })

  test('pinned slots of today and later stay exactly where they are; past ones are not repeated', () => {
    holds((input) => {
      const inOrder = (slots: readonly PlannedSlot[]) => slots.map((slot) => JSON.stringify(slot)).sort()
      expect(inOrder(planRoadmap(input).slots.filter((slot) => slot.pinned))).toEqual(
        inOrder(keptFrom(input)),
      )
    })
  })

  test('a plan ends: within ten years and within its number of slots, the rest is reported', () => {
    holds((input) => {
      const limits = { horizonDays: 30, maxSlots: 8 }
      const result = planRoadmap(input, limits)
      const first = input.settings.start > input.today ? input.settings.start : input.today
      expect(newSlots(result).length).toBeLessThanOrEqual(limits.maxSlots)
      expect(newSlots(result).every(({ day }) => day < addDays(first, limits.horizonDays))).toBe(true)
      expect(result.unplaced.length > 0 && result.finish !== null).toBe(false)
    })
    expect(PLAN_LIMITS).toEqual({ horizonDays: 3653, maxSlots: 5000 })
  })
})

describe('planning again', () => {
  test('the same input gives the same plan, and is not touched', () => {
    holds((input) => {
      const copy = structuredClone(input)
      expect(planRoadmap(freeze(input))).toEqual(planRoadmap(copy))
    })
  })

  test('a plan that is pinned as it is has nothing left to move', () => {
    holds((input) => {
      const result = planRoadmap(input)
      const again = planRoadmap({ ...input, kept: result.slots.map((slot) => ({ ...slot, pinned: true })) })
      expect(again.slots.map((slot) => ({ ...slot, pinned: true }))).toEqual(
        result.slots.map((slot) => ({ ...slot, pinned: true })),
      )
      expect(again.unplaced.length === 0 || result.unplaced.length > 0).toBe(true)
    })
  })

  test('who studies as planned finds the same plan on every later day', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 1, max: 60 }), (any, days) => {
        const input = { ...any, kept: keptFrom(any) }
        const before = planRoadmap(input)
        const later = addDays(input.today, days)
        const studied = before.slots.filter(({ day }) => day < later)
        const topics = input.topics.map((one): PlanTopic => {
          const { key, days, done, loggedMinutes } = one
          return { key, days, done, loggedMinutes: loggedMinutes + minutesOf(studied, key) }
        })
        const after = planRoadmap({
          ...input,
          today: later,
          topics,
          kept: [...studied, ...input.kept.filter(({ day }) => day >= later)],
        })
        // The horizon of ten years moves along with today: a later day sees as many days further.
        const first = input.settings.start > input.today ? input.settings.start : input.today
        const horizon = addDays(first, PLAN_LIMITS.horizonDays)
        expect(after.slots.filter(({ day }) => day < horizon)).toEqual(
          before.slots.filter(({ day }) => day >= later),
        )
      }),
      RUNS,
    )
  })
})

const withoutRest = ({ availability, rhythm }: Hours): Hours => ({
  availability,
  rhythm: recordOfWeek((day) => (rhythm[day] === 'rest' ? 'learn' : rhythm[day])),
})

const withLongerDays = ({ availability, rhythm }: Hours, more: number): Hours => ({
  availability: recordOfWeek((day) => {
    const { startMinute, minutes } = availability[day]
    const earlier = Math.min(startMinute, more)
    return {
      startMinute: startMinute - earlier,
      minutes: Math.min(minutes + earlier + more, 1440 - startMinute + earlier),
    }
  }),
  rhythm,
})

/** The same learner with more time: no pause, longer days, a weekday more, a day off less, a busy time less. */
const withMoreTime = (input: PlanInput, change: number): PlanInput => {
  const { settings } = input
  if (change === 0) return { ...input, busy: input.busy.slice(1) }
  if (change === 1) return { ...input, settings: { ...settings, daysOff: settings.daysOff.slice(1) } }
  if (change === 2) return { ...input, settings: { ...settings, reviewCarriesTopics: true } }
  if (change === 3) return { ...input, settings: { ...settings, paused: null } }
  const widen = change === 4 ? withoutRest : (hours: Hours) => withLongerDays(hours, change)
  const laterHours = settings.laterHours.map((one) => ({ from: one.from, ...widen(one) }))
  return { ...input, settings: { ...settings, ...widen(settings), laterHours } }
}

describe('more and less', () => {
  test('more time never finishes later, less time never earlier', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 0, max: 90 }), (less, change) => {
        const more = withMoreTime(less, change)
        expect(finishNumber(planRoadmap(more))).toBeLessThanOrEqual(finishNumber(planRoadmap(less)))
      }),
      { numRuns: 300 },
    )
  })

  test('less to learn never finishes later', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 0, max: 24 }), (input, index) => {
        const done = input.topics.map((one, at) => (at === index ? { ...one, done: true } : one))
        expect(finishNumber(planRoadmap({ ...input, topics: done }))).toBeLessThanOrEqual(
          finishNumber(planRoadmap(input)),
        )
      }),
      RUNS,
    )
  })

  test('the quick pace finishes first, the slow one last', () => {
    holds((input) => {
      const range = finishRange(input)
      const known = [range.min, range.expected, range.max].filter((day) => day !== null)
      expect(known).toEqual([...known].sort())
      const unreached =
        planRoadmap({ ...input, settings: { ...input.settings, pace: 'min' } }).unplaced.length > 0
      expect(unreached && (range.min ?? range.expected ?? range.max) !== null).toBe(false)
    })
  })
})
