/** What planning again keeps at any minute of a day, also while a slot is going on. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KeptSlot, PlanInput, PlannedSlot, PlanTopic } from '#core/planning/model.ts'
import { PLAN_LIMITS, planRoadmap, remainingMinutes } from '#core/planning/plan.ts'
import { addDays, dayFromNumber } from '#core/time/day.ts'
import { anyInput } from './plan-inputs.ts'
import { coveredBy, endOf, keptFrom, minutesOf, newSlots, startOf } from './plan-measures.ts'

const RUNS = { numRuns: 300 }
const FIELDS = ['topicKey', 'day', 'startMinute', 'minutes', 'kind', 'pinned']

/** What is known at a minute by someone who studied all that was planned until then. */
const inTheMiddle = (input: PlanInput, slots: readonly PlannedSlot[], now: number): PlanInput => {
  const gone = (slot: PlannedSlot): number => Math.max(0, Math.min(endOf(slot), now) - startOf(slot))
  const today = Math.floor(now / 1440)
  return {
    ...input,
    today: dayFromNumber(today),
    topics: input.topics.map((one): PlanTopic => {
      const studied = slots
        .filter(({ topicKey }) => topicKey === one.key)
        .reduce((sum, slot) => sum + gone(slot), 0)
      return { key: one.key, days: one.days, done: one.done, loggedMinutes: one.loggedMinutes + studied }
    }),
    busy: [...input.busy, { day: dayFromNumber(today), startMinute: 0, minutes: now - today * 1440 }],
    kept: slots
      .filter((slot) => endOf(slot) > now && (slot.pinned || gone(slot) > 0))
      .map((slot): KeptSlot => Object.assign({ minutesToCome: slot.minutes - gone(slot) }, slot)),
  }
}

describe('planning again in the middle of a slot', () => {
  const anyMoment = fc.tuple(fc.nat(), fc.nat())
  const momentIn = (slots: readonly PlannedSlot[], [which, later]: [number, number]): number | null => {
    const slot = slots[which % Math.max(1, slots.length)]
    return slot === undefined ? null : startOf(slot) + (later % slot.minutes)
  }

  test('who studies as planned finds the same plan', () => {
    fc.assert(
      fc.property(anyInput, anyMoment, (any, moment) => {
        const input = { ...any, kept: keptFrom(any) }
        const before = planRoadmap(input)
        const now = momentIn(newSlots(before), moment)
        if (now === null) return
        const after = planRoadmap(inTheMiddle(input, before.slots, now))
        const first = input.settings.start > input.today ? input.settings.start : input.today
        const horizon = addDays(first, PLAN_LIMITS.horizonDays)
        const inOrder = (slots: readonly PlannedSlot[]) =>
          slots.map((slot) => JSON.stringify(slot, FIELDS)).sort()
        expect(inOrder(after.slots.filter(({ day }) => day < horizon))).toEqual(
          inOrder(before.slots.filter((slot) => endOf(slot) > now)),
        )
      }),
      RUNS,
    )
  })

  test('what a slot lost is planned again, to the minute', () => {
    fc.assert(
      fc.property(anyInput, anyMoment, (any, moment) => {
        const input = { ...any, kept: keptFrom(any) }
        const now = momentIn(newSlots(planRoadmap(input)), moment)
        if (now === null) return
        const later = inTheMiddle(input, planRoadmap(input).slots, now)
        const idle = { ...later, topics: input.topics }
        const result = planRoadmap(idle)
        for (const one of input.topics) {
          const { pace, minutesPerStudyDay } = input.settings
          const needed = remainingMinutes(one, pace, minutesPerStudyDay)
          const kept = minutesOf(coveredBy(idle), one.key)
          const keptMinutes = minutesOf(keptFrom(idle), one.key)
          const given = minutesOf(result.slots, one.key) - keptMinutes + minutesOf(result.unplaced, one.key)
          expect(kept + given).toBe(Math.max(needed, kept))
        }
      }),
      RUNS,
    )
  })
})
