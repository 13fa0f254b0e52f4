import { describe, expect, test } from 'vitest'
import { dayOverEdge, monthDayName, monthOf } from '../../../../src/renderer/features/week/month-marks.ts'
import { createFormat } from '../../../../src/renderer/ui/format.ts'

const format = createFormat({ locale: 'en-GB', clock: '24h' })
const context = { today: '2026-11-25', finish: '2026-11-30', format }
const day = { day: '2026-11-25', plannedMinutes: 210, studiedMinutes: 25, dayOff: null }

describe('a day of a month is named', () => {
  test('with what is planned and was studied', () => {
    expect(monthDayName('2026-11-25', day, context)).toBe(
      'Wednesday, 25 November 2026, today, 3 h 30 min planned, 25 min studied',
    )
  })

  test('by its date alone before it is read, or without anything on it', () => {
    expect(monthDayName('2026-11-26', undefined, context)).toBe('Thursday, 26 November 2026')
    const empty = { ...day, plannedMinutes: 0, studiedMinutes: 0 }
    expect(monthDayName('2026-11-26', empty, context)).toBe('Thursday, 26 November 2026')
  })

  test('with its day off and with the finish', () => {
    expect(monthDayName('2026-11-26', { ...day, dayOff: 'Holiday' }, context)).toContain('day off: Holiday')
    expect(monthDayName('2026-11-26', { ...day, dayOff: '' }, context)).toContain('day off')
    expect(monthDayName('2026-11-30', undefined, context)).toContain('the plan finishes')
  })
})

describe('arrow keys in a month', () => {
  test('lead over its edges into the next and the former', () => {
    expect(dayOverEdge('2026-11-25', 'ArrowDown')).toBe('2026-12-02')
    expect(dayOverEdge('2026-11-30', 'ArrowRight')).toBe('2026-12-01')
    expect(dayOverEdge('2026-11-01', 'ArrowLeft')).toBe('2026-10-31')
    expect(dayOverEdge('2026-11-05', 'ArrowUp')).toBe('2026-10-29')
  })

  test('are the calendar’s own within it', () => {
    expect(dayOverEdge('2026-11-11', 'ArrowDown')).toBeNull()
    expect(dayOverEdge('2026-11-30', 'Enter')).toBeNull()
  })
})

test('a month is asked for by year and month', () => {
  expect(monthOf('2026-11-25')).toBe('2026-11')
})
