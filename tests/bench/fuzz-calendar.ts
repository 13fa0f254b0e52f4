/**
 * Feeds changed calendar files to the app as a learner would: read, then kept, then taken back.
 * `node tests/bench/fuzz-calendar.ts [MINUTES]`; `ROADBOOK_SEED=17` begins there.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPlainly } from '../reliability/plain-options.ts'
import { fuzz } from './fuzz.ts'
import type { Random } from './fuzz.ts'

/** The shapes that calendars of this world have. */
const PARTS: readonly (readonly string[])[] = [
  [
    'BEGIN:VTIMEZONE',
    'TZID:Own Zone',
    'BEGIN:STANDARD',
    'DTSTART:19701025T030000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:19700329T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ],
  [
    'BEGIN:VEVENT',
    'UID:utc',
    'SUMMARY:Stand-up',
    'DTSTART:20261207T090000Z',
    'DTEND:20261207T091500Z',
    'END:VEVENT',
  ],
  [
    'BEGIN:VEVENT',
    'UID:weekly',
    'SUMMARY:Choir\\, with tea',
    'DTSTART;TZID=Europe/Berlin:20261201T190000',
    'DURATION:PT2H',
    'RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20280101T000000Z',
    'EXDATE;TZID=Europe/Berlin:20261208T190000,20261210T190000',
    'RDATE;TZID=Europe/Berlin:20261212T190000',
    'END:VEVENT',
  ],
  [
    'BEGIN:VEVENT',
    'UID:weekly',
    'RECURRENCE-ID;TZID=Europe/Berlin:20261215T190000',
    'SUMMARY:Choir\\, elsewhere',
    'DTSTART;TZID=Europe/Berlin:20261216T190000',
    'DURATION:PT1H30M',
    'END:VEVENT',
  ],
  [
    'BEGIN:VEVENT',
    'UID:windows',
    'SUMMARY:Besprechung mit sehr langem Titel\\, der umbrochen',
    '  wird',
    'DTSTART;TZID="W. Europe Standard Time":20261209T100000',
    'DTEND;TZID="W. Europe Standard Time":20261209T113000',
    'RRULE:FREQ=MONTHLY;BYDAY=2WE;COUNT=40',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT15M',
    'END:VALARM',
    'END:VEVENT',
  ],
  [
    'BEGIN:VEVENT',
    'UID:day',
    'SUMMARY:Holiday',
    'DTSTART;VALUE=DATE:20261224',
    'DTEND;VALUE=DATE:20261227',
    'END:VEVENT',
  ],
  [
    'BEGIN:VEVENT',
    'UID:free',
    'TRANSP:TRANSPARENT',
    'SUMMARY:Birthday',
    'DTSTART;VALUE=DATE:20261230',
    'RRULE:FREQ=YEARLY',
    'END:VEVENT',
  ],
  ['BEGIN:VEVENT', 'UID:off', 'STATUS:CANCELLED', 'DTSTART:20261211T090000Z', 'DURATION:PT1H', 'END:VEVENT'],
  [
    'BEGIN:VEVENT',
    'UID:own',
    'SUMMARY:Own',
    'DTSTART;TZID=Own Zone:20270101T120000',
    'DURATION:PT1H',
    'RRULE:FREQ=DAILY;INTERVAL=3',
    'END:VEVENT',
  ],
  [
    'BEGIN:VEVENT',
    'UID:last',
    'DTSTART:20261201T090000',
    'DURATION:PT1H',
    'RRULE:FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU,WE,TH,FR',
    'END:VEVENT',
  ],
  ['BEGIN:VTODO', 'UID:todo', 'DUE:20261212T090000Z', 'END:VTODO'],
]

const NASTY = [
  'RRULE:FREQ=SECONDLY',
  'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
  'RRULE:FREQ=YEARLY;BYYEARDAY=366;BYDAY=MO;BYMONTHDAY=1',
  'RRULE:FREQ=MINUTELY;INTERVAL=0',
  'RRULE:FREQ=DAILY;COUNT=99999999999',
  'RRULE:FREQ=WEEKLY;UNTIL=99991231T235959Z;WKST=XX',
  'RRULE:',
  'EXRULE:FREQ=DAILY',
  'DTSTART:00000101T000000Z',
  'DTSTART:99999999T999999Z',
  'DTSTART;TZID=Nowhere/At All:20261201T250000',
  'DTSTART;VALUE=PERIOD:20261201T090000Z/PT1H',
  'DTEND:20200101T000000Z',
  'DURATION:-P1000000W',
  'DURATION:PT',
  'RDATE;VALUE=PERIOD:20261201T090000Z/PT5H,20261202T090000Z/20261202T100000Z',
  'RECURRENCE-ID:20261201T090000Z',
  'BEGIN:VEVENT',
  'END:VEVENT',
  'END:VCALENDAR',
  'BEGIN:VCALENDAR',
  'SUMMARY:__proto__',
  'X-__proto__;constructor=1:polluted',
  'SUMMARY:\u0000\u202E\uD800',
  `SUMMARY:${'x'.repeat(20_000)}`,
  `${';A=B'.repeat(500)}:x`,
  '"',
  ' ',
  '\t',
  '',
]

const CHANGES: readonly ((lines: string[], random: Random) => string[])[] = [
  (lines, { below }) => lines.toSpliced(below(lines.length), 1 + below(3)),
  (lines, { below, of }) => lines.toSpliced(below(lines.length), 0, of(NASTY)),
  (lines, { below, of }) => lines.with(below(lines.length), of(NASTY)),
  (lines, { below, of }) => lines.toSpliced(below(lines.length), 0, ...of(PARTS)),
  (lines, { below }) => lines.slice(0, 1 + below(lines.length)),
  (lines, { below }) => {
    const at = below(lines.length)
    const line = lines[at] ?? ''
    const place = below(line.length + 1)
    return lines.with(at, `${line.slice(0, place)}${String.fromCharCode(below(300))}${line.slice(place + 1)}`)
  },
  (lines, { below }) => {
    const at = below(lines.length)
    const line = lines[at] ?? ''
    return lines.with(
      at,
      line.replaceAll(/\d+/g, () => String(below(100_000))),
    )
  },
  (lines, { below }) => {
    const at = below(lines.length)
    const part = lines.slice(at, at + 20)
    return [...lines, ...Array.from({ length: 1 + below(50) }, () => part).flat()]
  },
]

const changed = (random: Random): string => {
  let lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Work']
  for (let part = 1 + random.below(8); part > 0; part -= 1) lines.push(...random.of(PARTS))
  lines.push('END:VCALENDAR', '')
  for (let change = random.below(8); change > 0; change -= 1) {
    lines = random.of(CHANGES)(lines, random)
    if (lines.length === 0) lines = ['']
  }
  return lines.join(random.of(['\r\n', '\n'])).slice(0, 6_000_000)
}

const dataFolder = mkdtempSync(join(tmpdir(), 'roadbook-fuzz-'))
const service = await openPlainly(dataFolder)
const { client } = service

const countKept = async (): Promise<number> => {
  const calendars = await client.call('busy.list', {})
  if (!calendars.ok) throw new Error(`busy.list: ${calendars.error.message}`)
  return calendars.value.length
}

/** Reading is ended after four seconds; starting threads may take two more. */
const HANG_MS = 6000

await fuzz(Number(process.argv[2] ?? 1), async (random) => {
  const beganMs = performance.now()
  const draft = await client.call('busy.read', { name: 'fuzz.ics', text: changed(random) })
  if (performance.now() - beganMs > HANG_MS) throw new Error('reading took over 6 s')
  if (!draft.ok) {
    if (draft.error.code !== 'PARSE') throw new Error(`busy.read: ${draft.error.code} ${draft.error.message}`)
    return 'refused'
  }
  const stored = await client.call('busy.store', {
    draftId: draft.value.draftId,
    calendarId: null,
    name: 'Fuzz',
    allDay: random.below(2) === 1,
  })
  if (!stored.ok) throw new Error(`busy.store: ${stored.error.code} ${stored.error.message}`)
  if ((await countKept()) !== 1) throw new Error('not kept whole')
  const removed = await client.call('busy.remove', { calendarId: stored.value.calendarId })
  if (!removed.ok) throw new Error(`busy.remove: ${removed.error.message}`)
  if ((await countKept()) !== 0) throw new Error('something stayed')
  return draft.value.times > 0 ? 'kept, with times' : 'kept, without times'
})
service.close()
rmSync(dataFolder, { recursive: true, force: true })
