/** The commissioned roadmap, stored and planned, with edits of its text to merge. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Output } from '#contract/operations.ts'
import { readRoadmap } from '#core/roadmap/read.ts'
import type { DocumentReader } from '#service/document-reader.ts'
import { openTestService } from '../../../support/test-service.ts'
import type { TestOptions, TestService } from '../../../support/test-service.ts'

export const seed = readFileSync(
  join(import.meta.dirname, '../../../fixtures/roadmaps/python-backend-roadmap.md'),
  'utf8',
)

const known = new Map<string, ReturnType<typeof readRoadmap>>()

/** Reads as the worker does, without one, and each text once. */
const reader: DocumentReader = {
  read: async (text) => {
    const read = known.get(text) ?? readRoadmap(text)
    known.set(text, read)
    return read
  },
  close: () => undefined,
}

type Edit = readonly [from: string, to: string]

/** Changes the text; fails when there is nothing to change. */
export const edit = (text: string, ...edits: readonly Edit[]): string =>
  edits.reduce((current, [from, to]) => {
    if (!current.includes(from)) throw new Error(`not in the text: ${from}`)
    return current.replace(from, () => to)
  }, text)

/** A row of one of the seed's tables, with its line end. */
export const row = (title: string): string => {
  const line = seed.split('\n').find((text) => text.startsWith(`| ${title} |`))
  if (line === undefined) throw new Error(`no row ${title}`)
  return `${line}\n`
}

export type View = Output<'roadmap.get'>
export type Topic = View['phases'][number]['blocks'][number]['topics'][number]
type Placed = Topic & { readonly block: string; readonly phase: string }

export type SeedBench = TestService & {
  readonly roadmapId: string
  readonly view: () => Promise<View>
  readonly topics: () => Promise<Placed[]>
  readonly topic: (title: string) => Promise<Placed>
  readonly draft: (text: string) => Promise<{ draftId: string; roadmapKey: string }>
  readonly preview: (text: string) => Promise<Output<'roadmap.merge-preview'>>
  readonly merge: (text: string) => Promise<Output<'roadmap.merge'>>
  /** An hour of study on a topic, before the plan began. */
  readonly study: (title: string) => Promise<void>
  /** Titles of the sessions on a topic. */
  readonly sessionTitles: (topicId: string) => Promise<string[]>
  readonly finish: () => Promise<string | null>
}

/** Opens a service; the roadmap is stored and planned unless it is there already. */
export const openSeed = async (options: TestOptions = {}): Promise<SeedBench> => {
  const service = await openTestService({ reader, ...options })
  const { call } = service
  const draft = async (text: string) => {
    const read = await call('draft.read', { source: { from: 'text', name: 'python.md', text } })
    return { draftId: read.draftId, roadmapKey: read.document.roadmaps[0]?.key ?? '' }
  }
  if ((await call('roadmap.list', {})).length === 0) {
    const roadmap = await draft(seed)
    const { settings } = await call('plan.defaults', { roadmap })
    await call('plan.make', { roadmap, settings })
  }
  const [stored] = await call('roadmap.list', {})
  const roadmapId = stored?.id ?? ''
  const view = (): Promise<View> => call('roadmap.get', { roadmapId })
  const topics = async (): Promise<Placed[]> =>
    (await view()).phases.flatMap((phase) =>
      phase.blocks.flatMap((block) =>
        block.topics.map((topic) => Object.assign(topic, { block: block.title, phase: phase.title })),
      ),
    )
  const topic = async (title: string): Promise<Placed> => {
    const found = (await topics()).find((one) => one.title === title)
    if (found === undefined) throw new Error(`no topic “${title}”`)
    return found
  }
  let studied = 0
  return {
    ...service,
    roadmapId,
    view,
    topics,
    topic,
    draft,
    preview: async (text) => await call('roadmap.merge-preview', { ...(await draft(text)), roadmapId }),
    merge: async (text) => await call('roadmap.merge', { ...(await draft(text)), roadmapId }),
    study: async (title) => {
      const startMs = Date.UTC(2026, 10, 20, 8 + 2 * studied)
      studied += 1
      const { id: topicId } = await topic(title)
      await call('session.add', { topicId, kind: 'learn', startMs, endMs: startMs + 3_600_000 })
    },
    sessionTitles: async (topicId) => {
      const { days } = await call('session.list', { topicId, days: 30 })
      return days.flatMap(({ sessions }) => sessions.map(({ title }) => title))
    },
    finish: async () => (await call('plan.get', {}))?.finish.expected ?? null,
  }
}
