import { describe, expect, test } from 'vitest'
import { draftSample, openTestService, planSample, readerOf } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'
import { sampleDocument, sampleProject, sampleRoadmap } from '../../support/sample-roadmap.ts'

const readText = async ({ call }: TestService, text: string, name = 'a.md') =>
  await call('draft.read', { source: { from: 'text', name, text } })

const importText = async (test: TestService, text: string) => {
  const { draftId } = await readText(test, text)
  return (await test.call('roadmap.import', { draftId })).roadmaps
}

const twoRoadmaps = sampleDocument([
  sampleRoadmap({ key: 'long', title: 'The long way' }),
  sampleRoadmap({ key: 'short', title: 'The short way', summary: true }),
])

describe('drafts', () => {
  test('the last eight are kept', async () => {
    const service = await openTestService()
    const first = await readText(service, 'text 0')
    for (let index = 1; index < 8; index += 1) await readText(service, `text ${index}`)
    expect((await service.call('roadmap.import', { draftId: first.draftId })).roadmaps).toHaveLength(1)
    await readText(service, 'text 8')
    expect(await service.failing('roadmap.import', { draftId: first.draftId })).toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('Open it again'),
    })
  })

  test('without a title take the name of their file, but not that of pasted text', async () => {
    const titles: (string | undefined)[] = []
    const reader = readerOf()
    const service = await openTestService({
      reader: {
        ...reader,
        read: async (text, options) => {
          titles.push(options?.title)
          return await reader.read(text, options)
        },
      },
    })
    await readText(service, '- Knots', 'Learn_sailing.md')
    await readText(service, '- Knots', 'Pasted text')
    expect(titles.slice(-2)).toEqual(['Learn sailing', undefined])
  })

  test('of a built-in roadmap hold its text', async () => {
    const service = await openTestService()
    const draft = await service.call('draft.read', {
      source: { from: 'built-in', name: 'python-backend-36-weeks' },
    })
    expect(draft.sourceName).toBe('Built-in roadmap')
  })

  test('have a name without characters that hide or turn text', async () => {
    const service = await openTestService()
    const draft = await readText(service, 'x', 'plan\u202e\u0000fdp.md')
    expect(draft.sourceName).toBe('planfdp.md')
  })
})

describe('importing', () => {
  test('the same content twice gives the same ids, whatever the file is called', async () => {
    const service = await openTestService({ document: twoRoadmaps })
    const first = await importText(service, '# Same')
    const again = await readText(service, '# Same', 'renamed.md')
    expect((await service.call('roadmap.import', { draftId: again.draftId })).roadmaps).toEqual(first)
    expect(await service.call('roadmap.list', {})).toEqual(first)
  })

  test('other content is another roadmap', async () => {
    const service = await openTestService()
    const [first] = await importText(service, '# One')
    const [second] = await importText(service, '# Two')
    expect(second?.id).not.toBe(first?.id)
  })

  test('one of two roadmaps, then both, keeps the first and the order of the document', async () => {
    const service = await openTestService({ document: twoRoadmaps })
    const { draftId } = await readText(service, '# Both')
    const short = await service.call('roadmap.import', { draftId, roadmapKeys: ['short'] })
    const { roadmaps: both } = await service.call('roadmap.import', { draftId })
    expect(both.map(({ key, position, summary }) => [key, position, summary])).toEqual([
      ['long', 0, false],
      ['short', 1, true],
    ])
    expect(both[1]?.id).toBe(short.roadmaps[0]?.id)
  })

  test('again does not touch what was ticked', async () => {
    const service = await openTestService()
    const [roadmap] = await importText(service, '# Mine')
    const roadmapId = roadmap?.id ?? ''
    const view = await service.call('roadmap.get', { roadmapId })
    const topicId = view.phases[0]?.blocks[0]?.topics[0]?.id ?? ''
    await service.call('topic.set-status', { topicId, status: 'done' })
    await importText(service, '# Mine')
    const after = await service.call('roadmap.get', { roadmapId })
    expect(after.phases[0]?.topics).toEqual({ done: 1, total: 3 })
  })

  test('after removing makes it anew', async () => {
    const service = await openTestService()
    const [first] = await importText(service, '# Mine')
    await service.call('roadmap.remove', { roadmapId: first?.id ?? '' })
    const [second] = await importText(service, '# Mine')
    expect(second?.id).not.toBe(first?.id)
    expect(await service.call('roadmap.list', {})).toHaveLength(1)
  })
})

describe('a stored roadmap', () => {
  test('is shown whole, as it was read', async () => {
    const service = await openTestService()
    const [stored] = await importText(service, '# Mine')
    const view = await service.call('roadmap.get', { roadmapId: stored?.id ?? '' })
    const source = sampleRoadmap()
    expect(view.phases.map(({ title, estimate }) => ({ title, estimate }))).toEqual(
      source.phases.map(({ title, estimate }) => ({ title, estimate })),
    )
    const topicsOf = (phases: readonly { blocks: readonly { topics: readonly { key: string }[] }[] }[]) =>
      phases.flatMap(({ blocks }) => blocks.flatMap(({ topics }) => topics.map(({ key }) => key)))
    expect(topicsOf(view.phases)).toEqual(topicsOf(source.phases))
    expect(view.phases[0]?.blocks[0]?.topics[0]).toMatchObject({
      title: 'Topic a',
      detail: 'What a is about',
      estimate: { raw: '1-2 days', min: 1, max: 2, unit: 'day' },
      days: { min: 1, max: 2 },
      links: [{ title: 'Manual', url: 'https://example.org/manual' }],
      planned: null,
    })
    expect(view.phases[1]?.projects).toMatchObject([
      { title: 'Shop', capstone: true, done: false, evidence: '' },
    ])
    expect(view.projects).toMatchObject([{ title: 'An idea for later' }])
    expect(view.checklists[0]?.items).toMatchObject([{ done: true }, { done: false }])
    expect(view.reference).toEqual({
      resources: source.resources,
      tools: [],
      libraries: [],
      prerequisites: [],
      comparisons: source.comparisons,
      week: source.week,
    })
  })

  test('has its projects done that are ticked in the document', async () => {
    const source = sampleRoadmap()
    const ticked = [sampleProject('Word counter', { done: true }), sampleProject('Diary')]
    const document = sampleDocument([
      sampleRoadmap({
        phases: source.phases.map((phase) => Object.assign({}, phase, { projects: ticked })),
        projects: [sampleProject('An idea for later', { done: true })],
      }),
    ])
    const service = await openTestService({ reader: readerOf(document) })
    const [stored] = await importText(service, '# Mine')
    const view = await service.call('roadmap.get', { roadmapId: stored?.id ?? '' })
    expect(view.phases[0]?.projects).toMatchObject([
      { title: 'Word counter', done: true, evidence: '' },
      { title: 'Diary', done: false },
    ])
    expect(view.projects).toMatchObject([{ title: 'An idea for later', done: true }])
  })

  test('without a plan includes the recommended option and the optional topic', async () => {
    const service = await openTestService()
    const [stored] = await importText(service, '# Mine')
    const view = await service.call('roadmap.get', { roadmapId: stored?.id ?? '' })
    const blocks = view.phases.flatMap((phase) => phase.blocks)
    expect(blocks.map(({ title, included }) => [title, included])).toEqual([
      ['Block basics', true],
      ['Block kestrel', true],
      ['Block osprey', false],
      ['Block extras', true],
    ])
    expect(view.optionGroups).toEqual([
      {
        group: 'Framework',
        chosen: 'Kestrel',
        options: [
          { name: 'Kestrel', recommended: true, topics: 2, days: { min: 2, max: 4 } },
          { name: 'Osprey', recommended: false, topics: 2, days: { min: 4, max: 6 } },
        ],
      },
    ])
    expect(stored?.topics).toBe(6)
  })

  test('with a plan includes what the plan chose', async () => {
    const service = await openTestService()
    const { roadmapId } = await planSample(service, {
      choices: { options: { Framework: 'Osprey' }, leftOut: ['x'] },
    })
    const view = await service.call('roadmap.get', { roadmapId })
    const included = view.phases
      .flatMap((phase) => phase.blocks)
      .flatMap((block) => block.topics)
      .filter((topic) => topic.included)
    expect(included.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'o1', 'o2'])
    expect(view.phases[1]?.topics.total).toBe(2)
    expect(view.roadmap).toMatchObject({ topics: 5, active: true })
    expect(view.optionGroups[0]?.chosen).toBe('Osprey')
  })

  test('shows when its topics and phases are planned, and minutes, from today on', async () => {
    const service = await openTestService()
    const { roadmapId } = await planSample(service)
    const view = await service.call('roadmap.get', { roadmapId })
    const [a, b] = view.phases[0]?.blocks[0]?.topics ?? []
    // 1.5 study days of two hours each.
    expect(a?.planned).toEqual({ from: '2026-11-23', to: '2026-11-24', minutes: 180 })
    expect(b?.planned).toEqual({ from: '2026-11-24', to: '2026-11-25', minutes: 180 })
    expect(view.phases[0]?.planned).toEqual({ from: '2026-11-23', to: '2026-11-27' })
  })

  test('skipped topics leave the total but stay included', async () => {
    const service = await openTestService()
    const { roadmapId } = await planSample(service)
    const before = await service.call('roadmap.get', { roadmapId })
    const topicId = before.phases[0]?.blocks[0]?.topics[0]?.id ?? ''
    await service.call('topic.set-status', { topicId, status: 'skipped' })
    const after = await service.call('roadmap.get', { roadmapId })
    expect(after.phases[0]?.topics).toEqual({ done: 0, total: 2 })
    expect(after.phases[0]?.blocks[0]?.topics[0]).toMatchObject({ included: true, status: 'skipped' })
  })

  test('evidence is cleaned of what hides', async () => {
    const service = await openTestService()
    const { draftId } = await draftSample(service)
    const [stored] = (await service.call('roadmap.import', { draftId })).roadmaps
    const view = await service.call('roadmap.get', { roadmapId: stored?.id ?? '' })
    const projectId = view.projects[0]?.id ?? ''
    await service.call('project.update', { projectId, evidence: 'a\u0000\u202eb\r\nc' })
    const after = await service.call('roadmap.get', { roadmapId: stored?.id ?? '' })
    expect(after.projects[0]).toMatchObject({ evidence: 'ab\nc', done: false })
  })
})
