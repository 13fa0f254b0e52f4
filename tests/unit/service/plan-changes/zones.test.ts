/** Changes in nights when clocks change, in every test zone that has such nights. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { addDays } from '#core/time/day.ts'
import { instantOf, resolveLocalTime } from '#core/time/zone.ts'
import { plannedBench } from './bench.ts'
import type { Bench, Slot } from './bench.ts'

/** A night in which clocks skip some time, and the first minute that is skipped. */
const GAPS = [
  { zone: 'Europe/Berlin', day: '2026-03-29', minute: 120 },
  { zone: 'America/Los_Angeles', day: '2026-03-08', minute: 120 },
  { zone: 'Australia/Lord_Howe', day: '2026-10-04', minute: 120 },
  { zone: 'Africa/Cairo', day: '2026-04-24', minute: 0 },
] as const

/** And one in which they show some time twice. */
const REPEATS = [
  { zone: 'Europe/Berlin', day: '2026-10-25', minute: 120 },
  { zone: 'America/Los_Angeles', day: '2026-11-01', minute: 60 },
  { zone: 'Australia/Lord_Howe', day: '2026-04-05', minute: 90 },
] as const

type Night = (typeof GAPS)[number] | (typeof REPEATS)[number]

/** Study from midnight to six, every night, from three days before. */
const nightBench = async ({ zone, day }: Night): Promise<Bench> =>
  plannedBench(
    {
      zone,
      start: addDays(day, -3),
      availability: recordOfWeek(() => ({ startMinute: 0, minutes: 360 })),
      rhythm: recordOfWeek(() => 'learn' as const),
      minutesPerStudyDay: 400,
    },
    { nowMs: instantOf({ day: addDays(day, -4), minuteOfDay: 720, zone }) },
  )

const lengths = (slots: readonly Slot[]) =>
  slots.map(({ startMs, endMs, minutes }) => [endMs - startMs, minutes * 60_000])

const expectApart = (stretches: readonly { startMs: number; endMs: number }[]): void => {
  const inTime = stretches.toSorted((a, b) => a.startMs - b.startMs)
  for (const [index, one] of inTime.entries()) {
    expect(inTime[index + 1]?.startMs ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(one.endMs)
  }
}

const sum = (slots: readonly Slot[]): number => slots.reduce((all, { minutes }) => all + minutes, 0)

describe.each(GAPS)('in $zone', (night) => {
  const { zone, day, minute } = night

  test('a slot that is moved to the time clocks skip begins later, lasts as long, and this is told before', async () => {
    const bench = await nightBench(night)
    const planned = sum(await bench.slots())
    const slot = (await bench.slots()).at(-1)
    const move = {
      type: 'move-slot',
      slotId: slot?.id ?? '',
      day,
      startMinute: minute + 5,
      minutes: slot?.minutes ?? 0,
    } as const
    const preview = await bench.preview(move)
    expect(preview.losses).toContainEqual({
      code: 'clock-change',
      message: expect.stringContaining('Clocks go forward'),
    })
    await bench.change(move)
    const slots = await bench.slots()
    const { instantMs } = resolveLocalTime({ day, minuteOfDay: minute + 5, zone })
    expect(slots.find(({ id }) => id === slot?.id)).toMatchObject({ startMs: instantMs, pinned: true })
    expect(sum(slots)).toBe(planned)
    for (const [real, wanted] of lengths(slots)) expect(real).toBe(wanted)
    expectApart(slots)
  })
})

describe.each([...GAPS, ...REPEATS])('in $zone in the night to $day', (night) => {
  const { zone, day } = night

  test('nothing overlaps in real time, and what is pinned stays, whatever is put there', async () => {
    const anyPlace = fc.record({
      startMinute: fc.integer({ min: 0, max: 22 }).map((step) => step * 15),
      minutes: fc.constantFrom(15, 30, 60, 90),
      isSlot: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyPlace, { minLength: 1, maxLength: 4 }), async (places) => {
        const bench = await nightBench(night)
        const topicId = await bench.topicId('b')
        for (const { isSlot, ...place } of places) {
          const put = { day, ...place }
          const changes = [
            isSlot
              ? ({ type: 'add-slot', topicId, ...put } as const)
              : ({ type: 'keep-free', title: 'Guests', ...put } as const),
          ]
          // What is in the way of another one is refused, as it should be.
          await bench.service.client.call('plan.change', { changes })
        }
        const pinned = (await bench.slots()).filter((slot) => slot.pinned)
        await bench.change({ type: 'replan' })
        const slots = await bench.slots()
        const week = await bench.call('week.get', { day })
        expectApart([...slots, ...(week?.busy ?? [])])
        for (const slot of pinned) expect(slots).toContainEqual(slot)
        for (const [real, wanted] of lengths(slots)) expect(real).toBe(wanted)
        expect(await bench.change({ type: 'replan' })).toMatchObject({ changeId: null })
        bench.service.close()
      }),
      { numRuns: 5 },
    )
  })

  test('the local time is the first of two', async () => {
    const bench = await nightBench(night)
    const topicId = await bench.topicId('b')
    const place = { day: addDays(day, 20), startMinute: 120, minutes: 60 }
    await bench.change({ type: 'add-slot', topicId, ...place })
    const added = (await bench.slots()).find((slot) => slot.pinned)
    expect(added?.startMs).toBe(instantOf({ day: place.day, minuteOfDay: 120, zone }))
  })
})

describe('the study day', () => {
  const at = (hour: number, minute: number) => Date.UTC(2026, 10, 24, hour, minute)

  test.each([
    [at(3, 59), '2026-11-23'],
    [at(4, 0), '2026-11-24'],
  ])('that is moved is the one that contains now', async (now, day) => {
    const bench = await plannedBench()
    bench.setNow(now)
    await bench.change({ type: 'move-today', name: 'Sick' })
    expect((await bench.settings()).daysOff).toEqual([{ from: day, to: day, name: 'Sick' }])
    const onTuesday = (await bench.slots()).filter((slot) => slot.day === '2026-11-24')
    expect(onTuesday.length > 0).toBe(day === '2026-11-23')
  })

  test('that a pause begins with is it too', async () => {
    const bench = await plannedBench()
    bench.setNow(at(3, 59))
    await bench.change({ type: 'pause' })
    expect((await bench.settings()).paused).toBe('2026-11-23')
  })
})
