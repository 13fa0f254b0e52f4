/** What a plan keeps while hours change, plans pause, and others share the week. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { finishRange } from '#core/planning/finish.ts'
import type { HoursFrom, PlanInput, PlannedSlot } from '#core/planning/model.ts'
import { planRoadmap } from '#core/planning/plan.ts'
import { anyDay, anyInput, anyLaterHours } from './plan-inputs.ts'
import { endOf, keptFrom, newSlots, startOf } from './plan-measures.ts'

const RUNS = { numRuns: 300 }

const withSettings = (input: PlanInput, changes: Partial<PlanInput['settings']>): PlanInput => ({
  ...input,
  settings: { ...input.settings, ...changes },
})

const before = (day: string, slots: readonly PlannedSlot[]): PlannedSlot[] =>
  slots.filter((slot) => slot.day < day)

/** The hours of a learner who decides on a day that from then on others hold. */
const changedFrom = (day: string, former: readonly HoursFrom[], later: readonly HoursFrom[]): HoursFrom[] => [
  ...former.filter(({ from }) => from < day),
  ...later.filter(({ from }) => from >= day),
]

describe('hours that change', () => {
  test('never move what lies before the day they begin on', () => {
    fc.assert(
      fc.property(anyInput, anyDay, anyLaterHours, (input, day, later) => {
        const laterHours = changedFrom(day, input.settings.laterHours, later)
        const changed = planRoadmap(withSettings(input, { laterHours }))
        expect(before(day, changed.slots)).toEqual(before(day, planRoadmap(input).slots))
      }),
      RUNS,
    )
  })

  test('that stay what they were change nothing', () => {
    fc.assert(
      fc.property(anyInput, anyDay, (input, day) => {
        const { availability, rhythm, laterHours } = input.settings
        fc.pre(laterHours.every(({ from }) => from > day))
        const same = withSettings(input, { laterHours: [{ from: day, availability, rhythm }, ...laterHours] })
        expect(planRoadmap(same).slots).toEqual(planRoadmap(input).slots)
      }),
      RUNS,
    )
  })

  test('that began before planning does count as if they had always been so', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { start, laterHours } = input.settings
        const first = start > input.today ? start : input.today
        const inForce = laterHours.findLast(({ from }) => from <= first)
        fc.pre(inForce !== undefined)
        const simple = withSettings(input, {
          availability: inForce!.availability,
          rhythm: inForce!.rhythm,
          laterHours: laterHours.filter(({ from }) => from > first),
        })
        expect(planRoadmap(input)).toEqual(planRoadmap(simple))
      }),
      RUNS,
    )
  })
})

describe('a pause', () => {
  test('leaves the days before it alone, and plans nothing new from its day on', () => {
    fc.assert(
      fc.property(anyInput, anyDay, (any, paused) => {
        const input = withSettings(any, { paused: null })
        const result = planRoadmap(withSettings(input, { paused }))
        expect(before(paused, result.slots)).toEqual(before(paused, planRoadmap(input).slots))
        expect(newSlots(result).filter(({ day }) => day >= paused)).toEqual([])
        expect(result.slots.filter(({ pinned }) => pinned)).toHaveLength(keptFrom(input).length)
      }),
      RUNS,
    )
  })

  test('has no finish, at no pace, and says so unless nothing is left', () => {
    fc.assert(
      fc.property(anyInput, anyDay, (any, paused) => {
        const input = withSettings(any, { paused })
        const { finish, findings, slots, unplaced } = planRoadmap(input)
        expect([finish, ...Object.values(finishRange(input))]).toEqual([null, null, null, null])
        const isNothing = slots.length === 0 && unplaced.length === 0
        const codes = findings.map(({ code }) => code)
        expect(codes).toContain(isNothing ? 'nothing-to-plan' : 'paused')
      }),
      RUNS,
    )
  })
})

describe('plans side by side', () => {
  const slotsOf = (input: PlanInput): PlannedSlot[] => newSlots(planRoadmap(input))
  const around = (input: PlanInput, others: readonly PlannedSlot[]): PlanInput => ({
    ...input,
    busy: [...input.busy, ...others],
  })

  test('never overlap, and none moves when it is planned again around the others', () => {
    fc.assert(
      fc.property(anyInput, anyInput, anyInput, (first, second, third) => {
        const one = slotsOf(first)
        const two = slotsOf(around(second, one))
        const three = slotsOf(around(third, [...one, ...two]))
        const all = [...one, ...two, ...three].sort((a, b) => startOf(a) - startOf(b))
        const overlaps = all.filter((slot, index) => {
          const next = all[index + 1]
          return next !== undefined && startOf(next) < endOf(slot)
        })
        expect(overlaps).toEqual([])
        expect(slotsOf(around(first, [...two, ...three]))).toEqual(one)
        expect(slotsOf(around(second, [...one, ...three]))).toEqual(two)
      }),
      RUNS,
    )
  })
})

describe('planning again', () => {
  test('with nothing changed changes nothing', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        // Whole slots only: of one that has begun the plan does not say how much is to come.
        const input = { ...any, kept: keptFrom(any) }
        const result = planRoadmap(input)
        const kept = result.slots.filter(({ pinned }) => pinned)
        expect(planRoadmap({ ...input, kept })).toEqual(result)
      }),
      RUNS,
    )
  })
})
