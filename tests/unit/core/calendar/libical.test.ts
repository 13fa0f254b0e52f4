/**
 * What libical makes of our files: it reads for GNOME's and KDE's calendars, and refuses a whole file for one odd character.
 * Where it is not installed these tests are skipped, and say so.
 */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from '#core/calendar/clean-text.ts'
import { eventUid, writeCalendar } from '#core/calendar/ics.ts'
import type { CalendarEvent } from '#core/calendar/ics.ts'
import { createLibicalJudge } from '../../../support/libical-judge.ts'
import { anyText } from './any-text.ts'
import { NASTY_TEXTS } from './nasty-texts.ts'

const judge = createLibicalJudge()
const START_MS = Date.UTC(2026, 10, 23, 18)
const HOUR_MS = 3_600_000

const eventOf = (text: string, index: number): CalendarEvent => ({
  uid: eventUid(`event-${index}`),
  sequence: index % 3,
  updatedMs: START_MS,
  startMs: START_MS + index * HOUR_MS,
  endMs: START_MS + (index + 1) * HOUR_MS,
  summary: text,
  description: text,
  categories: [text],
  ...(index % 2 === 0 ? { alarmMinutes: 10 } : {}),
})

/** All texts in one file: what is odd in one must not cost another. */
const judged = (texts: readonly string[]) =>
  judge?.(writeCalendar({ name: 'Nasty', productVersion: '1', refresh: 'PT15M', events: texts.map(eventOf) }))

/** libical leaves out spaces around a value. */
const asRead = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, '')

const expected = (text: string) => {
  const cleaned = cleanText(text)
  if (cleaned.trim() === '') return { summary: '(untitled)', description: '' }
  return { summary: asRead(cleaned), description: asRead(cleaned) }
}

describe.skipIf(judge === null)(
  'libical (skipped where it is not installed: apt install gcc libical-dev)',
  () => {
    test('finds every nasty text as its cleaned self, without an error', () => {
      const texts = Object.values(NASTY_TEXTS).filter((text) => text.length <= 255)
      const found = judged([...texts, '', '   '])
      expect(found?.errors).toBe(0)
      expect(found?.events).toEqual([...texts, '', '   '].map(expected))
    })

    test('finds 3,000 generated texts in one file', () => {
      const texts = fc.sample(anyText, { numRuns: 3000, seed: 20_261_123 })
      const found = judged(texts)
      expect(found?.errors).toBe(0)
      expect(found?.events).toEqual(texts.map(expected))
    })

    test('finds a description of 100 KB cut, and what is cancelled and on whole days', () => {
      const text = 'Words; and more, \\n '.repeat(5000)
      const whole: CalendarEvent = {
        uid: eventUid('day'),
        sequence: 1,
        updatedMs: START_MS,
        startDay: '2026-11-23',
        endDay: '2026-11-25',
        summary: 'Phase',
        cancelled: true,
      }
      const file = writeCalendar({
        name: '',
        productVersion: '1',
        events: [{ ...eventOf(text, 0), summary: 'x' }, whole],
      })
      const found = judge?.(file)
      expect(found).toMatchObject({
        errors: 0,
        events: [{ summary: 'x' }, { summary: 'Phase', description: '' }],
      })
      expect(Buffer.byteLength(found?.events[0]?.description ?? '')).toBeGreaterThan(8000)
    })
  },
)
