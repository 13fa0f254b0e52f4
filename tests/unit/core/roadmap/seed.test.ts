import { describe, expect, test } from 'vitest'
import { RoadmapDocument } from '#core/roadmap/model.ts'
import { blocksOf, contentLines, fixture, read, sumDays, topicsOf, unusedLines } from './reading.ts'

const text = fixture('python-backend-roadmap.md')
const document = read(text)
const [full, after, short] = document.roadmaps
if (full === undefined || after === undefined || short === undefined)
  throw new Error('three roadmaps are expected')

const optionNamed = (name: string) => blocksOf(full).filter(({ option }) => option?.name === name)
const shared = blocksOf(full).filter(({ option }) => option === null)
const topicsWith = (name: string) => [...shared, ...optionNamed(name)].flatMap(({ topics }) => topics)
const findTopic = (title: string) => topicsOf(full).find((topic) => topic.title === title)
const findings = (code: string) => document.findings.filter((finding) => finding.code === code)
const findingAt = (line: number, code: string) =>
  findings(code).find((finding) => finding.line === line)?.message

describe('the document', () => {
  test('holds two roadmaps and one short path, in the public shape', () => {
    expect(document.roadmaps.map(({ line, summary }) => [line, summary])).toEqual([
      [1, false],
      [329, false],
      [729, true],
    ])
    expect(RoadmapDocument.safeParse(document).success).toBe(true)
  })

  test('reads the same with Windows line ends', () => {
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual(document)
  })

  test('every line is used or named as unused, and never both', () => {
    const unused = unusedLines(document)
    const lines = contentLines(text)
    const things = new Set(
      document.roadmaps.flatMap((roadmap) => [
        roadmap.line,
        ...roadmap.phases.flatMap((phase) => [phase.line, ...phase.projects.map(({ line }) => line)]),
        ...blocksOf(roadmap).map(({ line }) => line),
        ...topicsOf(roadmap).map(({ line }) => line),
        ...[
          ...roadmap.resources,
          ...roadmap.tools,
          ...roadmap.libraries,
          ...roadmap.prerequisites,
          ...roadmap.projects,
        ].map(({ line }) => line),
        ...roadmap.checklists.flatMap(({ items, line }) => [line, ...items.map((item) => item.line)]),
        ...roadmap.comparisons.flatMap(({ line, rows }) =>
          Array.from({ length: rows.length + 2 }, (_, index) => line + index),
        ),
      ]),
    )
    expect([...things].filter((line) => unused.has(line))).toEqual([])
    const structure = lines.filter((line) => !unused.has(line) && !things.has(line))
    const written = text.split('\n')
    // What is neither a thing nor unused is a heading, a table's head, a row of the weekly template or a total.
    const explained = structure.filter(
      (line) =>
        !/^(?:#|\*\*.*(?:Total|Projects)|\| ?-|\|-|\| (?:#|Day|Topic|Category|Library|Tool|Step|Mon|Wed|Fri|Sat|Sun))/.test(
          written[line - 1] ?? '',
        ),
    )
    expect(explained.map((line) => `${line}: ${written[line - 1]}`)).toEqual([])
  })

  test('every unused range has a reason and the text of its first line', () => {
    for (const { line, reason, text: excerpt } of document.unused) {
      expect(reason).not.toBe('')
      expect(text.split('\n')[line - 1]).toContain(excerpt.slice(0, 40))
    }
    expect(document.unused.some(({ reason }) => reason.startsWith('Not recognised'))).toBe(false)
  })

  test('nothing comes from code: its lines are all unused', () => {
    const unused = unusedLines(document)
    let inCode = false
    const code = text.split('\n').flatMap((line, index) => {
      const fence = line.startsWith('```')
      if (fence) inCode = !inCode
      return (inCode || fence) && line.trim() !== '' ? [index + 1] : []
    })
    expect(code.length).toBeGreaterThan(200)
    expect(code.filter((line) => !unused.has(line))).toEqual([])
  })
})

describe('the 36-week roadmap', () => {
  test('has 5 phases and 14 week blocks from week 1 to 36', () => {
    expect(full.phases.map(({ title }) => title)).toEqual([
      'PHASE 1: Python Fundamentals',
      'PHASE 2: Intermediate Python',
      'PHASE 3: Backend Development Core',
      'PHASE 4: Advanced Backend Skills',
      'PHASE 5: Deployment & Production',
    ])
    const weeks = [...new Set(blocksOf(full).map((block) => `${block.weeks?.from}-${block.weeks?.to}`))]
    expect(weeks).toEqual([
      '1-2',
      '3-4',
      '5-6',
      '7-8',
      '9-10',
      '11-12',
      '13-14',
      '15-16',
      '17-20',
      '21-24',
      '25-27',
      '28-30',
      '31-32',
      '33-36',
    ])
    expect(full.phases.map(({ estimate }) => estimate?.raw)).toEqual([
      '6-8 weeks',
      '4-6 weeks',
      '8-12 weeks',
      '6-8 weeks',
      '3-4 weeks',
    ])
  })

  test('offers one choice: FastAPI, recommended, or Django', () => {
    expect(blocksOf(full).flatMap(({ option }) => option ?? [])).toEqual([
      { group: 'Web Framework', name: 'FastAPI', recommended: true },
      { group: 'Web Framework', name: 'Django', recommended: false },
    ])
    expect(optionNamed('FastAPI')[0]?.estimate?.raw).toBe('4 weeks')
    expect(optionNamed('Django')[0]?.estimate?.raw).toBe('4-5 weeks')
  })

  test('has 83 topics, 76 for one learner, 75 without the optional one', () => {
    expect(topicsOf(full)).toHaveLength(83)
    for (const name of ['FastAPI', 'Django']) {
      expect(topicsWith(name)).toHaveLength(76)
      expect(topicsWith(name).filter(({ optional }) => !optional)).toHaveLength(75)
    }
    expect(
      topicsOf(full)
        .filter(({ optional }) => optional)
        .map(({ title }) => title),
    ).toEqual(['MongoDB'])
  })

  test('takes 195-238 study days with FastAPI and 198-243 with Django', () => {
    expect(sumDays(topicsWith('FastAPI'))).toEqual({ min: 195, max: 238 })
    expect(sumDays(topicsWith('Django'))).toEqual({ min: 198, max: 243 })
    expect(topicsOf(full).every(({ assumed, estimate }) => !assumed && estimate?.unit === 'day')).toBe(true)
  })

  test('keeps code in titles and details as written', () => {
    expect(findTopic('*args & **kwargs')).toMatchObject({ line: 32, detail: 'variable arguments' })
    expect(findTopic('Classes & Objects')?.detail).toBe('class, __init__, self, attributes, methods')
    expect(findTopic('Magic/Dunder Methods')?.detail).toBe('__str__, __repr__, __len__, __eq__')
    expect(findTopic('Iterators')?.detail).toBe('__iter__, __next__, custom iterators')
  })

  test('has projects 4/3/3/0/3, of which the last three are capstones', () => {
    expect(full.phases.map(({ projects }) => projects.length)).toEqual([4, 3, 3, 0, 3])
    expect(full.phases.map(({ projects }) => projects.filter(({ capstone }) => capstone).length)).toEqual([
      0, 0, 0, 0, 3,
    ])
  })

  test('says 6-9 months at 3-4 hours a day', () => {
    expect(full.total).toEqual({ raw: '6-9 months', min: 6, max: 9, unit: 'month' })
    expect(full.hoursPerDay).toEqual({ min: 3, max: 4 })
  })

  test('keeps the job-ready checklist of 7, nothing ticked', () => {
    expect(
      full.checklists.map(({ title, items }) => [title, items.length, items.some(({ done }) => done)]),
    ).toEqual([['Job-Ready Checklist', 7, false]])
    expect(full.checklists[0]?.items[0]?.title).toBe('Build 3-4 portfolio projects')
  })

  test('keeps the weekly template', () => {
    expect(full.week).toEqual([
      { days: ['mon', 'tue'], activity: 'Learn new concepts' },
      { days: ['wed', 'thu'], activity: 'Practice & coding exercises' },
      { days: ['fri'], activity: 'Build mini-project' },
      { days: ['sat'], activity: 'Review + documentation' },
      { days: ['sun'], activity: 'Rest or light review' },
    ])
  })

  test('keeps tools, resources and the framework comparison as reference', () => {
    expect(full.tools).toHaveLength(6)
    expect(full.tools[2]).toMatchObject({ group: 'API Testing', title: 'Postman, Thunder Client, httpie' })
    expect(full.resources.map(({ group }) => group)).toEqual([
      ...Array<string>(5).fill('Free Resources'),
      ...Array<string>(3).fill('Paid Resources (Optional)'),
    ])
    expect(full.comparisons.map(({ rows }) => rows.length)).toEqual([6, 6, 4])
  })
})

describe('the path after the basics', () => {
  test('has 7 steps, 6 of them scheduled, with 48 rows and 89 days', () => {
    expect(after.phases).toHaveLength(7)
    expect(after.phases.filter(({ blocks }) => blocks.length > 0)).toHaveLength(6)
    expect(topicsOf(after)).toHaveLength(48)
    expect(sumDays(topicsOf(after))).toEqual({ min: 89, max: 89 })
  })

  test('reads the Day column as positions: "1-2" and "6-7" are two days', () => {
    const [first, , , last] = blocksOf(after)[0]?.topics ?? []
    expect(first).toMatchObject({
      title: 'Virtual Environments',
      days: { min: 2, max: 2 },
      estimate: { raw: 'Day 1-2', unit: 'day' },
    })
    expect(last).toMatchObject({ title: 'Async/Await Basics', days: { min: 2, max: 2 } })
    expect(topicsOf(after).filter(({ days }) => days?.max === 3)).toHaveLength(7)
  })

  test('plans 42 topics, 5 project rows and 1 practice row', () => {
    const titles = topicsOf(after).map(({ title }) => title)
    expect(titles.filter((title) => /project$/i.test(title))).toHaveLength(5)
    expect(titles.filter((title) => title === 'Practice')).toHaveLength(1)
    expect(titles.filter((title) => title === 'Mini Project')).toHaveLength(2)
  })

  test('numbers its weeks anew in every step', () => {
    const weeks = after.phases.map(({ blocks }) => blocks.flatMap((block) => block.weeks?.from ?? []))
    expect(weeks).toEqual([[1], [], [1, 2, 3, 4], [1, 2, 3, 4], [], [1], [1, 2]])
  })

  test('has a starting checklist of five, all done, 14 libraries and 6 project ideas', () => {
    expect(after.checklists.map(({ items }) => items.filter(({ done }) => done).length)).toEqual([5])
    expect(after.libraries).toHaveLength(14)
    expect(after.projects).toHaveLength(6)
    expect(after.tools.map(({ title }) => title)).toEqual(['ruff', 'black', 'mypy', 'pre-commit'])
    expect(after.total?.raw).toBe('3-4 months')
    expect(after.hoursPerDay).toBeNull()
  })

  test('keeps 10 common prerequisites, 3 for FastAPI and 3 for Django as reference', () => {
    const groups = Map.groupBy(after.prerequisites, ({ group }) => group)
    expect([...groups].map(([group, items]) => [group, items.length])).toEqual([
      ['Common Basics (Both Need)', 10],
      ['FastAPI Specific Prerequisites', 3],
      ['Django Specific Prerequisites', 3],
    ])
  })

  test('has no topic called Total, and the timeline that repeats the phases is unused', () => {
    const titles = document.roadmaps.flatMap((roadmap) => topicsOf(roadmap)).map(({ title }) => title)
    expect(titles.filter((title) => /total/i.test(title))).toEqual([])
    expect(document.unused.find(({ line }) => line === 315)).toMatchObject({
      lines: 12,
      reason: expect.stringContaining('Repeats') as string,
    })
  })
})

test('the six-step short path is a roadmap of its own, marked as a summary', () => {
  expect(topicsOf(short).map(({ title }) => title)).toEqual([
    'Type hints + decorators + async',
    'HTTP basics',
    'FastAPI',
    'SQL → PostgreSQL → SQLAlchemy',
    'Pytest',
    'Docker + Deploy',
  ])
  expect(short).toMatchObject({ title: 'Your Simple Path', summary: true, total: { raw: '3-4 months' } })
})

test('keys are unique and carry place and title, not the number of a week', () => {
  for (const roadmap of document.roadmaps) {
    const keys = [...roadmap.phases, ...blocksOf(roadmap), ...topicsOf(roadmap)].map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  }
  expect(findTopic('*args & **kwargs')?.key).toBe('python-fundamentals/functions-modules/args-kwargs')
})

describe('findings', () => {
  test('name the blocks whose topics need more days than their weeks have', () => {
    expect(findings('block-too-full').map(({ line }) => line)).toEqual([55, 112, 123, 164])
    expect(findingAt(55, 'block-too-full')).toContain('14-15 study days, but weeks 9-10 hold 14')
    expect(findingAt(112, 'block-too-full')).toContain('25-31 study days, but weeks 17-20 hold 28')
    expect(findingAt(123, 'block-too-full')).toContain(
      '25-32 study days (22-28 without the optional MongoDB), but weeks 21-24 hold 28',
    )
    expect(findingAt(164, 'block-too-full')).toContain('14-18 study days, but weeks 31-32 hold 14')
  })

  test('hold the four weeks of phase 2 against its 35-39 days', () => {
    expect(findingAt(53, 'phase-too-short')).toContain(
      'says 4-6 weeks, but its topics need 35-39 study days: 4 weeks hold 28',
    )
  })

  test('hold 6-9 months against 5, 6 and 7 study days a week', () => {
    expect(findingAt(4, 'total-against-days')).toContain(
      '9.0-10.9 at 5 study days a week, 7.5-9.1 at 6 and 6.4-7.8 at 7',
    )
    expect(findingAt(4, 'total-against-days')).toContain('about 6 study days a week')
    expect(findingAt(654, 'total-against-days')).toContain('4.1 at 5 study days a week')
  })

  test('say that the projects have no time, and that Decorators is estimated three ways', () => {
    expect(findings('projects-without-time').map(({ message }) => message)).toEqual([
      expect.stringContaining('13 projects have no time'),
    ])
    expect(findingAt(60, 'estimated-differently')).toMatch(
      /“Decorators” is estimated in 3 ways: 4-5 days in line 60, 2 days .* in line 350, 1 week together with other topics in line 733/,
    )
  })

  test('come in the order of the lines and do not flood', () => {
    const lines = document.findings.map(({ line }) => line)
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
    expect(lines.length).toBeLessThan(20)
  })
})
