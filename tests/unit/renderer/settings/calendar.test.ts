import { describe, expect, test } from 'vitest'
import type { BusyDraft } from '#contract/operations/busy.ts'
import { savedWords } from '../../../../src/renderer/app/calendar/save-calendar.ts'
import {
  DAYS,
  WHOLE,
  alarmChoices,
  alarmOf,
  alarmValue,
  askedOf,
} from '../../../../src/renderer/features/settings/calendar/calendar-choices.ts'
import { ignoredWords, takenWords } from '../../../../src/renderer/features/settings/calendar/busy-words.ts'
import { createFormat } from '../../../../src/renderer/ui/format.ts'

const format = createFormat({ locale: 'en-GB', clock: 'auto' })
const options = { alarmMinutes: null, progress: false, titlesOnly: false, allDay: true }

describe('reminders', () => {
  test('are none, or minutes and hours before', () => {
    const labels = alarmChoices(options).map(({ label }) => label)
    expect(labels.slice(0, 3)).toEqual(['None', 'When it begins', '5 minutes before'])
    expect(labels.slice(-2)).toEqual(['1 hour before', '2 hours before'])
  })

  test('set to another time keep it among the choices', () => {
    const choices = alarmChoices({ ...options, alarmMinutes: 45 })
    expect(choices.map(({ value }) => value)).toEqual(['none', '0', '5', '10', '15', '30', '45', '60', '120'])
    expect([alarmOf('none'), alarmOf('0'), alarmValue({ ...options, alarmMinutes: 0 })]).toEqual([
      null,
      0,
      '0',
    ])
  })
})

test.each([
  [{ what: WHOLE, from: '2026-11-23', to: null }, {}],
  [{ what: DAYS, from: '2026-11-23', to: null }, { from: '2026-11-23' }],
  [{ what: DAYS, from: null, to: '2026-11-23' }, { to: '2026-11-23' }],
  [{ what: 'a-phase', from: '2026-11-23', to: null }, { phaseId: 'a-phase' }],
])('what is chosen (%j) is what is asked for', (part, asked) => {
  expect(askedOf(part)).toEqual(asked)
})

test('days that are not chosen, or backwards, are told', () => {
  expect(askedOf({ what: DAYS, from: null, to: null })).toContain('Choose the first or the last day')
  expect(askedOf({ what: DAYS, from: '2026-11-24', to: '2026-11-23' })).toContain('exchange')
})

test('a file that was saved says what is in it', () => {
  const file = {
    fileName: 'Plan.ics',
    text: '',
    events: 12,
    slots: 9,
    cancelled: 0,
    warnings: [],
    months: [],
  }
  expect(savedWords(file)).toBe('Plan.ics: 12 events.')
  expect(savedWords({ ...file, events: 1, cancelled: 1 })).toBe('Plan.ics: 1 event, 1 of them cancelled.')
})

test('a calendar file says what it takes, and what it does not', () => {
  const draft: BusyDraft = {
    draftId: '01900000-0000-7000-8000-000000000000',
    sourceName: 'work.ics',
    name: 'Work',
    events: 5,
    times: 3,
    allDayTimes: 1,
    from: '2026-11-24',
    to: '2026-12-01',
    until: '2027-12-31',
    ignored: [
      { count: 1, reason: 'is cancelled' },
      { count: 2, reason: 'are shown as free' },
    ],
    notices: [],
  }
  expect(takenWords(draft, true, format)).toBe('3 times to come, from 24 Nov 2026 to 1 Dec 2026.')
  expect(takenWords({ ...draft, to: '2026-11-24' }, false, format)).toBe('2 times to come, on 24 Nov 2026.')
  expect(takenWords({ ...draft, times: 1 }, false, format)).toBe('Nothing to come is taken.')
  expect(ignoredWords(draft)).toEqual(['1 event is cancelled', '2 events are shown as free'])
})
