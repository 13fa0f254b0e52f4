/**
 * Calendar files must cost little more than the characters they are made of, and grow no faster than what is in them. All
 * figures are proportions within one run: lower quartiles of rounds that take turns, since whatever else the computer does
 * only makes a round longer.
 *
 * - 1,000 slots are written within 1.5 × of a bare builder: the same lines put together from the same fields, text escaped
 *   by one expression and lines folded by slices of 75 characters, with nothing cleaned, cut, counted or checked.
 * - 10,000 slots are written within 14 × of 1,000.
 * - 10,000 events are read within 15 × of 1,000: nine in ten single ones, the rest weekly with an exception, in four zones.
 *   The limit of events that are read at all is lifted for this.
 */
import { expect, test } from 'vitest'
import { eventUid, writeCalendar } from '#core/calendar/ics.ts'
import type { TimedEvent } from '#core/calendar/ics.ts'
import { calendarLimits } from '#core/calendar/reading/limits.ts'
import { readCalendar } from '#core/calendar/reading/read-calendar.ts'

const ROUNDS = 15
const START_MS = Date.UTC(2026, 10, 23, 18)
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

const slotOf = (index: number): TimedEvent => ({
  uid: eventUid(`019ab3c4-0000-7000-8000-${String(index).padStart(12, '0')}`),
  sequence: index % 3,
  updatedMs: START_MS,
  startMs: START_MS + index * DAY_MS,
  endMs: START_MS + index * DAY_MS + 2 * HOUR_MS,
  summary: `Decorators, closures; and wrappers ${index}`,
  description: [
    'Practice',
    'Functions that take functions: arguments, wraps, caching, retries, timing',
    'Complete Python Backend Developer Roadmap → Phase 2: Intermediate Python → Week 9-10',
    `Manual: https://docs.python.org/3/glossary.html#term-decorator-${index}`,
  ].join('\n'),
  categories: ['Practice'],
  url: `https://docs.python.org/3/glossary.html#term-decorator-${index}`,
})

const utc = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

const escapeBare = (text: string): string =>
  text.replace(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)

const foldBare = (line: string): string => {
  if (line.length <= 75) return `${line}\r\n`
  let folded = line.slice(0, 75)
  for (let at = 75; at < line.length; at += 74) folded += `\r\n ${line.slice(at, at + 74)}`
  return `${folded}\r\n`
}

/** Text that was put together is joined when it is first looked at: that is a part of writing it. */
const flat = (text: string): string => {
  text.charCodeAt(text.length - 1)
  return text
}

/** What there is to do at the least. */
const writeBare = (events: readonly TimedEvent[]): string => {
  let text = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n'
  for (const event of events) {
    const lines = [
      'BEGIN:VEVENT',
      `UID:${escapeBare(event.uid)}`,
      `SEQUENCE:${event.sequence}`,
      `DTSTAMP:${utc(event.updatedMs)}`,
      `LAST-MODIFIED:${utc(event.updatedMs)}`,
      `DTSTART:${utc(event.startMs)}`,
      `DTEND:${utc(event.endMs)}`,
      'TRANSP:OPAQUE',
      'STATUS:CONFIRMED',
      `SUMMARY:${escapeBare(event.summary)}`,
      `DESCRIPTION:${escapeBare(event.description ?? '')}`,
      `CATEGORIES:${(event.categories ?? []).map(escapeBare).join(',')}`,
      `URL:${event.url ?? ''}`,
      'END:VEVENT',
    ]
    for (const line of lines) text += foldBare(line)
  }
  return flat(`${text}END:VCALENDAR\r\n`)
}

const write = (events: readonly TimedEvent[]): string =>
  flat(writeCalendar({ name: 'Plan', productVersion: '1', events }))

const ZONES = ['Europe/Berlin', 'America/New_York', 'W. Europe Standard Time', 'Asia/Kolkata']

const busyFile = (events: number): string => {
  const parts = Array.from({ length: events }, (_, index) => {
    const day = new Date(START_MS + (index % 300) * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')
    const zone = ZONES[index % ZONES.length] ?? ''
    const repeated =
      index % 10 === 0
        ? `RRULE:FREQ=WEEKLY;COUNT=12\r\nEXDATE;TZID=${zone}:${day}T090000\r\n`
        : `X-NOTE:${'words '.repeat(20)}\r\n`
    return `BEGIN:VEVENT\r\nUID:event-${index}\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=${zone}:${day}T090000\r\nDTEND;TZID=${zone}:${day}T100000\r\nSUMMARY:Meeting ${index}\r\n${repeated}BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT10M\r\nEND:VALARM\r\nEND:VEVENT\r\n`
  })
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${parts.join('')}END:VCALENDAR\r\n`
}

const read = (text: string): number => {
  const limits = { ...calendarLimits, events: 20_000, times: 100_000, bytes: 50_000_000 }
  const found = readCalendar(text, {
    fromMs: START_MS - DAY_MS,
    beforeMs: START_MS + 400 * DAY_MS,
    zone: 'Europe/Berlin',
    limits,
  })
  return found.ok ? found.value.times.length : 0
}

const timeMs = (work: () => unknown): number => {
  const startMs = performance.now()
  work()
  return performance.now() - startMs
}

const lowerQuartile = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? 0

/** How long two kinds of work take that take turns. */
const compare = (one: () => unknown, other: () => unknown, rounds = ROUNDS): readonly [number, number] => {
  const times: [number[], number[]] = [[], []]
  // The first rounds are for the compiler.
  for (let round = 0; round < rounds + 3; round += 1) {
    const both = [timeMs(one), timeMs(other)] as const
    if (round >= 3) both.forEach((ms, index) => times[index]?.push(ms))
  }
  return [lowerQuartile(times[0]), lowerQuartile(times[1])]
}

const say = (what: string, [one, other]: readonly [number, number]): number => {
  const ratio = one / other
  process.stdout.write(`${what}: ${one.toFixed(1)} ms to ${other.toFixed(1)} ms, ${ratio.toFixed(2)} ×\n`)
  return ratio
}

const slots = (amount: number): TimedEvent[] => Array.from({ length: amount }, (_, index) => slotOf(index))

test('1,000 slots are written at little more than the cost of their characters', () => {
  const thousand = slots(1000)
  expect(writeBare(thousand).split('\r\n').length).toBeGreaterThan(14_000)
  const times = compare(
    () => write(thousand),
    () => writeBare(thousand),
    41,
  )
  expect(say('writing 1,000 slots, to a bare builder', times)).toBeLessThan(1.5)
})

test('10,000 slots are written in about ten times as long as 1,000', { timeout: 60_000 }, () => {
  const [many, few] = [slots(10_000), slots(1000)]
  const times = compare(
    () => write(many),
    () => write(few),
  )
  expect(say('writing 10,000 slots, to 1,000', times)).toBeLessThan(14)
})

test('10,000 events are read in about ten times as long as 1,000', { timeout: 120_000 }, () => {
  const [many, few] = [busyFile(10_000), busyFile(1000)]
  expect(read(few)).toBeGreaterThan(1900)
  const times = compare(
    () => read(many),
    () => read(few),
    9,
  )
  expect(say('reading 10,000 events, to 1,000', times)).toBeLessThan(15)
})
