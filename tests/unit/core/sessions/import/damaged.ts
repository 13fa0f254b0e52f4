/** Exports as programs write them, and then damaged: cut, doubled, mixed with what breaks readers. */
import * as fc from 'fast-check'

const WORDS = [
  'Decorators',
  'Closures, part one',
  '"quoted"',
  '=1+1',
  "'=SUM(A1)",
  '-',
  '',
  '列表推导',
  '\u202Egnp.exe',
  'a\nb',
  'x'.repeat(400),
  '__proto__',
  'e\u0301',
  '\ud800',
] as const

const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 30 }))

const two = (value: number): string => String(value).padStart(2, '0')
const day = fc
  .tuple(
    fc.integer({ min: 2019, max: 2027 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, date]) => ({ year, month, date }))
type Day = { readonly year: number; readonly month: number; readonly date: number }
const isoOf = ({ year, month, date }: Day): string => `${year}-${two(month)}-${two(date)}`
const dates: readonly ((day: Day) => string)[] = [
  isoOf,
  ({ year, month, date }) => `${two(date)}.${two(month)}.${year}`,
  ({ year, month, date }) => `${month}/${date}/${year}`,
]
const clock = fc
  .tuple(fc.nat(24), fc.nat(60), fc.nat(60))
  .map(([hour, minute, second]) => `${two(hour)}:${two(minute)}:${two(second)}`)
const length = fc.oneof(
  clock,
  fc.nat(90_000_000).map(String),
  fc.constantFrom('-', '', '1h 30m', '1.5 h', '999999999999999999h', '-1:00', '0:00'),
)

const quoted = (cell: string): string => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const table = (separator: string, end: string, rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(quoted).join(separator)).join(end)

const TOGGL = [
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
  'Description,Duration,Member,Email,Project,Tags,Start date,Start time,Stop date,Stop time',
]

const cellOf = (heading: string, row: Readonly<Record<string, string>>): string => {
  if (/start date/i.test(heading)) return row['from'] ?? ''
  if (/(?:end|stop) date/i.test(heading)) return row['to'] ?? ''
  if (/start time/i.test(heading)) return row['begin'] ?? ''
  if (/(?:end|stop) time/i.test(heading)) return row['end'] ?? ''
  if (/duration|worked/i.test(heading)) return row['length'] ?? ''
  if (/^date$/i.test(heading)) return row['from'] ?? ''
  return row[heading.length % 2 === 0 ? 'one' : 'two'] ?? ''
}

const tableOf = (headings: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...headings),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom(...dates),
      fc.array(fc.tuple(day, fc.nat(1), clock, clock, length, word, word), { minLength: 1, maxLength: 8 }),
    )
    .map(([head, separator, end, dateOf, rows]) => {
      const names = head.split(',')
      const lines = rows.map(([from, more, begin, finish, worked, one, two_]) => {
        const row = {
          from: dateOf(from),
          to: dateOf({ ...from, date: from.date + more }),
          begin,
          end: finish,
          length: worked,
          one,
          two: two_,
        }
        return names.map((name) => cellOf(name, row))
      })
      return table(separator, end, [names, ...lines])
    })

export const anyToggl: fc.Arbitrary<string> = tableOf(TOGGL)

export const anyWorklog: fc.Arbitrary<string> = tableOf([
  'Date,Start,End,Parent Titles,Titles,Projects,Worked,Estimate',
  'Date,Titles,Worked',
])

const task = fc.record(
  {
    id: fc.string({ maxLength: 8 }),
    title: fc.oneof(word, fc.anything({ maxDepth: 1 })),
    projectId: fc.oneof(fc.constantFrom('p', '__proto__'), fc.constant(null), fc.nat()),
    parentId: fc.oneof(fc.constantFrom('a', 'b', 'constructor'), fc.constant(undefined)),
    subTaskIds: fc.oneof(
      fc.constant([]),
      fc.array(fc.string({ maxLength: 3 })),
      fc.anything({ maxDepth: 1 }),
    ),
    timeSpentOnDay: fc.oneof(
      { weight: 4, arbitrary: fc.dictionary(day.map(isoOf), fc.oneof(fc.nat(100_000_000), fc.double())) },
      { weight: 1, arbitrary: fc.anything({ maxDepth: 2 }) },
    ),
  },
  { requiredKeys: ['title', 'timeSpentOnDay'] },
)

export const anyBackup: fc.Arbitrary<string> = fc
  .tuple(
    fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'), task),
    fc.dictionary(fc.constantFrom('p', 'q'), fc.record({ title: word })),
    fc.boolean(),
    fc.constantFrom('task', 'taskArchive', 'archiveYoung'),
  )
  .map(([entities, projects, isWrapped, place]) => {
    const holder = place === 'archiveYoung' ? { task: { entities } } : { entities }
    const content = { [place]: holder, project: { entities: projects } }
    return JSON.stringify(isWrapped ? { data: content } : content, (_key, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
  })

const NASTY = [
  '"',
  '""',
  '"\n',
  '\u0000',
  '\ufeff',
  '\r',
  '\n\n',
  ',,,,,,,,,,',
  ';',
  '\t',
  '{',
  '}',
  '[[[[[[',
  '\\',
  '\\u0000',
  '"__proto__":{"polluted":true},',
  'constructor',
  '99999999999999999999',
  '-1e999',
  '\ud83d',
  '\u2028',
  'Start date',
  'Worked',
] as const

type Damage = (text: string) => string

const place = fc.double({ min: 0, max: 1, noNaN: true })
const at = (text: string, share: number): number => Math.floor(share * text.length)

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...NASTY)).map(
    ([where, what]): Damage =>
      (text) =>
        text.slice(0, at(text, where)) + what + text.slice(at(text, where)),
  ),
  fc.tuple(place, fc.nat(40)).map(
    ([where, length]): Damage =>
      (text) =>
        text.slice(0, at(text, where)) + text.slice(at(text, where) + length),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Damage =>
      (text) =>
        text + text.slice(at(text, Math.min(from, to)), at(text, Math.max(from, to))),
  ),
  place.map(
    (where): Damage =>
      (text) =>
        text.slice(0, at(text, where)),
  ),
  fc.constant<Damage>((text) => Buffer.from(text, 'utf8').toString('latin1')),
)

/** The text, and the text damaged a few times over. */
export const damaged = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(text, fc.array(damage, { maxLength: 4 }))
    .map(([whole, damages]) => damages.reduce((broken, one) => one(broken), whole))
