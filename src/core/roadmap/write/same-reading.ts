import type { Roadmap, RoadmapDocument, Topic, TopicStatus } from '../model.ts'
import type { Progress, RoadmapProgress } from '../source/progress-comment.ts'
import { tickKeys } from '../tick-keys.ts'
import type { Tickable } from '../tick-keys.ts'
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

/** A project or an item of a checklist, and whether it is to be done. */
type WantedTick = {
  readonly of: 'project' | 'checklist'
  readonly part: Tickable
  readonly done: boolean
}

/** All projects and items of checklists of a roadmap, in its order. */
export const wantedTicks = (
  { phases, projects, checklists }: Roadmap,
  wanted: WantedProgress,
): WantedTick[] => {
  const ticksOf = (
    of: WantedTick['of'],
    groups: readonly (readonly Tickable[])[],
    dones: readonly (readonly boolean[])[],
  ): WantedTick[] =>
    groups.flatMap((parts, group) =>
      parts.map((part, index) => ({ of, part, done: dones[group]?.[index] ?? part.done })),
    )
  const groups = [...phases.map((phase) => phase.projects), projects]
  const lists = checklists.map(({ items }) => items)
  return [...ticksOf('project', groups, wanted.projects), ...ticksOf('checklist', lists, wanted.checklists)]
}

/** What a reading does not have as it was wanted. */
export const missingProgress = (
  { roadmaps }: RoadmapDocument,
  wanted: ReadonlyMap<string, WantedProgress>,
): Progress => {
  const missing = new Map<string, RoadmapProgress>()
  for (const roadmap of roadmaps) {
    const own = wanted.get(roadmap.key)
    if (own === undefined) continue
    const statuses = topicsOf(roadmap).flatMap(({ key, status }): [string, TopicStatus][] => {
      const other = own.statuses.get(key)
      return other === undefined || other === status ? [] : [[key, other]]
    })
    const keys = tickKeys(roadmap)
    const ticks = wantedTicks(roadmap, own).flatMap(({ part, done }): [string, boolean][] =>
      part.done === done ? [] : [[keys.get(part) ?? '', done]],
    )
    if (statuses.length + ticks.length > 0)
      missing.set(roadmap.key, { statuses: new Map(statuses), ticks: new Map(ticks) })
  }
  return missing
}
