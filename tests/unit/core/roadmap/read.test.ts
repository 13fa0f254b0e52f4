import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '#core/roadmap/limits.ts'
import { RoadmapDocument } from '#core/roadmap/model.ts'
import { readRoadmap } from '#core/roadmap/read.ts'
import { titleOfFile } from '#core/roadmap/structure/title.ts'
import { contentLines, fixture, onlyRoadmap, read, topicsOf } from './reading.ts'

const codeOf = (text: string): string => {
  const result = readRoadmap(text)
  return result.ok ? 'read' : result.error.code
}

describe('documents that cannot be read end in an error that says what to do', () => {
  test.each([
    ['', 'EMPTY'],
    [' \n\t\n', 'EMPTY'],
    ['\u0000\u0001\u0002PNG\u0000\u0003', 'NOT_TEXT'],
    ['Just a sentence.', 'NO_TOPICS'],
    ['# Title\n\nText only.', 'NO_TOPICS'],
    [`# A\n\n${'- topic\n'.repeat(140_000)}`, 'TOO_LARGE'],
    [`# A\n\n${'- t\n'.repeat(limits.topics + 1)}`, 'TOO_COMPLEX'],
    [
      `# A\n\n| Topic | Time |\n|---|---|\n${'| a | 1 day |\n'.repeat(limits.rowsPerTable + 1)}`,
      'TOO_COMPLEX',
    ],
    [Array.from({ length: 30 }, (_, level) => `${'  '.repeat(level)}- level`).join('\n'), 'TOO_COMPLEX'],
    [`${'> '.repeat(30)}deep`, 'TOO_COMPLEX'],
  ])('case %#', (text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  test('the messages are for people', () => {
    const result = readRoadmap('')
    expect(result.ok ? '' : result.error.message).toBe(
      'This file is empty. Choose a Markdown file that holds a roadmap.',
    )
  })
})

test('a document at the limits is read: 2,000 rows, a title of 300 graphemes', () => {
  const rows = `${'| a | 1 day |\n'.repeat(limits.rowsPerTable - 1)}`
  expect(codeOf(`# A\n\n| Topic | Time |\n|---|---|\n${rows}`)).toBe('read')
  const [topic] = topicsOf(onlyRoadmap(read(`# A\n\n- ${'e\u0301'.repeat(400)}x\n- B`)))
  expect([...new Intl.Segmenter().segment(topic!.title)].length).toBeLessThanOrEqual(limits.titleGraphemes)
  expect(topic?.title.endsWith('…')).toBe(true)
})

test('control characters, bidi overrides and lone surrogates do not reach titles', () => {
  const document = read('# A\n\n- evil\u202Etxt.exe\n- be\u0007ll\n- half\uD800pair\n- \uFEFFmark')
  expect(topicsOf(onlyRoadmap(document)).map(({ title }) => title)).toEqual([
    'eviltxt.exe',
    'bell',
    'half\uFFFDpair',
    'mark',
  ])
})

test('lines count as in the file, whatever ends them', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const topics = topicsOf(onlyRoadmap(read(['# A', '', '- one', '', '- two\u2028more'].join(end))))
    expect(topics.map(({ line }) => line)).toEqual([3, 5])
  }
})

test('a byte order mark does not hide the title', () => {
  expect(onlyRoadmap(read('\uFEFF# A\n\n- one')).title).toBe('A')
})

test('a document without a title takes the one given', () => {
  const result = readRoadmap('- one\n- two', { title: 'my-plan' })
  expect(result.ok && result.value.roadmaps[0]?.title).toBe('my-plan')
})

test.each([
  ['## Knots\n\n- Bowline\n\n## Sails\n\n- Jib', 'sailing'],
  ['## Sailing well\n\n### Knots\n\n- Bowline\n- Reef knot', 'Sailing well'],
  ['---\ntitle: Sailing well\n---\n\n- Bowline', 'Sailing well'],
])('what stands in document %# comes before the title given, a part of it does not', (text, title) => {
  const result = readRoadmap(text, { title: 'sailing' })
  expect(result.ok && result.value.roadmaps[0]?.title).toBe(title)
})

test('a file gives its name without the ending, other sources give none', () => {
  expect(titleOfFile('learn-go.md')).toBe('learn-go')
  expect(titleOfFile('Learn_Go.v2.markdown')).toBe('Learn Go.v2')
  expect(titleOfFile('Pasted text')).toBeUndefined()
  expect(titleOfFile('.md')).toBeUndefined()
})

test('progress rises to 1', () => {
  const fractions: number[] = []
  readRoadmap(fixture('python-backend-roadmap.md'), { onProgress: (fraction) => fractions.push(fraction) })
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
  expect(fractions.at(-1)).toBe(1)
})

test('links with other schemes than http are dropped', () => {
  const [topic] = topicsOf(
    onlyRoadmap(read('# A\n\n- [x](javascript:alert(1)) and [y](file:///etc) and [z](https://example.org)')),
  )
  expect(topic?.links).toEqual([{ title: 'z', url: 'https://example.org' }])
})

test('link definitions work across the parts of a long document', () => {
  const filler = Array.from(
    { length: 60 },
    (_, index) => `## Week ${index + 1}: W\n\n- topic [site][s]\n\n${'text '.repeat(300)}\n`,
  ).join('\n')
  const roadmap = onlyRoadmap(read(`# Long\n\n${filler}\n[s]: https://example.org/site\n`))
  expect(topicsOf(roadmap)).toHaveLength(60)
  expect(topicsOf(roadmap).every(({ links }) => links[0]?.url === 'https://example.org/site')).toBe(true)
})

test('a fence that spans the cut of a long document hides its headings', () => {
  const code = `\`\`\`\n${'# not a heading\n'.repeat(4000)}\`\`\``
  const roadmap = onlyRoadmap(read(`# Long\n\n## Week 1: A\n\n- a\n\n${code}\n\n## Week 2: B\n\n- b\n`))
  expect(topicsOf(roadmap).map(({ title, line }) => [title, line])).toEqual([
    ['a', 5],
    ['b', 4012],
  ])
})

const piece = fc.oneof(
  fc.constantFrom(
    '# Roadmap',
    '## Phase 1: A (2 weeks)',
    '### Week 1-2: B',
    '#### Option A: X',
    '#### Option B: Y',
    '**Projects:**',
    '- [x] done',
    '- [ ] open',
    '  - nested',
    '| Topic | Time |',
    '|---|---|',
    '| a | 1-2 days |',
    '| Total | 3 days |',
    '```',
    '> quote',
    '---',
    '',
    '',
    '<table><tr><td>x</td></tr></table>',
    '<ul><li>y</li></ul>',
    '<details><summary>Week 3</summary>',
    '</details>',
    'Duration: 2 weeks',
    '1. first',
    '**Week 4:** text<br>',
    '[link](https://example.org)',
    '## Resources',
    '## Tips',
    'Choose one:',
  ),
  fc.string({ maxLength: 40 }),
)

test('any document is read or refused: valid, keys unique, lines inside, and no line both used by a topic and unused', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (lines) => {
      const text = lines.join('\n')
      const result = readRoadmap(text)
      if (!result.ok) return
      const document = RoadmapDocument.parse(result.value)
      const unused = new Set(
        document.unused.flatMap(({ line, lines: count }) =>
          Array.from({ length: count }, (_, index) => line + index),
        ),
      )
      const last = text.split(/\r\n?|\n/).length
      for (const roadmap of document.roadmaps) {
        const topics = topicsOf(roadmap)
        expect(new Set(topics.map(({ key }) => key)).size).toBe(topics.length)
        for (const { line, days } of topics) {
          expect(line).toBeLessThanOrEqual(last)
          expect(unused.has(line)).toBe(false)
          expect(days?.max ?? 1).toBeGreaterThan(0)
        }
      }
      expect(Math.max(0, ...unused)).toBeLessThanOrEqual(last)
      expect(contentLines(text).length).toBeGreaterThanOrEqual(document.unused.length === 0 ? 0 : 1)
    }),
    { numRuns: 300 },
  )
})

test('reading does not depend on blank lines at the end, and twice gives the same', () => {
  const text = fixture('course-tables.md')
  expect(read(`${text}\n\n\n`)).toEqual(read(text))
  expect(read(text)).toEqual(read(text))
})

test('an unclosed table in HTML, and tables in tables, are read without hanging', () => {
  expect(codeOf('# A\n\n<table><tr><td>one</td><td><table><tr><td>two\n\n- real\n')).toBe('read')
})
