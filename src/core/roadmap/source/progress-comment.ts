/**
 * Progress that no box in a document can show (several topics on one line, say) stands in a comment at its end:
 *
 *     <!-- roadbook progress
 *     roadmap: bake-bread
 *     done: first-loaves/kneading
 *     -->
 */
import { TopicStatus } from '../model.ts'
import type { Roadmap } from '../model.ts'

/** Statuses by the keys of topics, by the keys of roadmaps. */
export type Progress = ReadonlyMap<string, ReadonlyMap<string, TopicStatus>>

const pattern = /^<!-- roadbook progress\n([\s\S]*?)\n-->[ \t]*(?:\n|$)/m

export type FoundProgress = {
  readonly progress: Progress
  /** The lines of the comment, both included; null without one. */
  readonly lines: { readonly from: number; readonly to: number } | null
}

const readLines = (text: string): Progress => {
  const progress = new Map<string, Map<string, TopicStatus>>()
  let topics = new Map<string, TopicStatus>()
  for (const line of text.split('\n')) {
    const [, word = '', key = ''] = /^([a-z-]+): (\S+)\s*$/.exec(line) ?? []
    const status = TopicStatus.safeParse(word)
    if (word === 'roadmap') {
      topics = progress.get(key) ?? new Map<string, TopicStatus>()
      progress.set(key, topics)
    } else if (status.success) topics.set(key, status.data)
  }
  return progress
}

/** The progress that a clean document carries in a comment. */
export const findProgress = (source: string): FoundProgress => {
  const found = pattern.exec(source)
  if (found === null) return { progress: new Map(), lines: null }
  const from = source.slice(0, found.index).split('\n').length
  return {
    progress: readLines(found[1] ?? ''),
    lines: { from, to: from + found[0].trimEnd().split('\n').length - 1 },
  }
}

/** A roadmap with the statuses that the comment has for its topics. */
export const withProgress = (roadmap: Roadmap, progress: Progress): Roadmap => {
  const own = progress.get(roadmap.key)
  if (own === undefined) return roadmap
  const phases = roadmap.phases.map((phase) => {
    const blocks = phase.blocks.map((block) => {
      const topics = block.topics.map((topic) =>
        Object.assign({}, topic, { status: own.get(topic.key) ?? topic.status }),
      )
      return Object.assign({}, block, { topics })
    })
    return Object.assign({}, phase, { blocks })
  })
  return { ...roadmap, phases }
}

/** A document without the comment. */
export const withoutComment = (text: string): string =>
  text.replace(/(?:\r\n|\r|\n)*^<!-- roadbook progress(?:\r\n|\r|\n)[\s\S]*?^-->[ \t]*$/m, '')

/** A document with the comment at its end; the same document for no progress. */
export const withComment = (text: string, progress: Progress): string => {
  const lines = [...progress].flatMap(([roadmap, topics]) =>
    topics.size === 0
      ? []
      : [`roadmap: ${roadmap}`].concat(Array.from(topics, ([key, status]) => `${status}: ${key}`)),
  )
  if (lines.length === 0) return text
  return [text.trimEnd(), '', '<!-- roadbook progress', ...lines, '-->', ''].join('\n')
}
