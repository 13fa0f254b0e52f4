import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Input, Output } from '#contract/operations.ts'
import { createReader } from '#service/reading/read-in-worker.ts'
import { baseOptions, openTestService, repoFolder } from '../../../support/test-service.ts'
import type { TestService } from '../../../support/test-service.ts'
import { testFolder } from '../../../support/test-folder.ts'

const seedName = 'python-backend-roadmap.md'
const seed = readFileSync(join(repoFolder, 'tests/fixtures/roadmaps', seedName), 'utf8')

const openReading = (): Promise<TestService> =>
  openTestService({ reader: createReader({ workerUrl: baseOptions(testFolder()).readerWorkerUrl }) })

type Source = Input<'draft.read'>['source']

/** Stores the first roadmap of a document. */
const importFrom = async ({ call }: TestService, source: Source): Promise<Output<'roadmap.get'>> => {
  const draft = await call('draft.read', { source })
  await call('roadmap.import', { draftId: draft.draftId })
  const [first] = await call('roadmap.list', {})
  return call('roadmap.get', { roadmapId: first?.id ?? '' })
}

const textSource = (text: string, name: string): Source => ({ from: 'text', name, text })

const topicsOf = ({ phases }: Output<'roadmap.get'>) =>
  phases.flatMap(({ blocks }) => blocks).flatMap(({ topics }) => topics)

const STATUSES = ['pending', 'in-progress', 'done', 'skipped', 'done'] as const

/** Does something with every topic, every box and every project. */
const workOn = async ({ call }: TestService, view: Output<'roadmap.get'>): Promise<Output<'roadmap.get'>> => {
  for (const [index, { id }] of topicsOf(view).entries()) {
    const status = STATUSES[index % STATUSES.length] ?? 'done'
    if (status !== 'pending') await call('topic.set-status', { topicId: id, status })
  }
  const items = view.checklists.flatMap((checklist) => checklist.items)
  for (const [index, { id }] of items.entries())
    await call('checklist.tick', { itemId: id, done: index % 2 === 0 })
  const project = view.phases.flatMap(({ projects }) => projects)[0]
  if (project !== undefined) await call('project.update', { projectId: project.id, done: true })
  return call('roadmap.get', { roadmapId: view.roadmap.id })
}

/** All of a view that a document can hold. */
const contentOf = ({
  roadmap,
  phases,
  projects,
  checklists,
  reference,
  hoursPerDay,
}: Output<'roadmap.get'>) => {
  const text = JSON.stringify(
    {
      title: roadmap.title,
      key: roadmap.key,
      total: roadmap.total,
      phases,
      projects,
      checklists,
      reference,
      hoursPerDay,
    },
    (name, value: unknown) => (['id', 'line', 'planned'].includes(name) ? undefined : value),
  )
  return JSON.parse(text) as unknown
}

const sources: readonly Source[] = [
  textSource(seed, seedName),
  { from: 'built-in', name: 'python-backend-36-weeks' },
  { from: 'built-in', name: 'backend-after-the-basics' },
]

describe.each(sources)('a roadmap with its ticks: %j', (source) => {
  test('is the same roadmap where it is imported, and changes nothing where it came from', async () => {
    const service = await openReading()
    const view = await workOn(service, await importFrom(service, source))
    const file = await service.call('export.roadmap', { roadmapId: view.roadmap.id })
    expect(file.text).toMatch(/\[x\] /)

    const elsewhere = await openReading()
    const copy = await importFrom(elsewhere, textSource(file.text, file.fileName))
    expect(contentOf(copy)).toEqual(contentOf(view))

    const draft = await service.call('draft.read', { source: textSource(file.text, file.fileName) })
    const similar = await service.call('roadmap.similar', { draftId: draft.draftId })
    expect(similar[0]).toMatchObject({ roadmapId: view.roadmap.id })
    const target = {
      draftId: draft.draftId,
      roadmapKey: similar[0]?.roadmapKey ?? '',
      roadmapId: view.roadmap.id,
    }
    const preview = await service.call('roadmap.merge-preview', target)
    expect(preview).toMatchObject({
      added: [],
      removed: [],
      renamed: [],
      moved: [],
      estimates: [],
      restored: [],
      others: [],
    })
    expect((await service.call('roadmap.merge', target)).changeId).toBeNull()
  })
})

describe('the file', () => {
  test('is the learner’s own document, but for the boxes', async () => {
    const service = await openReading()
    const view = await importFrom(service, textSource(seed, seedName))
    const file = await service.call('export.roadmap', { roadmapId: view.roadmap.id })
    expect(file.fileName).toBe(seedName)
    const bare = (text: string): string => text.replaceAll(/\[[ x/-]\] /g, '')
    expect(bare(file.text)).toBe(bare(seed))
    const [topic] = topicsOf(view)
    await service.call('topic.set-status', { topicId: topic?.id ?? '', status: 'skipped' })
    const { text } = await service.call('export.roadmap', { roadmapId: view.roadmap.id })
    expect(text).toContain(`[-] ${topic?.title}`)
  })
})
