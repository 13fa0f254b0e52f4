import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { cleanText } from '#core/calendar/clean-text.ts'
import { eventUid, isLargeCalendar, writeCalendar } from '#core/calendar/ics.ts'
import type { AllDayEvent, CalendarEvent, TimedEvent } from '#core/calendar/ics.ts'
import { Temporal } from '#core/time/temporal.ts'
import { anyText } from './any-text.ts'
import { NASTY_TEXTS } from './nasty-texts.ts'

const utc = (text: string): number => Temporal.Instant.from(text).epochMilliseconds

const timed = (changes: Partial<TimedEvent> = {}): TimedEvent => ({
  uid: eventUid('019ab3c4-0000-7000-8000-000000000001'),
  sequence: 0,
  updatedMs: utc('2026-11-20T08:09:10.987Z'),
  startMs: utc('2026-11-23T17:00:00Z'),
  endMs: utc('2026-11-23T19:00:00Z'),
  summary: 'Decorators',
  ...changes,
})

const wholeDays = (changes: Partial<AllDayEvent> = {}): AllDayEvent => ({
  uid: eventUid('019ab3c4-0000-7000-8000-000000000002'),
  sequence: 3,
  updatedMs: utc('2026-11-20T08:09:10Z'),
  startDay: '2026-12-31',
  endDay: '2027-01-01',
  summary: 'Phase 1 done',
  ...changes,
})

const write = (events: readonly CalendarEvent[], name = 'My plan'): string =>
  writeCalendar({ name, events, productVersion: '0.1.0' })

/** Components as an independent program reads them. */
const read = (text: string): { calendar: ICAL.Component; events: ICAL.Component[] } => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return { calendar, events: calendar.getAllSubcomponents('vevent') }
}
const valueOf = (component: ICAL.Component | undefined, name: string): unknown =>
  component?.getFirstPropertyValue(name) ?? null
const timeOf = (component: ICAL.Component | undefined, name: string): string =>
  String(valueOf(component, name))

const unfold = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)

/** What holds for the bytes of every file. */
const expectGoodBytes = (text: string): void => {
  const bytes = Buffer.from(text, 'utf8')
  expect(bytes.toString('utf8')).toBe(text)
  expect(text.isWellFormed()).toBe(true)
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
  expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true)
  const lines = text.slice(0, -2).split('\r\n')
  expect(lines.every((line) => !/[\r\n]/.test(line) && line !== '')).toBe(true)
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
}

describe('a calendar file', () => {
  test('is exactly this', () => {
    const event = timed({
      sequence: 2,
      description: 'Closures; wrappers, arguments\nand `functools`',
      categories: ['Phase 2', 'learn, practice'],
      url: 'https://docs.python.org/3/',
      alarmMinutes: 10,
    })
    expect(write([event, wholeDays()]).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Roadbook//Roadbook 0.1.0//EN',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:My plan',
      'BEGIN:VEVENT',
      'UID:019ab3c4-0000-7000-8000-000000000001@roadbook.invalid',
      'SEQUENCE:2',
      'DTSTAMP:20261120T080910Z',
      'LAST-MODIFIED:20261120T080910Z',
      'DTSTART:20261123T170000Z',
      'DTEND:20261123T190000Z',
      'TRANSP:OPAQUE',
      'STATUS:CONFIRMED',
      'SUMMARY:Decorators',
      String.raw`DESCRIPTION:Closures\; wrappers\, arguments\nand ${'`functools`'}`,
      String.raw`CATEGORIES:Phase 2,learn\, practice`,
      'URL:https://docs.python.org/3/',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Decorators',
      'TRIGGER:-PT10M',
      'END:VALARM',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:019ab3c4-0000-7000-8000-000000000002@roadbook.invalid',
      'SEQUENCE:3',
      'DTSTAMP:20261120T080910Z',
      'LAST-MODIFIED:20261120T080910Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'TRANSP:TRANSPARENT',
      'STATUS:CONFIRMED',
      'SUMMARY:Phase 1 done',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('is read back with the same instants, days, categories and alarm', () => {
    const { events } = read(write([timed({ categories: ['a,b', 'c'], alarmMinutes: 10 }), wholeDays()]))
    const [slot, milestone] = events
    expect(timeOf(slot, 'dtstart')).toBe('2026-11-23T17:00:00Z')
    expect(timeOf(slot, 'dtend')).toBe('2026-11-23T19:00:00Z')
    expect(slot?.getFirstProperty('categories')?.getValues()).toEqual(['a,b', 'c'])
    expect(timeOf(slot?.getFirstSubcomponent('valarm') ?? undefined, 'trigger')).toBe('-PT10M')
    expect(timeOf(milestone, 'dtstart')).toBe('2026-12-31')
    expect(timeOf(milestone, 'dtend')).toBe('2027-01-01')
  })

  test('is the same, byte for byte, for the same events, and differs in one event when one has moved', () => {
    const events = [timed(), timed({ uid: eventUid('b') }), wholeDays()]
    expect(write(events)).toBe(write(structuredClone(events)))
    const moved = events.map((event, index) => (index === 1 ? { ...event, sequence: 1, startMs: 0 } : event))
    const before = unfold(write(events))
    expect(unfold(write(moved)).filter((line, index) => line !== before[index])).toEqual([
      'SEQUENCE:1',
      'DTSTART:19700101T000000Z',
    ])
  })

  test('of no events is a calendar all the same', () => {
    expect(read(write([])).events).toEqual([])
    expectGoodBytes(write([]))
  })

  test('has no zone, no method, nobody invited', () => {
    expect(write([timed(), wholeDays()])).not.toMatch(
      /TZID|VTIMEZONE|METHOD|ORGANIZER|ATTENDEE|ATTACH|X-ALT-DESC/,
    )
  })

  test('takes an event back by the same UID', () => {
    const [event] = read(write([timed({ cancelled: true, sequence: 5 })])).events
    expect(valueOf(event, 'status')).toBe('CANCELLED')
    expect(valueOf(event, 'sequence')).toBe(5)
    expect(valueOf(event, 'uid')).toBe(timed().uid)
  })

  test('writes instants before 1970 and after 2100', () => {
    const event = timed({ startMs: utc('1969-12-31T23:59:59Z'), endMs: utc('2100-03-01T00:00:00Z') })
    const [found] = read(write([event])).events
    expect(timeOf(found, 'dtstart')).toBe('1969-12-31T23:59:59Z')
    expect(timeOf(found, 'dtend')).toBe('2100-03-01T00:00:00Z')
  })

  test('refuses an event that does not end after it begins', () => {
    const startMs = utc('2026-11-23T17:00:00Z')
    expect(() => write([timed({ startMs, endMs: startMs })])).toThrow(RangeError)
    expect(() => write([timed({ startMs, endMs: startMs + 900 })])).toThrow(RangeError)
    expect(() => write([timed({ startMs, endMs: startMs - 60_000 })])).toThrow(RangeError)
    expect(() => write([wholeDays({ endDay: '2026-12-31' })])).toThrow(RangeError)
  })
})

describe('what is left out or cut', () => {
  test.each(['', '   ', '\t\n', '\u0000'])('a blank title %j is "(untitled)"', (summary) => {
    expect(valueOf(read(write([timed({ summary })])).events[0], 'summary')).toBe('(untitled)')
  })

  test('blank descriptions, categories and names are left out', () => {
    const text = write([timed({ description: ' \n ', categories: ['', ' '] })], '')
    expect(text).not.toMatch(/DESCRIPTION|CATEGORIES|X-WR-CALNAME/)
  })

  test('a title has at most 255 characters and is cut between whole ones', () => {
    const family = '👨‍👩‍👧‍👦'
    const summaryOf = (summary: string): string =>
      String(valueOf(read(write([timed({ summary })])).events[0], 'summary'))
    expect(summaryOf('x'.repeat(255))).toBe('x'.repeat(255))
    expect(summaryOf('x'.repeat(256))).toBe(`${'x'.repeat(254)}…`)
    expect(summaryOf(family.repeat(60))).toBe(`${family.repeat(23)}…`)
    expect(summaryOf(`a${'\u0301'.repeat(9000)}`)).toBe(`a${'\u0301'.repeat(253)}…`)
    expect(summaryOf(`a${'🏿'.repeat(900)}`)).toBe(`a${'🏿'.repeat(126)}…`)
  })

  test('a description has at most 8 KB', () => {
    const description = '漢字 and words '.repeat(8000)
    const [event] = read(write([timed({ description })])).events
    const found = String(valueOf(event, 'description'))
    expect(Buffer.byteLength(found)).toBeLessThanOrEqual(8192)
    expect(Buffer.byteLength(found)).toBeGreaterThan(8180)
    expect(description.startsWith(found.slice(0, -1))).toBe(true)
    expect(found.endsWith('…')).toBe(true)
  })

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://example.org',
    'https://',
    'https://a b',
    'http://x/\r\nATTENDEE:mailto:a@b',
    'docs.python.org',
  ])('the address %j is left out', (url) => {
    expect(write([timed({ url })])).not.toMatch(/URL|ATTENDEE/)
  })

  test('an address outside ASCII is percent-encoded, once', () => {
    const [event] = read(write([timed({ url: 'https://example.org/a%20b/ü?q=漢;1,2' })])).events
    expect(valueOf(event, 'url')).toBe('https://example.org/a%20b/%C3%BC?q=%E6%BC%A2;1,2')
  })
})

/** The file with the text in every place a text can be; the last category, as the reader misjudges a comma after `\\\\`. */
const everywhere = (text: string): string =>
  writeCalendar({
    name: text,
    productVersion: text,
    events: [
      timed({ summary: text, description: text, categories: ['other', text], uid: `a${text}` }),
      timed({ uid: eventUid('second') }),
    ],
  })

/** What a reader finds in that file. */
const found = (text: string) => {
  const file = everywhere(text)
  expectGoodBytes(file)
  const { calendar, events } = read(file)
  const [event] = events
  return {
    events: events.length,
    components: calendar.getAllSubcomponents().length,
    summary: valueOf(event, 'summary'),
    description: valueOf(event, 'description'),
    categories: event?.getFirstProperty('categories')?.getValues(),
    uid: valueOf(event, 'uid'),
    name: valueOf(calendar, 'x-wr-calname'),
  }
}

/** What has to be found: the cleaned text in every place, and nothing else in the file. */
const expected = (text: string): ReturnType<typeof found> => {
  const cleaned = cleanText(text)
  const isBlank = cleaned.trim() === ''
  // The reader does not unescape properties that begin with X-.
  const escaped = cleaned.replace(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)
  return {
    events: 2,
    components: 2,
    summary: isBlank ? '(untitled)' : cleaned,
    description: isBlank ? null : cleaned,
    categories: isBlank ? ['other'] : ['other', cleaned],
    uid: `a${cleaned}`,
    name: isBlank ? null : escaped,
  }
}

describe('any text comes back as its cleaned self', () => {
  test.each(Object.entries(NASTY_TEXTS).filter(([, text]) => text.length <= 255))('%s', (_name, text) => {
    expect(found(text)).toEqual(expected(text))
  })

  test('folding between long characters, in a description', () => {
    const text = NASTY_TEXTS['folding between long characters']!
    const file = write([timed({ description: text })])
    expectGoodBytes(file)
    expect(valueOf(read(file).events[0], 'description')).toBe(text)
  })

  test('3,000 generated texts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(found(text)).toEqual(expected(text))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('many events', () => {
  test('10,000 take no longer than many should, even on a busy computer', () => {
    const events = Array.from({ length: 10_000 }, (_, index) =>
      timed({ uid: eventUid(`event-${index}`), description: `Étude ${index}: ${'words, '.repeat(20)}` }),
    )
    const before = performance.now()
    const text = write(events)
    expect(performance.now() - before).toBeLessThan(3000)
    expect(text.split('BEGIN:VEVENT')).toHaveLength(10_001)
  })

  test('files that calendars may lose events from are large', () => {
    expect(isLargeCalendar('x', 1000)).toBe(false)
    expect(isLargeCalendar('x', 1001)).toBe(true)
    expect(isLargeCalendar('x'.repeat(900_000), 1)).toBe(false)
    expect(isLargeCalendar('é'.repeat(450_001), 1)).toBe(true)
  })
})
