import { describe, expect, test } from 'vitest'
import { eventUid, writeCalendar } from '#core/calendar/ics.ts'
import { calendarLimits } from '#core/calendar/reading/limits.ts'
import { readCalendar } from '#core/calendar/reading/read-calendar.ts'
import type { ReadCalendar, ReadCalendarOptions } from '#core/calendar/reading/read-calendar.ts'
import { NASTY_TEXTS } from '../nasty-texts.ts'
import { cleanText } from '#core/calendar/clean-text.ts'

const utc = (text: string): number => Date.parse(text)

const OPTIONS: ReadCalendarOptions = {
  fromMs: utc('2026-11-01T00:00:00Z'),
  beforeMs: utc('2027-11-01T00:00:00Z'),
  zone: 'America/New_York',
}

const calendar = (...parts: readonly (readonly string[])[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts.flat(), 'END:VCALENDAR', ''].join('\r\n')

let number = 0
const event = (...lines: readonly string[]): string[] => {
  number += 1
  return ['BEGIN:VEVENT', `UID:event-${number}`, 'SUMMARY:Meeting', ...lines, 'END:VEVENT']
}

const readOf = (text: string, options: Partial<ReadCalendarOptions> = {}): ReadCalendar => {
  const read = readCalendar(text, { ...OPTIONS, ...options })
  if (!read.ok) throw new Error(read.error)
  return read.value
}

/** "2026-11-23T18:00Z 60" for each time that is taken: its start and its minutes. */
const timesOf = (text: string, options: Partial<ReadCalendarOptions> = {}): string[] =>
  readOf(text, options).times.map(
    ({ startMs, endMs }) =>
      `${new Date(startMs).toISOString().slice(0, 16)}Z ${Math.round((endMs - startMs) / 60_000)}`,
  )

const times = (...lines: readonly string[]): string[] => timesOf(calendar(event(...lines)))

describe('one event', () => {
  test.each([
    ['in UTC', ['DTSTART:20261123T170000Z', 'DTEND:20261123T180000Z'], '2026-11-23T17:00Z 60'],
    ['with a duration', ['DTSTART:20261123T170000Z', 'DURATION:PT45M'], '2026-11-23T17:00Z 45'],
    [
      'that floats, as where the plan is',
      ['DTSTART:20261123T170000', 'DTEND:20261123T180000'],
      '2026-11-23T22:00Z 60',
    ],
    [
      'in a zone the file does not define',
      ['DTSTART;TZID=Asia/Tokyo:20261123T170000', 'DURATION:PT1H'],
      '2026-11-23T08:00Z 60',
    ],
    [
      'in a zone as Windows calls it',
      ['DTSTART;TZID=W. Europe Standard Time:20261123T170000', 'DURATION:PT1H'],
      '2026-11-23T16:00Z 60',
    ],
    [
      'in a zone as Windows calls it, quoted',
      ['DTSTART;TZID="India Standard Time":20261123T170000', 'DURATION:PT1H'],
      '2026-11-23T11:30Z 60',
    ],
    [
      'in a zone by a long name',
      ['DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261123T170000', 'DURATION:PT1H'],
      '2026-11-23T16:00Z 60',
    ],
    [
      'in a zone by its offset',
      ['DTSTART;TZID=UTC-02:20261123T170000', 'DURATION:PT1H'],
      '2026-11-23T19:00Z 60',
    ],
    [
      'of a whole day',
      ['DTSTART;VALUE=DATE:20261123', 'DTEND;VALUE=DATE:20261124'],
      '2026-11-23T05:00Z 1440',
    ],
    ['of a whole day without an end', ['DTSTART;VALUE=DATE:20261123'], '2026-11-23T05:00Z 1440'],
    ['of the day on which clocks go forward', ['DTSTART;VALUE=DATE:20270314'], '2027-03-14T05:00Z 1380'],
    [
      'over several days',
      ['DTSTART;VALUE=DATE:20261123', 'DTEND;VALUE=DATE:20261126'],
      '2026-11-23T05:00Z 4320',
    ],
  ])('%s', (_what, lines, expected) => {
    expect(times(...lines)).toEqual([expected])
  })

  test('in a zone that only the file knows is read by its definition', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Our office',
      'BEGIN:STANDARD',
      'DTSTART:19701101T020000',
      'TZOFFSETFROM:+0500',
      'TZOFFSETTO:+0430',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]
    const own = event('DTSTART;TZID=Our office:20261123T170000', 'DURATION:PT1H')
    expect(timesOf(calendar(zone, own))).toEqual(['2026-11-23T12:30Z 60'])
    expect(readOf(calendar(zone, own)).unknownZones).toEqual([])
  })

  test('in a zone that nobody knows is read as where the plan is, and that is said', () => {
    const text = calendar(event('DTSTART;TZID=Mars/Olympus:20261123T170000', 'DURATION:PT1H'))
    expect(timesOf(text)).toEqual(['2026-11-23T22:00Z 60'])
    expect(readOf(text).unknownZones).toEqual(['Mars/Olympus'])
  })
})

describe('an event that repeats', () => {
  const weekly = ['DTSTART;TZID=Europe/Berlin:20261005T180000', 'DTEND;TZID=Europe/Berlin:20261005T190000']

  test('keeps its time on the wall over a change of clocks', () => {
    const found = times(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=27')
    expect(found).toHaveLength(23)
    expect(found.at(0)).toBe('2026-11-02T17:00Z 60')
    expect(found.at(-1)).toBe('2027-04-05T16:00Z 60')
  })

  test('ends with what it is told to: the instant in UTC included', () => {
    expect(times(...weekly, 'RRULE:FREQ=WEEKLY;UNTIL=20261109T170000Z').at(-1)).toBe('2026-11-09T17:00Z 60')
    expect(times(...weekly, 'RRULE:FREQ=WEEKLY;UNTIL=20261109T165959Z').at(-1)).toBe('2026-11-02T17:00Z 60')
    expect(times(...weekly, 'RRULE:FREQ=WEEKLY;UNTIL=20261109').at(-1)).toBe('2026-11-09T17:00Z 60')
  })

  test('without an end is followed to the end of the span and no further', () => {
    expect(times(...weekly, 'RRULE:FREQ=WEEKLY').at(-1)).toBe('2027-10-25T16:00Z 60')
  })

  test('that began long ago is followed from then', () => {
    expect(
      times('DTSTART:19800101T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;INTERVAL=7').slice(0, 2),
    ).toEqual(['2026-11-03T10:00Z 60', '2026-11-10T10:00Z 60'])
  })

  test('leaves out its exceptions, and takes what is added', () => {
    expect(
      times(
        ...weekly,
        'RRULE:FREQ=WEEKLY;COUNT=8',
        'EXDATE;TZID=Europe/Berlin:20261102T180000,20261109T180000',
        'EXDATE:20261116T170000Z',
        'RDATE;TZID=Europe/Berlin:20261203T100000',
      ),
    ).toEqual(['2026-11-23T17:00Z 60', '2026-12-03T09:00Z 60'])
  })

  test('has occurrences that were moved, shortened, cancelled or freed', () => {
    const master = [
      'BEGIN:VEVENT',
      'UID:series',
      'SUMMARY:Series',
      ...weekly,
      'RRULE:FREQ=WEEKLY;UNTIL=20261123T235959Z',
      'END:VEVENT',
    ]
    const change = (day: string, ...lines: string[]): string[] => [
      'BEGIN:VEVENT',
      'UID:series',
      `RECURRENCE-ID;TZID=Europe/Berlin:${day}T180000`,
      ...lines,
      'END:VEVENT',
    ]
    const text = calendar(
      change('20261102', 'DTSTART:20261103T080000Z', 'DTEND:20261103T083000Z', 'SUMMARY:Moved'),
      master,
      change('20261109', 'DTSTART;TZID=Europe/Berlin:20261109T180000', 'DURATION:PT1H', 'STATUS:CANCELLED'),
      change('20261116', 'DTSTART;TZID=Europe/Berlin:20261116T180000', 'DURATION:PT1H', 'TRANSP:TRANSPARENT'),
    )
    expect(timesOf(text)).toEqual(['2026-11-03T08:00Z 30', '2026-11-23T17:00Z 60'])
    expect(readOf(text).ignored).toEqual({ cancelled: 1, free: 1 })
  })

  test('that changes from one occurrence on, is so from then on', () => {
    const series = [
      'BEGIN:VEVENT',
      'UID:later',
      'DTSTART:20261101T100000Z',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;COUNT=4',
      'END:VEVENT',
    ]
    const later = [
      'BEGIN:VEVENT',
      'UID:later',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20261103T100000Z',
      'DTSTART:20261103T120000Z',
      'DURATION:PT30M',
      'END:VEVENT',
    ]
    expect(timesOf(calendar(series, later))).toEqual([
      '2026-11-01T10:00Z 60',
      '2026-11-02T10:00Z 60',
      '2026-11-03T12:00Z 30',
      '2026-11-04T12:00Z 30',
    ])
  })

  test('on whole days stays on them', () => {
    expect(
      times('DTSTART;VALUE=DATE:20261030', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;VALUE=DATE:20261106'),
    ).toEqual(['2026-11-13T05:00Z 1440'])
  })

  test('on a day there is not takes no time', () => {
    expect(
      times('DTSTART:20260101T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
    ).toEqual([])
  })

  test.each(['SECONDLY', 'MINUTELY', 'HOURLY'])('%s is not followed', (freq) => {
    const text = calendar(
      event('DTSTART:20261123T170000Z', 'DURATION:PT1S', `RRULE:FREQ=${freq};BYMONTH=2;BYMONTHDAY=30`),
    )
    expect(readOf(text)).toMatchObject({ times: [], ignored: { 'too-often': 1 } })
  })
})

describe('what takes no time', () => {
  test.each([
    ['cancelled', ['DTSTART:20261123T170000Z', 'DURATION:PT1H', 'STATUS:CANCELLED']],
    ['free', ['DTSTART:20261123T170000Z', 'DURATION:PT1H', 'TRANSP:TRANSPARENT']],
    ['free', ['DTSTART:20261123T170000Z', 'DURATION:PT1H', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE']],
    ['no-time', ['DTSTART:20261123T170000Z']],
    ['no-time', ['DTSTART:20261123T170000Z', 'DTEND:20261123T160000Z']],
    ['outside', ['DTSTART:20201123T170000Z', 'DURATION:PT1H']],
    ['outside', ['DTSTART:20401123T170000Z', 'DURATION:PT1H']],
    ['unreadable', ['DTSTART:yesterday', 'DURATION:PT1H']],
    ['unreadable', ['DURATION:PT1H']],
    ['unreadable', ['DTSTART:20261123T170000Z', 'DURATION:PT1H', 'RRULE:FREQ=SOMETIMES']],
  ])('is counted as %s: %j', (reason, lines) => {
    expect(readOf(calendar(event(...lines)))).toMatchObject({
      times: [],
      events: 1,
      ignored: { [reason]: 1 },
    })
  })

  test('is what Roadbook itself put into the calendar', () => {
    const text = writeCalendar({
      name: 'Study',
      productVersion: '1',
      events: [
        {
          uid: eventUid('a'),
          sequence: 0,
          updatedMs: 0,
          startMs: OPTIONS.fromMs,
          endMs: OPTIONS.fromMs + 1000,
          summary: 'x',
        },
      ],
    })
    expect(readOf(text)).toMatchObject({ name: 'Study', times: [], ignored: { own: 1 } })
  })

  test('are alarms, tasks and attachments, however odd', () => {
    const alarm = [
      'BEGIN:VALARM',
      'ACTION:AUDIO',
      'TRIGGER:sometime',
      'DTSTART:20200101T000000Z',
      'END:VALARM',
    ]
    const task = ['BEGIN:VTODO', 'UID:t', 'DTSTART:20261123T170000Z', 'DURATION:PT1H', 'END:VTODO']
    const text = calendar(
      task,
      event(
        'ATTACH;ENCODING=BASE64;VALUE=BINARY:%%%',
        'DTSTART:20261123T170000Z',
        ...alarm,
        'DURATION:PT1H',
        '__proto__:x',
      ),
    )
    expect(readOf(text)).toMatchObject({ events: 1, others: 1, times: [{ title: 'Meeting' }] })
  })
})

describe('a file', () => {
  const good = event('DTSTART:20261123T170000Z', 'DURATION:PT1H')

  test('with a damaged event keeps the others', () => {
    const text = calendar(['BEGIN:VEVENT', 'DTSTART:20261123T170000Z'], good, [
      'BEGIN:VEVENT',
      'no colon',
      'END:VEVENT',
    ])
    expect(readOf(text)).toMatchObject({
      events: 3,
      times: [{ title: 'Meeting' }],
      ignored: { unreadable: 2 },
    })
  })

  test('that ends in the middle keeps what is whole', () => {
    const text = calendar(good, good)
    expect(readOf(text.slice(0, -40))).toMatchObject({ events: 2, times: [{}], ignored: { unreadable: 1 } })
  })

  test.each(['\n', '\r', '\r\n'])('with line ends %j is read', (end) => {
    expect(timesOf(calendar(good).replaceAll('\r\n', end))).toHaveLength(1)
  })

  test('in several calendars is read as one', () => {
    expect(timesOf(calendar(good) + calendar(good))).toHaveLength(2)
  })

  test.each(['', '# A roadmap', '<!doctype html><p>Sign in</p>', '\u0000\u0001'])(
    '%j is refused as no calendar',
    (text) => {
      expect(readCalendar(text, OPTIONS)).toMatchObject({
        ok: false,
        error: expect.stringContaining('no calendar file'),
      })
    },
  )

  test('that is too large, or holds too many events, is refused with what to do', () => {
    expect(readCalendar(`BEGIN:VCALENDAR${'x'.repeat(calendarLimits.bytes)}`, OPTIONS)).toMatchObject({
      ok: false,
      error: expect.stringContaining('5 MB'),
    })
    const limits = { ...calendarLimits, events: 1 }
    expect(readCalendar(calendar(good, good), { ...OPTIONS, limits })).toMatchObject({
      ok: false,
      error: expect.stringContaining('events'),
    })
  })

  test('that takes more times than are kept says so', () => {
    const daily = event('DTSTART:20261101T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY')
    const read = readOf(calendar(daily), { limits: { ...calendarLimits, times: 10 } })
    expect([read.times.length, read.isCut]).toEqual([10, true])
  })

  test.each(Object.entries(NASTY_TEXTS).filter(([, text]) => text.length <= 120))(
    'with a title of %s is read',
    (_name, summary) => {
      const startMs = OPTIONS.fromMs
      const text = writeCalendar({
        name: summary,
        productVersion: '1',
        events: [{ uid: 'theirs', sequence: 0, updatedMs: 0, startMs, endMs: startMs + 60_000, summary }],
      })
      const flat = cleanText(summary).replace(/\s+/g, ' ').trim()
      expect(readOf(text).times).toMatchObject([{ title: flat === '' ? '(untitled)' : flat }])
    },
  )
})
