import { describe, expect, test } from 'vitest'
import {
  dayNote,
  emptyWeekWords,
  slotName,
  busyName,
  nudgeWords,
  placeNotes,
  placeWords,
  sessionName,
  sessionsName,
  shadeWords,
  weekFigures,
  weekTitle,
  type SlotContext,
} from '../../../../src/renderer/features/week/words.ts'
import { createFormat } from '../../../../src/renderer/ui/format.ts'
import { busyOf, daySessionOf, slotOf, weekOf } from '../../../support/view-builders.ts'

const format = createFormat({ locale: 'en-GB', clock: '24h' })
const context: SlotContext = { zone: 'UTC', phase: 'to-come', isNamed: false, studiedMs: 0 }
const leadOf = (...args: Parameters<typeof weekFigures>): string =>
  weekFigures(...args)
    .map(({ text }) => text)
    .join(' · ')

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
  expect(slotName(slot, context, format)).toBe(
    'Topic Lists, learn, Monday 23 November, 18:00–19:30, done, pinned',
  )
})

test("a slot's name says that it is over, what was studied in it, and whose it is among several roadmaps", () => {
  const slot = slotOf({ id: 'a', day: '2026-11-23' })
  const name = slotName(slot, { ...context, phase: 'over', isNamed: true, studiedMs: 25 * 60_000 }, format)
  expect(name).toBe(
    'Topic a, A roadmap, learn, Monday 23 November, 18:00–19:00, not started, over, 25 min studied in this time',
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
    expect(leadOf(weekOf('2026-11-23'), format, 'UTC')).toBe('Week 48 · Nothing planned')
    expect(leadOf(weekOf('2026-11-22'), format, 'UTC')).toBe('Nothing planned')
  })

  test('adds up what is planned', () => {
    const slots = [
      slotOf({ id: 'a', day: '2026-11-23', minutes: 90 }),
      slotOf({ id: 'b', day: '2026-11-24' }),
    ]
    expect(leadOf(weekOf('2026-11-23', { slots }), format, 'UTC')).toBe('Week 48 · 2 h 30 min planned')
  })

  test("names the plan's zone when it is not this computer's", () => {
    expect(leadOf(weekOf('2026-11-23', { zone: 'America/New_York' }), format, 'Europe/Berlin')).toContain(
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
    expect(dayNote({ ...day, hours: 23.5 }, format)).toBe('Clocks go forward: 23.5 hours')
    expect(dayNote({ ...day, hours: 25 }, format)).toBe('Clocks go back: 25 hours')
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

describe('a place in words', () => {
  test('is a day with its times', () => {
    expect(placeWords({ day: '2026-11-29', startMinute: 1095, minutes: 120 }, 'UTC', format)).toBe(
      'Sunday 29 November, 18:15–20:15',
    )
  })

  test('over the hour that clocks skip it ends where the clock stands then', () => {
    expect(placeWords({ day: '2027-03-28', startMinute: 90, minutes: 60 }, 'Europe/Berlin', format)).toBe(
      'Sunday 28 March, 01:30–03:30',
    )
  })

  test('says what clocks do to its start', () => {
    const skipped = placeNotes({ day: '2027-03-28', startMinute: 150, minutes: 30 }, 'Europe/Berlin', format)
    expect(skipped.join(' ')).toContain('skip 02:30; it begins at 03:30')
    const twice = placeNotes({ day: '2026-10-25', startMinute: 150, minutes: 30 }, 'Europe/Berlin', format)
    expect(twice.join(' ')).toContain('02:30 twice')
  })

  test('says that it has to end by midnight, in place of an end that is none', () => {
    expect(placeNotes({ day: '2026-11-29', startMinute: 1400, minutes: 60 }, 'UTC', format)).toEqual([
      'It has to end by midnight: start earlier, or make it shorter.',
    ])
  })
})

test('while keys move a slot it is said where it is, how to keep it, and why a key did nothing', () => {
  const place = { day: '2026-11-29', startMinute: 1380, minutes: 60 }
  expect(nudgeWords({ title: 'Loops', place, refusal: 'It has to end by midnight.' }, 'UTC', format)).toBe(
    'It has to end by midnight. Loops: Sunday 29 November, 23:00–00:00, 1 h. Enter keeps it, Escape takes it back.',
  )
})

test('what calendars take at the same time is kept free once', () => {
  const HOUR_MS = 3_600_000
  const busy = (fromHour: number, hours: number) =>
    busyOf({ startMs: fromHour * HOUR_MS, endMs: (fromHour + hours) * HOUR_MS, minutes: hours * 60 })
  const figures = weekFigures(
    weekOf('2026-11-23', { busy: [busy(2, 4), busy(0, 24), busy(30, 1), busy(30, 2)] }),
    format,
    'UTC',
  )
  expect(figures.map(({ text }) => text)).toContain('26 h kept free')
})

describe('beside slots', () => {
  test('what is in a calendar says in which', () => {
    const busy = busyOf({ title: '', source: 'calendar', calendar: 'Work' })
    expect(busyName(busy, 'UTC', format)).toBe('Busy, in Work, Monday 23 November, 18:00–19:00')
  })

  test('a busy time is named by its title or by what it is', () => {
    expect(busyName(busyOf({ title: 'Dentist' }), 'UTC', format)).toBe(
      'Dentist, kept free, Monday 23 November, 18:00–19:00',
    )
    expect(busyName(busyOf({ title: '' }), 'UTC', format)).toBe('Kept free, Monday 23 November, 18:00–19:00')
  })

  test('a session says that it was studied, when and how long', () => {
    expect(sessionName(daySessionOf(), { zone: 'UTC', standing: 'over' }, format)).toBe(
      'Studied: Decorators, learn, Monday 23 November, 18:00–18:25, 25 min',
    )
  })

  test('several sessions say how many they are and what they come to', () => {
    const later = daySessionOf({
      id: 'b',
      startMs: Date.UTC(2026, 10, 23, 18, 30),
      endMs: Date.UTC(2026, 10, 23, 18, 40),
    })
    expect(sessionsName([daySessionOf(), later], { day: '2026-11-23', zone: 'UTC' }, format)).toBe(
      'Studied: 2 sessions, Monday 23 November, 18:00–18:40, 35 min',
    )
  })

  test('an hour that clocks change is explained', () => {
    const hour = { fromMinute: 120, toMinute: 180 }
    expect(shadeWords({ why: 'skipped-hour', ...hour }, format)).toBe(
      '02:00–03:00 does not exist on this day: clocks go forward.',
    )
    expect(shadeWords({ why: 'repeated-hour', ...hour }, format)).toContain('comes twice')
  })
})
