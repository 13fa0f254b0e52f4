/** Any document as people write them: tables, lists, task lists and headings, with what makes each hard. */
import * as fc from 'fast-check'

const TITLES = [
  'Loops',
  '`*args` & `**kwargs`',
  '__init__ and friends',
  '**Bold** - what it means',
  '[Linked](https://example.org/a)',
  'Option A: pipes \\| in cells',
  '列表推导',
  '[x] ticked already',
  '[ ] open',
  '[-] given up',
  'Total recall',
  'Week 3: Nested things',
  '<b>HTML</b> in text',
  'Same',
  'Same',
] as const

const title = fc.constantFrom(...TITLES)
const time = fc.constantFrom('1 day', '2-3 days', '4 h', '')

const table = fc
  .array(fc.tuple(title, time), { minLength: 1, maxLength: 5 })
  .chain((rows) =>
    fc.constantFrom(
      ['| Topic | Time |', '|---|---|', ...rows.map(([name, amount]) => `| ${name} | ${amount} |`)],
      ['Topic | Time', '--- | ---', ...rows.map(([name, amount]) => `${name} | ${amount}`)],
      [
        '| Day | Topic | Status |',
        '| --: | :-- | --- |',
        ...rows.map(([name], index) => `| ${index + 1} | ${name} | ${index % 2 === 0 ? 'done' : ''} |`),
      ],
      [
        '<table><tr><th>Topic</th><th>Time</th></tr>',
        ...rows.map(([name, amount]) => `<tr>\n  <td>${name}</td><td>${amount}</td>\n</tr>`),
        '</table>',
      ],
    ),
  )

const list = fc
  .array(fc.tuple(title, time, fc.boolean()), { minLength: 1, maxLength: 5 })
  .chain((items) =>
    fc
      .constantFrom('-', '*', '1.', '- [ ]', '- [x]', '> -')
      .map((mark) =>
        items.flatMap(([name, amount, deep]) => [
          `${mark} ${name}${amount === '' ? '' : ` (${amount})`}`,
          ...(deep && !mark.startsWith('>') ? ['    - [x] a point', '    - another'] : []),
        ]),
      ),
  )

const paragraph = fc
  .array(title, { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.constantFrom(
      names,
      [`[One](https://example.org/1) · [Two](https://example.org/2)`],
      [`**${names[0]}**`],
    ),
  )

const heading = fc
  .tuple(
    fc.constantFrom('##', '###', '####'),
    fc.constantFrom(
      'Phase 1: Basics',
      'Phase 2: More (2 weeks)',
      'Week 1-2: Start',
      'Day 3: Something',
      'Choose one',
      'Option B: Another',
      'Projects',
      'Checklist',
      'Resources',
      'Extras (optional)',
    ),
  )
  .map(([level, text]) => [`${level} ${text}`])

/** What stands beside the plan, with ticks; at last several on one line. */
const beside = fc
  .tuple(
    fc.constantFrom('## Projects', '### Projects', '**Projects:**', '## Checklist', '### Project ideas'),
    fc.array(title, { minLength: 1, maxLength: 4 }),
  )
  .chain(([name, names]) =>
    fc.constantFrom(
      [name, '', ...names.map((one, index) => `- ${index % 2 === 0 ? '[x] ' : ''}${one}`)],
      [name, '', ...names.flatMap((one) => [`- ${one}`, '  - [x] a part', '  - another part'])],
      [name, '', '| Project | Status |', '|---|---|', ...names.map((one) => `| ${one} | done |`)],
      [name, '', `<ul>${names.map((one) => `<li>${one}</li>`).join('')}</ul>`],
    ),
  )

const block = fc.oneof(
  { weight: 3, arbitrary: heading },
  { weight: 2, arbitrary: beside },
  { weight: 3, arbitrary: table },
  { weight: 3, arbitrary: list },
  { weight: 1, arbitrary: paragraph },
)

export const anyDocument: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(block, { minLength: 2, maxLength: 12 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom(['# A plan', ''], ['---', 'author: me', '---', ''], []),
  )
  .map(([blocks, end, head]) => [...head, ...blocks.flatMap((lines) => [...lines, ''])].join(end))
