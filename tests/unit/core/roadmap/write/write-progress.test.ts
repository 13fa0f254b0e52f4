import { readFileSync, readdirSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TopicStatus } from '#core/roadmap/model.ts'
import type { Project, Roadmap, RoadmapDocument } from '#core/roadmap/model.ts'
import { readRoadmap } from '#core/roadmap/read.ts'
import type { WantedProgress } from '#core/roadmap/write/model.ts'
import { isSameReading, topicsOf } from '#core/roadmap/write/same-reading.ts'
import { writeProgress } from '#core/roadmap/write/write-progress.ts'
import type { ReadText } from '#core/roadmap/write/write-progress.ts'
import { fixture, onlyRoadmap, read } from '../reading.ts'
import { anyDocument } from './any-document.ts'

const readText: ReadText = async (text, title) => readRoadmap(text, title === undefined ? {} : { title })

const projectsOf = ({ phases, projects }: Roadmap): Project[][] => [
  ...phases.map((phase) => phase.projects),
  projects,
]

/** Any progress of a roadmap, drawn by a number. */
const progressOf = (roadmap: Roadmap, draw: (below: number) => number): WantedProgress => ({
  key: roadmap.key,
  statuses: new Map(topicsOf(roadmap).map(({ key }) => [key, TopicStatus.options[draw(4)] ?? 'pending'])),
  checklists: roadmap.checklists.map(({ items }) => items.map(() => draw(2) === 1)),
  projects: projectsOf(roadmap).map((some) => some.map(() => draw(2) === 1)),
})

/** Numbers that look random and are the same each time. */
const createDraw = (seed: number): ((below: number) => number) => {
  let state = seed * 2_654_435_761 + 1
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0
    return (state >>> 8) % below
  }
}

const expectProgress = (document: RoadmapDocument, wanted: readonly WantedProgress[]): void => {
  for (const { key, statuses, checklists, projects } of wanted) {
    const roadmap = document.roadmaps.find((one) => one.key === key)
    expect(roadmap).toBeDefined()
    if (roadmap === undefined) continue
    expect(topicsOf(roadmap).map(({ key: topic, status }) => [topic, status])).toEqual([...statuses])
    expect(roadmap.checklists.map(({ items }) => items.map(({ done }) => done))).toEqual(checklists)
    expect(projectsOf(roadmap).map((some) => some.map(({ done }) => done))).toEqual(projects)
  }
}

/** Writes progress, reads it again, and writes it again. */
const expectRound = async (
  text: string,
  draw: (below: number) => number,
  title?: string,
): Promise<string> => {
  const first = readRoadmap(text, title === undefined ? {} : { title })
  if (!first.ok) throw new Error(first.error.message)
  const wanted = first.value.roadmaps.map((roadmap) => progressOf(roadmap, draw))
  const written = await writeProgress({ text, title }, wanted, readText)
  expect(written).not.toBeNull()
  const again = read(written ?? '')
  expect(isSameReading(again, first.value)).toBe(true)
  expectProgress(again, wanted)
  expect(await writeProgress({ text: written ?? '' }, wanted, readText)).toBe(written)
  return written ?? ''
}

const builtIns = readdirSync(new URL('../../../../../resources/roadmaps', import.meta.url))
const fixtures = readdirSync(new URL('../../../../fixtures/roadmaps', import.meta.url))
const textOf = (name: string): string =>
  builtIns.includes(name)
    ? readFileSync(new URL(`../../../../../resources/roadmaps/${name}`, import.meta.url), 'utf8')
    : fixture(name)

describe.each([...builtIns, ...fixtures])('%s', (name) => {
  test('comes back with any progress, and nothing else changed', async () => {
    expect.hasAssertions()
    for (const seed of [1, 2, 3]) await expectRound(textOf(name), createDraw(seed), name.replace(/\.md$/, ''))
  })
})

describe('what has no place for a box of its own', () => {
  const text = (last: string): string => `# Bread\n\n- Flour (1 day)\n- Oven (2 days)\n\n${last}\n`
  const wanted = (more: Partial<WantedProgress>): WantedProgress[] => [
    { key: 'bread', statuses: new Map(), checklists: [], projects: [], ...more },
  ]

  test('stands in a comment: items of a checklist on one line', async () => {
    const source = { text: text('## Checklist\n\n<ul><li>Can knead</li><li>Can bake</li></ul>') }
    const second = await writeProgress(source, wanted({ checklists: [[false, true]] }), readText)
    expect(second).toContain('<ul><li>Can knead</li><li>Can bake</li></ul>')
    expect(second).toContain('roadmap: bread\nticked: checklists/checklist/can-bake\n')
    const both = await writeProgress(source, wanted({ checklists: [[true, true]] }), readText)
    expect(both).toContain('<ul><li>[x] Can knead</li><li>Can bake</li></ul>')
    expect(both).toContain('ticked: checklists/checklist/can-bake\n')
  })

  test('stands in a comment also behind a bold line, which would be a heading above one', async () => {
    const title = '- Loops (1 day)\n    - [x] a point\n    - another\n- Loops (1 day)\n\n**Same**\n'
    const roadmap = onlyRoadmap(read(title))
    const statuses = new Map(topicsOf(roadmap).map(({ key }) => [key, 'skipped' as const]))
    const written = await writeProgress(
      { text: title },
      [{ ...progressOf(roadmap, () => 0), statuses }],
      readText,
    )
    expect(isSameReading(read(written ?? ''), read(title))).toBe(true)
    expect(topicsOf(onlyRoadmap(read(written ?? ''))).map(({ status }) => status)).toEqual([
      'skipped',
      'skipped',
    ])
  })

  test('takes the tick of a project back', async () => {
    const source = { text: text('## Projects\n\n- [x] Rolls\n- Loaf') }
    const written = await writeProgress(source, wanted({ projects: [[], [false, true]] }), readText)
    expect(written).toContain('- [ ] Rolls\n- [x] Loaf\n')
  })
})

describe('any document', () => {
  test('comes back with any progress, and nothing else changed', async () => {
    expect.hasAssertions()
    await fc.assert(
      fc.asyncProperty(anyDocument, fc.nat(), async (text, seed) => {
        if (!readRoadmap(text).ok) return
        await expectRound(text, createDraw(seed))
      }),
      { numRuns: 60 },
    )
  })
})
