import { expect, test } from 'vitest'
import {
  isCalendarFile,
  takeDroppedCalendars,
  useDroppedCalendars,
} from '../../../../src/renderer/app/calendar/dropped-calendars.ts'

test.each([
  ['work.ics', '', true],
  ['WORK.ICS', '', true],
  ['free.ifb', '', true],
  ['export', 'text/calendar', true],
  ['plan.md', 'text/markdown', false],
  ['work.ics.zip', 'application/zip', false],
  ['ics', '', false],
])('“%s” (%s) calls itself a calendar: %s', (name, type, is) => {
  expect(isCalendarFile({ name, type })).toBe(is)
})

test('what was dropped is handed over once', () => {
  const file = new File(['x'], 'work.ics')
  useDroppedCalendars.setState({ files: [file] })
  expect(takeDroppedCalendars()).toEqual([file])
  expect(takeDroppedCalendars()).toEqual([])
})
