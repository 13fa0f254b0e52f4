import { describe, expect, test } from 'vitest'
import {
  dayNote,
  emptyWeekWords,
  slotName,
  weekLead,
  weekTitle,
} from '../../../../src/renderer/features/week/words.ts'
import { createFormat } from '../../../../src/renderer/ui/format.ts'
import { slotOf, weekOf } from '../../../support/view-builders.ts'

const format = createFormat({ locale: 'en-GB', clock: '24h' })

test("a slot's name holds title, kind, weekday and date, from–to and state", () => {
  const slot = slotOf({
    id: 'a',
    day: '2026-11-23',
    at: 1080,
    minutes: 90,
    topic: 'Lists',
    status: 'done',
    pinned: true,
  })
  expect(slotName(slot, 'UTC', format)).toBe(
    'Topic Lists, learn, Monday 23 November, 18:00–19:30, done, pinned',
  )
})

describe('the head of a week', () => {
  test('joins the days as the locale does', () => {
    expect(weekTitle({ from: '2026-11-23', to: '2026-11-29' }, 'en-GB')).toMatch(
      /^23\s?–\s?29 November 2026$/u,
    )
    expect(weekTitle({ from: '2026-12-28', to: '2027-01-03' }, 'en-GB')).toMatch(/2026.*2027/u)
  })

  test('gives the ISO week to weeks that begin on Monday only', () => {
    expect(weekLead(weekOf('2026-11-23'), format, 'UTC')).toBe('Week 48 · Nothing planned')
    expect(weekLead(weekOf('2026-11-22'), format, 'UTC')).toBe('Nothing planned')
  })

  test('adds up what is planned', () => {
    const slots = [
      slotOf({ id: 'a', day: '2026-11-23', minutes: 90 }),
      slotOf({ id: 'b', day: '2026-11-24' }),
    ]
    expect(weekLead(weekOf('2026-11-23', { slots }), format, 'UTC')).toBe('Week 48 · 2 h 30 min planned')
  })

  test("names the plan's zone when it is not this computer's", () => {
    expect(weekLead(weekOf('2026-11-23', { zone: 'America/New_York' }), format, 'Europe/Berlin')).toContain(
      'Times in America/New York',
    )
  })
})

describe('what is odd about a day', () => {
  const [day] = weekOf('2026-11-23').days
  if (day === undefined) throw new Error('a week has days')

  test('nothing on an ordinary one', () => {
    expect(dayNote(day, format)).toBeNull()
  })

  test('a day off by its name, or just that', () => {
    expect(dayNote({ ...day, dayOff: 'Family visit' }, format)).toBe('Family visit')
    expect(dayNote({ ...day, dayOff: '' }, format)).toBe('Day off')
  })

  test('days on which clocks change', () => {
    expect(dayNote({ ...day, hours: 23.5 }, format)).toBe('Clocks go forward: 23.5 h')
    expect(dayNote({ ...day, hours: 25 }, format)).toBe('Clocks go back: 25 h')
  })
})

describe('an empty week', () => {
  const bounds = { from: '2026-11-23', to: '2027-08-02' }

  test('before the plan leads to the first planned week only', () => {
    expect(emptyWeekWords(weekOf('2026-11-09', { bounds }), format)).toMatchObject({ jump: 'first' })
  })

  test('after the plan leads to the last planned week only', () => {
    expect(emptyWeekWords(weekOf('2027-08-09', { bounds }), format)).toMatchObject({ jump: 'last' })
  })

  test('in the midst of the plan names the days off', () => {
    const week = weekOf('2026-12-21', { bounds })
    const days = week.days.map((day) => ({ ...day, dayOff: 'Winter break' }))
    expect(emptyWeekWords({ ...week, days }, format)).toEqual({
      title: 'Nothing is planned this week',
      text: 'Days off: Winter break.',
      jump: null,
    })
  })

  test('of a plan without slots offers no jump', () => {
    expect(emptyWeekWords(weekOf('2026-11-23'), format).jump).toBeNull()
  })
})
