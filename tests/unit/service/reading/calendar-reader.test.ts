/** Calendar files are read in a worker that is ended when a rule never comes to an end. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createCalendarReader } from '#service/reading/calendar-reader.ts'
import type { CalendarReader, CalendarReaderOptions } from '#service/reading/calendar-reader.ts'
import { repoFolder } from '../../../support/test-service.ts'

const readerWith = (options: Omit<CalendarReaderOptions, 'workerUrl'> = {}): CalendarReader => {
  const workerUrl = pathToFileURL(join(repoFolder, 'src/service/reading/worker.ts'))
  const reader = createCalendarReader({ workerUrl, ...options })
  onTestFinished(() => void reader.close())
  return reader
}

const event = (uid: string, ...lines: readonly string[]): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `SUMMARY:${uid}`,
  'DTSTART:20261123T180000Z',
  'DURATION:PT1H',
  ...lines,
  'END:VEVENT',
]

const asked = (...events: readonly (readonly string[])[]) => ({
  calendar: ['BEGIN:VCALENDAR', ...events.flat(), 'END:VCALENDAR'].join('\r\n'),
  zone: 'Europe/Berlin',
  fromMs: Date.UTC(2026, 10, 1),
  beforeMs: Date.UTC(2027, 0, 1),
})

/** The library never comes back from this. */
const ENDLESS = 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'

test('a file is read, and another one after it', async () => {
  const reader = readerWith()
  for (const name of ['a', 'b']) {
    const read = await reader.read(asked(event(name, 'RRULE:FREQ=WEEKLY;COUNT=2')))
    expect(read).toMatchObject({ ok: true, value: { times: [{ title: name }, { title: name }] } })
  }
})

test('a rule that never ends is left out, and the rest is read', async () => {
  const reader = readerWith({ timeoutMs: 20_000, ruleTimeoutMs: 1000 })
  const read = await reader.read(
    asked(event('a'), event('endless', ENDLESS), event('b', 'RRULE:FREQ=DAILY;COUNT=2')),
  )
  expect(read).toMatchObject({
    ok: true,
    value: { times: [{ title: 'a' }, { title: 'b' }, { title: 'b' }], ignored: { 'too-often': 1 } },
  })
})

test('a file of nothing but such rules is given up with what to do', async () => {
  const reader = readerWith({ timeoutMs: 1500, ruleTimeoutMs: 500 })
  const read = await reader.read(
    asked(...Array.from({ length: 20 }, (_, index) => event(`e${index}`, ENDLESS))),
  )
  expect(read).toMatchObject({ ok: false, error: expect.stringContaining('too complex') })
})
