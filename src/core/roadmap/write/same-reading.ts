import type { Roadmap, RoadmapDocument, Topic } from '../model.ts'
import type { Progress } from '../source/progress-comment.ts'
import type { TopicStatus } from '../model.ts'
import type { WantedProgress } from './model.ts'

export const topicsOf = ({ phases }: Roadmap): Topic[] =>
  phases.flatMap(({ blocks }) => blocks).flatMap(({ topics }) => topics)

const PROGRESS: ReadonlySet<string> = new Set(['line', 'status', 'done'])

const withoutProgress = (roadmap: Roadmap): string =>
  JSON.stringify(roadmap, (key, value: unknown) => (PROGRESS.has(key) ? undefined : value))

/** Whether two readings differ in nothing but lines and progress. */
export const isSameReading = (left: RoadmapDocument, right: RoadmapDocument): boolean =>
  left.roadmaps.length === right.roadmaps.length &&
  left.roadmaps.every((roadmap, index) => {
    const other = right.roadmaps[index]
    return other !== undefined && withoutProgress(roadmap) === withoutProgress(other)
  })

const isAsWanted = (roadmap: Roadmap, { checklists }: WantedProgress): boolean =>
  roadmap.checklists.every(({ items }, list) =>
    items.every(({ done }, index) => done === (checklists[list]?.[index] ?? done)),
  )

/** Whether a reading has the ticks of checklists that were wanted. */
export const hasChecklists = (
  { roadmaps }: RoadmapDocument,
  wanted: ReadonlyMap<string, WantedProgress>,
): boolean =>
  roadmaps.every((roadmap) => {
    const own = wanted.get(roadmap.key)
    return own === undefined || isAsWanted(roadmap, own)
  })

/** The statuses that a reading does not have as they were wanted. */
export const missingProgress = (
  { roadmaps }: RoadmapDocument,
  wanted: ReadonlyMap<string, WantedProgress>,
): Progress => {
  const missing = new Map<string, ReadonlyMap<string, TopicStatus>>()
  for (const roadmap of roadmaps) {
    const statuses = wanted.get(roadmap.key)?.statuses
    if (statuses === undefined) continue
    const own = topicsOf(roadmap).flatMap(({ key, status }): [string, TopicStatus][] => {
      const other = statuses.get(key)
      return other === undefined || other === status ? [] : [[key, other]]
    })
    if (own.length > 0) missing.set(roadmap.key, new Map(own))
  }
  return missing
}
