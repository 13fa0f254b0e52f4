import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Roadmap, RoadmapDocument, Topic } from '#core/roadmap/model.ts'
import { readRoadmap } from '#core/roadmap/read.ts'

const root = new URL('../../../', import.meta.url)
const folder = new URL('resources/roadmaps/', root)
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8')

const read = (path: string): RoadmapDocument => {
  const result = readRoadmap(textOf(path))
  if (!result.ok) throw new Error(`${path}: ${result.error.message}`)
  return result.value
}

const only = (document: RoadmapDocument): Roadmap => {
  const [roadmap, ...others] = document.roadmaps
  if (roadmap === undefined || others.length > 0) throw new Error('expected exactly one roadmap')
  return roadmap
}

const topicsOf = (roadmap: Roadmap, chosen?: string): Topic[] =>
  roadmap.phases
    .flatMap(({ blocks }) => blocks)
    .filter(({ option }) => chosen === undefined || option === null || option.name === chosen)
    .flatMap(({ topics }) => topics)

const studyDays = (topics: Topic[]): [min: number, max: number] => [
  topics.reduce((sum, { days }) => sum + (days?.min ?? 0), 0),
  topics.reduce((sum, { days }) => sum + (days?.max ?? 0), 0),
]

const namedPart = (items: { group: string }[], name: string): number =>
  items.filter(({ group }) => group.includes(name)).length

const codesOf = ({ findings }: RoadmapDocument): string[] => findings.map(({ code }) => code).toSorted()

const files = readdirSync(folder).filter((name) => name.endsWith('.md'))

/** The commissioned document that both built-in roadmaps retell. */
const seed = read('tests/fixtures/roadmaps/python-backend-roadmap.md').roadmaps.filter(
  ({ summary }) => !summary,
)

describe('every built-in roadmap', () => {
  it('is one of the two that ship', () => {
    expect(files.toSorted()).toEqual(['backend-after-the-basics.md', 'python-backend-36-weeks.md'])
  })

  it.each(files)('%s is one roadmap and not a summary of another', (name) => {
    expect(only(read(`resources/roadmaps/${name}`)).summary).toBe(false)
  })

  it.each(files)('%s opens with its title and one paragraph about it', (name) => {
    const [title, gap, paragraph, end] = textOf(`resources/roadmaps/${name}`).split('\n')
    expect(title).toMatch(/^# \S/)
    expect([gap, end]).toEqual(['', ''])
    expect(paragraph?.length).toBeGreaterThan(120)
    expect(paragraph).toMatch(/^[A-Z][^|#*`]+\.$/)
  })

  it.each(files)('%s describes every topic, in words that stand on their own', (name) => {
    const topics = topicsOf(only(read(`resources/roadmaps/${name}`)))
    const leftovers = /\]\(|https?:|\*\*(?!kwargs)|<\w/
    expect(topics.filter(({ detail }) => detail.length <= 25)).toEqual([])
    expect(topics.filter(({ title, detail }) => leftovers.test(`${title} ${detail}`))).toEqual([])
  })

  it.each(files)('%s writes down the effort of every topic', (name) => {
    const topics = topicsOf(only(read(`resources/roadmaps/${name}`)))
    expect(topics.filter(({ assumed, estimate }) => assumed || estimate === null)).toEqual([])
  })

  it.each(files)(
    '%s is used to the last row: only prose, examples and the summary are left aside',
    (name) => {
      const path = `resources/roadmaps/${name}`
      const lines = textOf(path).split('\n')
      const summary = lines.indexOf('## Summary')
      const aside = read(path).unused.flatMap(({ line, lines: count }) =>
        lines.slice(line - 1, line - 1 + count).filter((_, index) => summary < 0 || line + index <= summary),
      )
      expect(aside.filter((text) => /^(?:\||- |\d+\. |### )/.test(text))).toEqual([])
    },
  )

  it.each(files)('%s links to https only', (name) => {
    const roadmap = only(read(`resources/roadmaps/${name}`))
    const references = [
      ...roadmap.resources,
      ...roadmap.tools,
      ...roadmap.libraries,
      ...roadmap.prerequisites,
    ]
    const urls = [
      ...topicsOf(roadmap).flatMap(({ links }) => links.map(({ url }) => url)),
      ...references.flatMap(({ url }) => url ?? []),
    ]
    expect(urls.length).toBeGreaterThan(40)
    expect(urls.filter((url) => new URL(url).protocol !== 'https:')).toEqual([])
    expect(textOf(`resources/roadmaps/${name}`)).not.toMatch(/http:\/\//)
  })

  it.each(files)('%s gives every topic that is no project a link to read on', (name) => {
    const bare = topicsOf(only(read(`resources/roadmaps/${name}`))).filter(({ links }) => links.length === 0)
    expect(bare.map(({ title }) => title).filter((title) => !/project/i.test(title))).toEqual([])
  })
})

describe('the 36-week roadmap', () => {
  const document = read('resources/roadmaps/python-backend-36-weeks.md')
  const roadmap = only(document)
  const blocks = roadmap.phases.flatMap((phase) => phase.blocks)

  it('has 5 phases and 14 week blocks that run from week 1 to week 36', () => {
    const weeks = blocks.filter(({ option }) => option?.name !== 'Django').map((block) => block.weeks)
    expect(roadmap.phases).toHaveLength(5)
    expect(weeks.map((week) => [week?.from, week?.to])).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
      [9, 10],
      [11, 12],
      [13, 14],
      [15, 16],
      [17, 20],
      [21, 24],
      [25, 27],
      [28, 30],
      [31, 32],
      [33, 36],
    ])
  })

  it('has the estimates of the commissioned roadmap, topic by topic', () => {
    const amounts = (topics: Topic[]): unknown => topics.map(({ days, optional }) => ({ days, optional }))
    expect(topicsOf(roadmap)).toHaveLength(83)
    expect(amounts(topicsOf(roadmap))).toEqual(amounts(topicsOf(seed[0]!)))
    expect(
      roadmap.phases.map((phase) => [phase.estimate?.min, phase.estimate?.max, phase.estimate?.unit]),
    ).toEqual(
      seed[0]!.phases.map((phase) => [phase.estimate?.min, phase.estimate?.max, phase.estimate?.unit]),
    )
  })

  it('takes 195 to 238 study days with FastAPI and 198 to 243 with Django', () => {
    expect(studyDays(topicsOf(roadmap, 'FastAPI'))).toEqual([195, 238])
    expect(studyDays(topicsOf(roadmap, 'Django'))).toEqual([198, 243])
    expect(topicsOf(roadmap, 'FastAPI')).toHaveLength(76)
    expect(topicsOf(roadmap, 'Django')).toHaveLength(76)
  })

  it('leaves one choice, with FastAPI recommended', () => {
    const options = blocks.flatMap(({ option }) => option ?? [])
    expect(options.map(({ name, recommended }) => [name, recommended])).toEqual([
      ['FastAPI', true],
      ['Django', false],
    ])
    expect(new Set(options.map(({ group }) => group)).size).toBe(1)
  })

  it('has MongoDB as its only optional topic', () => {
    const optional = topicsOf(roadmap).filter((topic) => topic.optional)
    expect(optional.map(({ title }) => title)).toEqual([expect.stringContaining('MongoDB')])
  })

  it('has 4, 3, 3, 0 and 3 projects, the last three being capstones', () => {
    expect(roadmap.phases.map(({ projects }) => projects.map(({ capstone }) => capstone))).toEqual([
      [false, false, false, false],
      [false, false, false],
      [false, false, false],
      [],
      [true, true, true],
    ])
    expect(roadmap.projects).toEqual([])
  })

  it('states its total, its pace and its week', () => {
    expect(roadmap.total).toMatchObject({ min: 6, max: 9, unit: 'month' })
    expect(roadmap.hoursPerDay).toEqual({ min: 3, max: 4 })
    expect(roadmap.week.map(({ days }) => days)).toEqual([
      ['mon', 'tue'],
      ['wed', 'thu'],
      ['fri'],
      ['sat'],
      ['sun'],
    ])
  })

  it('keeps checklist, tools, resources and comparisons beside the plan', () => {
    expect(roadmap.checklists.map(({ items }) => items.map(({ done }) => done))).toEqual([
      Array(7).fill(false),
    ])
    expect(roadmap.tools).toHaveLength(6)
    expect(namedPart(roadmap.resources, 'Free')).toBe(5)
    expect(namedPart(roadmap.resources, 'Paid')).toBe(3)
    expect(roadmap.comparisons.map(({ rows }) => rows.length)).toEqual([6, 6, 4])
  })

  it('contradicts itself only where the commissioned estimates do, and says that projects have no time', () => {
    expect(codesOf(document)).toEqual([
      'block-too-full', // weeks 9-10: 14-15 study days
      'block-too-full', // weeks 17-20 with Django: 25-31
      'block-too-full', // weeks 21-24: 25-32
      'block-too-full', // weeks 31-32: 14-18
      'phase-too-short', // phase 2 in 4 weeks: 35-39
      'phase-too-short', // phase 3 in 8 weeks: 59-71
      'projects-without-time',
      'total-against-days', // 6-9 months: what 5, 6 and 7 study days a week make of it
    ])
  })

  it('keeps the names that Python spells with stars and underscores', () => {
    const topics = topicsOf(roadmap)
    expect(topics.map(({ title }) => title)).toContain('*args and **kwargs')
    expect(topics.find(({ title }) => title === 'Classes and objects')?.detail).toContain('__init__')
  })
})

describe('the path after the basics', () => {
  const document = read('resources/roadmaps/backend-after-the-basics.md')
  const roadmap = only(document)

  it('has 7 steps, of which the fifth holds nothing to schedule', () => {
    expect(roadmap.phases.map(({ blocks }) => blocks.flatMap(({ topics }) => topics).length)).toEqual([
      4, 5, 16, 14, 0, 3, 6,
    ])
  })

  it('has the 89 study days of the commissioned path, row by row', () => {
    const days = (topics: Topic[]): unknown => topics.map((topic) => topic.days)
    expect(topicsOf(roadmap)).toHaveLength(48)
    expect(days(topicsOf(roadmap))).toEqual(days(topicsOf(seed[1]!)))
    expect(studyDays(topicsOf(roadmap))).toEqual([89, 89])
  })

  it('writes each effort as an amount, not as a place in the week', () => {
    const amounts = topicsOf(roadmap).map(({ estimate }) => estimate?.raw ?? '')
    expect(amounts.filter((raw) => !/^\d days?$/.test(raw))).toEqual([])
  })

  it('starts with five boxes to tick, none of them ticked', () => {
    expect(roadmap.checklists.map(({ items }) => items.map(({ done }) => done))).toEqual([
      Array(5).fill(false),
    ])
    expect(topicsOf(roadmap).every(({ status }) => status === 'pending')).toBe(true)
  })

  it('has 14 libraries, 4 tools, 6 project ideas and 10, 3 and 3 prerequisites', () => {
    expect(roadmap.libraries).toHaveLength(14)
    expect(roadmap.tools).toHaveLength(4)
    expect(roadmap.projects).toHaveLength(6)
    expect(['both', 'FastAPI', 'Django'].map((name) => namedPart(roadmap.prerequisites, name))).toEqual([
      10, 3, 3,
    ])
  })

  it('numbers its weeks through, from the first to the fourteenth', () => {
    const weeks = roadmap.phases.flatMap(({ blocks }) => blocks.map((block) => block.weeks?.from))
    expect(weeks).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14])
  })

  it('contradicts itself only where the commissioned estimates do', () => {
    expect(codesOf(document)).toEqual([
      'phase-too-short', // step 3 in 3 weeks: 28 study days
      'phase-too-short', // step 4 in 3 weeks: 28 study days
      'total-against-days', // 3-4 months: what 5, 6 and 7 study days a week make of it
    ])
  })

  it('says what it takes in all', () => {
    expect(roadmap.total).toMatchObject({ min: 3, max: 4, unit: 'month' })
  })
})
