import { readFileSync } from 'node:fs'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { kindOfActivity } from '#core/planning/rhythm.ts'
import type { Roadmap, RoadmapDocument, Topic } from '#core/roadmap/model.ts'
import { readRoadmap } from '#core/roadmap/read.ts'

type Guide = {
  /** The file under docs/guide. */
  readonly file: string
  /** How the only paragraph begins that is left aside. */
  readonly aside: RegExp
  readonly outline: unknown
  readonly estimates: readonly string[]
  readonly topics: readonly (readonly [title: string, status: string])[]
  readonly details: string
  readonly options: readonly (readonly [name: string, recommended: boolean])[]
  readonly optional: string
}

const guides: readonly Guide[] = [
  {
    file: 'writing-a-roadmap.md',
    aside: /^A quiet path/,
    outline: [
      [
        'Phase 1: First loaves',
        [
          ['Week 1: Dough', 2],
          ['Weeks 2–3: Oven', 2],
        ],
      ],
      ['Phase 2: Sourdough', [['Week 4: Starter', 1]]],
    ],
    estimates: ['2–3 weeks', '1 month'],
    topics: [
      ['Flour and water', 'done'],
      ['Kneading', 'pending'],
      ['Baking', 'pending'],
    ],
    details: 'by hand\nfolding instead of kneading',
    options: [
      ['Home oven', true],
      ['Wood-fired oven', false],
    ],
    optional: 'Decoration',
  },
  {
    file: 'de/writing-a-roadmap.md',
    aside: /^Ein ruhiger Weg/,
    outline: [
      [
        'Phase 1: Erste Laibe',
        [
          ['Woche 1: Teig', 2],
          ['Wochen 2–3: Ofen', 2],
        ],
      ],
      ['Phase 2: Sauerteig', [['Woche 4: Ansatz', 1]]],
    ],
    estimates: ['2–3 Wochen', '1 Monat'],
    topics: [
      ['Mehl und Wasser', 'done'],
      ['Kneten', 'pending'],
      ['Backen', 'pending'],
    ],
    details: 'von Hand\nfalten statt kneten',
    options: [
      ['Haushaltsofen', true],
      ['Holzofen', false],
    ],
    optional: 'Verzierung',
  },
]

/** The guide promises what its examples become: each is read here as a learner's file would be. */
const documentsOf = (file: string): readonly RoadmapDocument[] => {
  const text = readFileSync(new URL(`../../../docs/guide/${file}`, import.meta.url), 'utf8')
  const examples = fromMarkdown(text).children.flatMap((node) =>
    node.type === 'code' && node.lang === 'markdown' ? [node.value] : [],
  )
  return examples.map((example) => {
    const result = readRoadmap(example)
    if (!result.ok) throw new Error(result.error.message)
    return result.value
  })
}

const outline = ({ phases }: Roadmap): unknown =>
  phases.map(({ title, blocks }) => [title, blocks.map((block) => [block.title, block.topics.length])])

const topicsOf = ({ phases }: Roadmap): Topic[] =>
  phases.flatMap(({ blocks }) => blocks).flatMap(({ topics }) => topics)

describe.each(guides)('the examples of docs/guide/$file', (guide) => {
  const documents = documentsOf(guide.file)
  const roadmapOf = (index: number): Roadmap => {
    const roadmap = documents[index]?.roadmaps[0]
    if (roadmap === undefined) throw new Error(`the guide has no example ${index}`)
    return roadmap
  }

  it('are six, each one roadmap without contradictions and without guesses', () => {
    expect(documents.map(({ roadmaps }) => roadmaps.length)).toEqual([1, 1, 1, 1, 1, 1])
    expect(
      documents.flatMap(({ roadmaps }) => roadmaps.flatMap(topicsOf)).filter(({ assumed }) => assumed),
    ).toEqual([])
    const harmless = new Set(['total-against-days', 'projects-without-time'])
    expect(documents.flatMap(({ findings }) => findings).filter(({ code }) => !harmless.has(code))).toEqual(
      [],
    )
  })

  it('leave nothing aside but the paragraph that introduces the first', () => {
    expect(documents.flatMap(({ unused }) => unused.map(({ text }) => text))).toEqual([
      expect.stringMatching(guide.aside),
    ])
  })

  it('start with one phase of three topics and six to seven study days', () => {
    const days = topicsOf(roadmapOf(0)).map((topic) => topic.days)
    expect(days).toEqual([
      { min: 2, max: 2 },
      { min: 1, max: 2 },
      { min: 3, max: 3 },
    ])
  })

  it('show phases with week blocks and their stated time', () => {
    expect(outline(roadmapOf(1))).toEqual(guide.outline)
    expect(roadmapOf(1).phases.map(({ estimate }) => estimate?.raw)).toEqual(guide.estimates)
  })

  it('show a list with a ticked box, details and a link', () => {
    expect(topicsOf(roadmapOf(2)).map(({ title, status }) => [title, status])).toEqual(guide.topics)
    expect(topicsOf(roadmapOf(2)).map(({ detail }) => detail)).toEqual(['', guide.details, ''])
    expect(topicsOf(roadmapOf(2))[2]?.links.map(({ url }) => url)).toEqual(['https://example.org/baking'])
  })

  it('show total, pace and week', () => {
    expect(roadmapOf(3).total).toMatchObject({ min: 2, max: 2, unit: 'week' })
    expect(roadmapOf(3).hoursPerDay).toEqual({ min: 1, max: 2 })
    expect(roadmapOf(3).week.map(({ days }) => days.length)).toEqual([2, 2, 1, 1, 1])
    expect(roadmapOf(3).week.map(({ activity }) => kindOfActivity(activity))).toEqual([
      'learn',
      'practice',
      'build',
      'review',
      'rest',
    ])
  })

  it('show a choice and an optional topic', () => {
    const options = roadmapOf(4).phases.flatMap(({ blocks }) => blocks.flatMap(({ option }) => option ?? []))
    expect(options.map(({ name, recommended }) => [name, recommended])).toEqual(guide.options)
    expect(
      topicsOf(roadmapOf(4))
        .filter(({ optional }) => optional)
        .map(({ title }) => title),
    ).toEqual([guide.optional])
  })

  it('show what is kept beside the plan', () => {
    const { phases, tools, resources, checklists } = roadmapOf(5)
    expect(phases.map(({ projects }) => projects.length)).toEqual([2])
    expect([tools, resources].map((items) => items.map(({ url }) => url))).toEqual([
      ['https://example.org/scales'],
      ['https://example.org/flour'],
    ])
    expect(checklists.map(({ items }) => items.length)).toEqual([2])
  })
})
