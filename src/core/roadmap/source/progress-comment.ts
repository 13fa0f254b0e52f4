/**
 * Progress that no box in a document can show (several topics on one line, say) stands in a comment at its end:
 *
 *     <!-- roadbook progress
 *     roadmap: bake-bread
 *     done: first-loaves/kneading
 *     ticked: projects/first-loaves/rolls
 *     open: checklists/ready/flour
 *     -->
 */
import { TopicStatus } from '../model.ts'
import type { Roadmap } from '../model.ts'
import { tickKeys } from '../tick-keys.ts'
import type { Tickable } from '../tick-keys.ts'

/** How far the parts of one roadmap are, by their keys. */
export type RoadmapProgress = {
  readonly statuses: ReadonlyMap<string, TopicStatus>
  /** Of projects and items of checklists (see `tickKeys`), whether they are done. */
  readonly ticks: ReadonlyMap<string, boolean>
}

/** By the keys of roadmaps. */
export type Progress = ReadonlyMap<string, RoadmapProgress>

const pattern = /^<!-- roadbook progress\n([\s\S]*?)\n-->[ \t]*(?:\n|$)/m

export type TakenProgress = {
  readonly progress: Progress
  /** The document with the comment blanked, so that no line moves and nothing else is read otherwise for it. */
  readonly rest: string
  /** The lines of the comment, both included; null without one. */
  readonly lines: { readonly from: number; readonly to: number } | null
}

const readLines = (text: string): Progress => {
  type Lines = { readonly statuses: Map<string, TopicStatus>; readonly ticks: Map<string, boolean> }
  const progress = new Map<string, Lines>()
  const empty = (): Lines => ({ statuses: new Map(), ticks: new Map() })
  let own = empty()
  for (const line of text.split('\n')) {
    const [, word = '', key = ''] = /^([a-z-]+): (\S+)\s*$/.exec(line) ?? []
    const status = TopicStatus.safeParse(word)
    if (word === 'roadmap') {
      own = progress.get(key) ?? empty()
      progress.set(key, own)
    } else if (word === 'ticked' || word === 'open') own.ticks.set(key, word === 'ticked')
    else if (status.success) own.statuses.set(key, status.data)
  }
  return progress
}

/** Takes the comment with its progress out of a clean document. */
export const takeProgress = (source: string): TakenProgress => {
  const found = pattern.exec(source)
  if (found === null) return { progress: new Map(), rest: source, lines: null }
  const before = source.slice(0, found.index)
  const from = before.split('\n').length
  const blank = found[0].replaceAll(/[^\n]/g, '')
  return {
    progress: readLines(found[1] ?? ''),
    rest: before + blank + source.slice(found.index + found[0].length),
    lines: { from, to: from + found[0].trimEnd().split('\n').length - 1 },
  }
}

/** A roadmap with what the comment has for its topics, projects and checklists. */
export const withProgress = (roadmap: Roadmap, progress: Progress): Roadmap => {
  const own = progress.get(roadmap.key)
  if (own === undefined) return roadmap
  const keys = tickKeys(roadmap)
  const ticked = <T extends Tickable>(part: T): T => ({
    ...part,
    done: own.ticks.get(keys.get(part) ?? '') ?? part.done,
  })
  const phases = roadmap.phases.map((phase) => {
    const blocks = phase.blocks.map((block) => {
      const topics = block.topics.map((topic) =>
        Object.assign({}, topic, { status: own.statuses.get(topic.key) ?? topic.status }),
      )
      return Object.assign({}, block, { topics })
    })
    return Object.assign({}, phase, { blocks, projects: phase.projects.map(ticked) })
  })
  const checklists = roadmap.checklists.map((list) =>
    Object.assign({}, list, { items: list.items.map(ticked) }),
  )
  return { ...roadmap, phases, projects: roadmap.projects.map(ticked), checklists }
}

/** A document without the comment. */
export const withoutComment = (text: string): string =>
  text.replace(/(?:\r\n|\r|\n)*^<!-- roadbook progress(?:\r\n|\r|\n)[\s\S]*?^-->[ \t]*$/m, '')

/** A document with the comment at its end; the same document for no progress. */
export const withComment = (text: string, progress: Progress): string => {
  const lines = [...progress].flatMap(([roadmap, { statuses, ticks }]) => {
    const ofTopics = Array.from(statuses, ([key, status]) => `${status}: ${key}`)
    const others = Array.from(ticks, ([key, done]) => `${done ? 'ticked' : 'open'}: ${key}`)
    return statuses.size + ticks.size === 0 ? [] : [`roadmap: ${roadmap}`].concat(ofTopics, others)
  })
  if (lines.length === 0) return text
  return [text.trimEnd(), '', '<!-- roadbook progress', ...lines, '-->', ''].join('\n')
}
