import { t } from '@lingui/core/macro'
import { chosenTopics, defaultChoices, effortDays, optionGroups } from '#core/planning/topics.ts'
import type { Range, Roadmap, RoadmapDocument } from '#core/roadmap/model.ts'

/** What a roadmap holds, in numbers, as it would be planned with its recommended options. */
export type RoadmapFigures = {
  readonly phases: number
  /** Blocks of one option of each group. */
  readonly blocks: number
  /** All topics of the document, those of every option included. */
  readonly topics: number
  /** Topics one learner studies: one option of each group, optional ones included. */
  readonly planned: number
  readonly days: Range
  readonly projects: number
  readonly optionGroups: number
  readonly optional: number
}

/** Counts a roadmap for its preview. */
export const roadmapFigures = (roadmap: Roadmap): RoadmapFigures => {
  const blocks = roadmap.phases.flatMap((phase) => phase.blocks)
  const topics = blocks.flatMap((block) => block.topics)
  const choices = defaultChoices(roadmap)
  const planned = chosenTopics(roadmap, choices)
  return {
    phases: roadmap.phases.length,
    // A block without a title only holds what stood outside any.
    blocks: blocks.filter(
      ({ title, option }) =>
        title !== '' && (option === null || choices.options[option.group] === option.name),
    ).length,
    topics: topics.length,
    planned: planned.length,
    days: effortDays(planned),
    projects: roadmap.projects.length + roadmap.phases.reduce((sum, phase) => sum + phase.projects.length, 0),
    optionGroups: optionGroups(roadmap).length,
    optional: topics.filter((topic) => topic.optional).length,
  }
}

/** The roadmap to begin with: the first that is no shorter retelling of another. */
export const firstChoice = (document: RoadmapDocument): Roadmap | undefined =>
  document.roadmaps.find((roadmap) => !roadmap.summary) ?? document.roadmaps[0]

/** Splits findings into those in the chosen roadmap's lines and the rest of the document. */
export const byRoadmap = <T extends { readonly line: number }>(
  items: readonly T[],
  roadmap: Roadmap,
  document: RoadmapDocument,
): { readonly inside: readonly T[]; readonly outside: readonly T[] } => {
  const end = Math.min(
    ...document.roadmaps.map(({ line }) => line).filter((line) => line > roadmap.line),
    Number.POSITIVE_INFINITY,
  )
  const isInside = ({ line }: T): boolean => line >= roadmap.line && line < end
  return { inside: items.filter(isInside), outside: items.filter((item) => !isInside(item)) }
}

/** Items with the same reason together, in the order the reasons first appear. */
export const byReason = <T extends { readonly reason: string }>(
  items: readonly T[],
): readonly { readonly reason: string; readonly items: readonly T[] }[] =>
  [...Map.groupBy(items, ({ reason }) => reason)].map(([reason, group]) => ({ reason, items: group }))

/** "Line 12" or "Lines 12–18" of a range that begins at `line` and spans `lines`. */
export const lineWords = (line: number, lines = 1): string => {
  const last = line + lines - 1
  return lines === 1 ? t`Line ${line}` : t`Lines ${line}–${last}`
}
