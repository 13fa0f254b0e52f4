import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SessionView } from '#contract/operations/sessions.ts'
import { agendaRows } from '../../../../src/renderer/features/week/agenda-rows.ts'
import { slotBoxes } from '../../../../src/renderer/features/week/drawn-slots.ts'
import { sessionMarks } from '../../../../src/renderer/features/week/session-marks.ts'
import { studiedInSlot } from '../../../../src/renderer/features/week/studied-in-slot.ts'
import { busyOf, daySessionOf, slotOf, weekOf } from '../../../support/view-builders.ts'

const at = (hour: number, minute: number): number => Date.UTC(2026, 10, 23, hour, minute)
const session = (id: string, startMs: number, minutes: number): SessionView => {
  const { msThatDay: _, ...view } = daySessionOf({ id, startMs, endMs: startMs + minutes * 60_000 })
  return view
}
/** Half an hour is 24 px high. */
const options = { zone: 'UTC', minutePx: 0.8, slotBoxes: [] }

describe('what was studied is drawn', () => {
  test('as one mark for each session that can be pressed by itself', () => {
    const marks = sessionMarks([session('a', at(18, 0), 25), session('b', at(18, 30), 25)], options)
    expect(marks).toMatchObject([
      { day: '2026-11-23', fromMinute: 1080, toMinute: 1110 },
      { fromMinute: 1110, toMinute: 1140 },
    ])
    expect(marks[0]?.bars).toMatchObject([{ fromMinute: 1080, toMinute: 1105 }])
  })

  test('as one mark for several that lie too close together', () => {
    const marks = sessionMarks(
      [session('a', at(18, 0), 5), session('b', at(18, 7), 5), session('c', at(18, 30), 5)],
      options,
    )
    expect(marks.map(({ bars }) => bars.map((bar) => bar.session.id))).toEqual([['a', 'b', 'c']])
  })

  test('narrow beside a slot, as wide as the column without one', () => {
    const slots = [slotOf({ id: 's', day: '2026-11-23' })]
    const marks = sessionMarks([session('a', at(18, 10), 30), session('b', at(20, 0), 30)], {
      ...options,
      slotBoxes: slotBoxes({ slots, zone: 'UTC' }),
    })
    expect(marks.map(({ isNarrow }) => isNarrow)).toEqual([true, false])
  })

  test('on both days when it went over midnight', () => {
    const marks = sessionMarks([session('a', at(23, 0), 120)], options)
    expect(marks.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-24'])
    expect(new Set(marks.map(({ id }) => id)).size).toBe(2)
  })

  test('within its day, however late and short it was', () => {
    const [mark] = sessionMarks([session('a', at(23, 58), 2)], options)
    expect(mark?.toMinute).toBe(1440)
    expect((mark?.toMinute ?? 0) - (mark?.fromMinute ?? 0)).toBeGreaterThanOrEqual(30)
  })

  test('in marks that hold every session once, are high enough, and never overlap', () => {
    const stretches = fc.array(fc.tuple(fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 1, max: 90 })), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(stretches, (list) => {
        const sessions = list.map(([from, minutes], index) =>
          session(`s${index}`, at(0, 0) + from * 60_000, minutes),
        )
        const marks = sessionMarks(sessions, options).toSorted((a, b) => a.fromMinute - b.fromMinute)
        expect(marks.flatMap(({ bars }) => bars.map((bar) => bar.session.id)).toSorted()).toEqual(
          sessions.map(({ id }) => id).toSorted(),
        )
        for (const [index, mark] of marks.entries()) {
          expect((mark.toMinute - mark.fromMinute) * options.minutePx).toBeGreaterThanOrEqual(24)
          expect(marks[index + 1]?.fromMinute ?? Infinity).toBeGreaterThanOrEqual(mark.toMinute)
        }
      }),
    )
  })
})

test('of a session only what lies in a slot was studied in it', () => {
  const slot = slotOf({ id: 's', day: '2026-11-23' })
  const sessions = [session('a', at(17, 50), 25), session('b', at(18, 30), 10), session('c', at(20, 0), 60)]
  expect(studiedInSlot(slot, sessions)).toBe(25 * 60_000)
})

test('a day as a list is in time order, a slot before what was studied in it', () => {
  const week = weekOf('2026-11-23', {
    slots: [slotOf({ id: 's', day: '2026-11-23' })],
    sessions: [session('a', at(18, 0), 25), session('other day', Date.UTC(2026, 10, 24, 18), 25)],
    busy: [busyOf({ startMinute: 600, minutes: 60 })],
  })
  expect(agendaRows(week, '2026-11-23').map(({ type }) => type)).toEqual(['busy', 'slot', 'session'])
})
