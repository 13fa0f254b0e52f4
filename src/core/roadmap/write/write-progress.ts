/**
 * Gives a document back with its progress ticked. It stays the learner's own document, to the letter, but for boxes in front
 * of topics; each version is read again before it is given out, so that it is known to say what it should.
 */
import type { Result } from '../../result.ts'
import type { ReadError, Roadmap, RoadmapDocument } from '../model.ts'
import { withComment, withoutComment } from '../source/progress-comment.ts'
import type { WantedProgress } from './model.ts'
import { isSameReading, missingProgress, topicsOf, wantedTicks } from './same-reading.ts'
import { tickLines } from './tick-lines.ts'
import type { Tick } from './tick-lines.ts'
import { withTitle } from './with-title.ts'

type Wanted = ReadonlyMap<string, WantedProgress>

/** Reads a document; `title` is that of its file. */
export type ReadText = (text: string, title?: string) => Promise<Result<RoadmapDocument, ReadError>>

/** What gets a box: all topics; or of everything only what would read otherwise without; of checklists; or nothing. */
type Boxes = 'all' | 'needed' | 'checklists' | 'none'

type MaybeTick = Tick & { readonly isWanted: boolean }

const topicTicks = (roadmap: Roadmap, { statuses }: WantedProgress, boxes: Boxes): MaybeTick[] =>
  topicsOf(roadmap).map(({ key, line, status: written }) => {
    const status = statuses.get(key) ?? written
    return { line, status, isWanted: boxes === 'all' || (boxes === 'needed' && status !== written) }
  })

const otherTicks = (roadmap: Roadmap, wanted: WantedProgress, boxes: Boxes): MaybeTick[] =>
  wantedTicks(roadmap, wanted).map(({ of, part, done }) => ({
    line: part.line,
    status: done ? 'done' : 'pending',
    isWanted: done !== part.done && (boxes === 'checklists' ? of === 'checklist' : boxes !== 'none'),
  }))

/** A box in a line belongs to what stands first in it. */
const ticksOf = (roadmap: Roadmap, wanted: WantedProgress, boxes: Boxes): Tick[] => {
  const ticks = [...topicTicks(roadmap, wanted, boxes), ...otherTicks(roadmap, wanted, boxes)]
  const first = new Map(ticks.toReversed().map((tick) => [tick.line, tick]))
  return [...first.values()].filter(({ isWanted }) => isWanted)
}

const versionWith = (text: string, { roadmaps }: RoadmapDocument, wanted: Wanted, boxes: Boxes): string =>
  tickLines(
    text,
    roadmaps.flatMap((roadmap) => {
      const own = wanted.get(roadmap.key)
      return own === undefined ? [] : ticksOf(roadmap, own, boxes)
    }),
  )

/** What comes of a version that reads as the document did: itself, or with the rest of its progress in a comment. */
const complete = async (
  version: string,
  document: RoadmapDocument,
  wanted: Wanted,
  read: ReadText,
): Promise<string | null> => {
  const first = await read(version)
  if (!first.ok || !isSameReading(first.value, document)) return null
  const missing = missingProgress(first.value, wanted)
  if (missing.size === 0) return version
  const commented = withComment(version, missing)
  const second = await read(commented)
  if (!second.ok || !isSameReading(second.value, document)) return null
  return missingProgress(second.value, wanted).size === 0 ? commented : null
}

/** The document as it is read without the name of its file: that may become another one. */
const named = async (
  text: string,
  document: RoadmapDocument,
  read: ReadText,
): Promise<{ readonly text: string; readonly document: RoadmapDocument } | null> => {
  const [first] = document.roadmaps
  for (const version of [text, withTitle(text, first?.title ?? '')]) {
    const reread = await read(version)
    if (reread.ok && isSameReading(reread.value, document)) return { text: version, document: reread.value }
  }
  return null
}

/**
 * The document with this progress, which reads as it did before but for that. `title` is that of its file. Null when it
 * cannot be read any more, or no way was found to write it down.
 */
export const writeProgress = async (
  source: { readonly text: string; readonly title?: string | undefined },
  progress: readonly WantedProgress[],
  read: ReadText,
): Promise<string | null> => {
  const bare = withoutComment(source.text)
  const given = await read(bare, source.title)
  if (!given.ok) return null
  const start = await named(bare, given.value, read)
  if (start === null) return null
  const wanted: Wanted = new Map(progress.map((one) => [one.key, one]))
  for (const boxes of ['all', 'needed', 'checklists', 'none'] as const) {
    const version = versionWith(start.text, start.document, wanted, boxes)
    const written = await complete(version, start.document, wanted, read)
    if (written !== null) return written
  }
  return null
}
