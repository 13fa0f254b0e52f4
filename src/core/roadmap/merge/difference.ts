/** What merging an edited document does, as the learner is shown it before it is done. */
import { i18n } from '../../words/i18n.ts'
import type { Range, TopicStatus } from '../model.ts'
import type { BaseTopic, Merge, MergedBlock, MergedPhase, MergedTopic } from './model.ts'
import { otherChanges } from './other-changes.ts'
import { placeName } from './place-name.ts'
import { hasOtherChanges } from './topic-changes.ts'

export type PlacedTitle = {
  readonly title: string
  /** "Phase 1 → Week 3-4: Data structures" */
  readonly place: string
}

export type MergeDifference = {
  readonly added: readonly (PlacedTitle & { readonly days: Range | null })[]
  readonly removed: readonly (PlacedTitle & {
    readonly id: string
    readonly status: TopicStatus
    /** It was studied or ticked: it is put aside, and its sessions stay. */
    readonly archived: boolean
  })[]
  readonly renamed: readonly { readonly from: string; readonly to: string; readonly place: string }[]
  readonly moved: readonly { readonly title: string; readonly from: string; readonly to: string }[]
  /** Study days. */
  readonly estimates: readonly {
    readonly title: string
    readonly from: Range | null
    readonly to: Range | null
  }[]
  /** Put aside before; they come back with what was done on them. */
  readonly restored: readonly PlacedTitle[]
  /** Everything besides, in words. */
  readonly others: readonly string[]
  /** Topics that nothing of this is said about. */
  readonly unchanged: number
}

type Placed = MergedTopic & {
  readonly block: MergedBlock
  readonly phase: MergedPhase
  readonly place: string
}

const placedTopics = (merge: Merge): Placed[] =>
  merge.phases.flatMap((phase) =>
    phase.blocks.flatMap((block) =>
      block.topics.map((topic) => ({
        ...topic,
        block,
        phase,
        place: placeName(phase.phase, block.block),
      })),
    ),
  )

type FormerPlace = { readonly blockId: string; readonly place: string }

const formerPlaces = ({ base }: Merge): Map<BaseTopic, FormerPlace> =>
  new Map(
    base.phases.flatMap((phase) =>
      phase.blocks.flatMap((block) =>
        block.topics.map((topic) => [topic, { blockId: block.id, place: placeName(phase, block) }] as const),
      ),
    ),
  )

const sameDays = (a: Range | null, b: Range | null): boolean => a?.min === b?.min && a?.max === b?.max

export const mergeDifference = (merge: Merge): MergeDifference => {
  const places = formerPlaces(merge)
  const topics = placedTopics(merge)
  const stays = topics.flatMap((topic) =>
    topic.base === null || topic.base.archived ? [] : [{ ...topic, base: topic.base }],
  )
  const renamed = stays.filter(({ topic, base }) => topic.title !== base.title)
  const moved = stays.filter(({ block, base }) => block.base?.id !== places.get(base)?.blockId)
  const estimates = stays.filter(({ topic, base }) => !sameDays(topic.days, base.days))
  return {
    added: topics
      .filter(({ base }) => base === null)
      .map(({ topic, place }) => ({ title: topic.title, place, days: topic.days })),
    removed: merge.gone.topics
      .filter(({ base }) => !base.archived)
      .map(({ base }) => ({
        id: base.id,
        title: base.title,
        place: places.get(base)?.place ?? '',
        status: base.status,
        archived: base.hasHistory,
      })),
    renamed: renamed.map(({ topic, base, place }) => ({ from: base.title, to: topic.title, place })),
    moved: moved.map(({ topic, base, place }) => ({
      title: topic.title,
      from: places.get(base)?.place ?? '',
      to: place,
    })),
    estimates: estimates.map(({ topic, base }) => ({ title: topic.title, from: base.days, to: topic.days })),
    restored: topics
      .filter(({ base }) => base?.archived === true)
      .map(({ topic, place }) => ({ title: topic.title, place })),
    others: otherChanges(merge),
    unchanged:
      stays.length - new Set([...renamed, ...moved, ...estimates, ...stays.filter(hasOtherChanges)]).size,
  }
}

/** Of a document that was merged already. */
export const unchangedDifference = (topics: number): MergeDifference => ({
  added: [],
  removed: [],
  renamed: [],
  moved: [],
  estimates: [],
  restored: [],
  others: [],
  unchanged: topics,
})

/** Nothing at all would change for the learner. */
export const isEmptyDifference = ({ unchanged: _unchanged, ...lists }: MergeDifference): boolean =>
  Object.values(lists).every((list) => list.length === 0)

/** What topics are named by comes first; those after it are numbers of them. */
type Place = 'first' | 'later'

type Said = (count: number, place: Place) => string

const added: Said = (count, place) =>
  i18n.t('{place, select, first {{count, plural, one {# topic} other {# topics}}} other {{count}}} added', {
    count,
    place,
  })

const removed: Said = (count, place) =>
  i18n.t('{place, select, first {{count, plural, one {# topic} other {# topics}}} other {{count}}} removed', {
    count,
    place,
  })

const renamed: Said = (count, place) =>
  i18n.t('{place, select, first {{count, plural, one {# topic} other {# topics}}} other {{count}}} renamed', {
    count,
    place,
  })

const moved: Said = (count, place) =>
  i18n.t('{place, select, first {{count, plural, one {# topic} other {# topics}}} other {{count}}} moved', {
    count,
    place,
  })

const restored: Said = (count, place) =>
  i18n.t('{place, select, first {{count, plural, one {# topic} other {# topics}}} other {{count}}} back', {
    count,
    place,
  })

const estimated: Said = (count, place) =>
  i18n.t(
    '{place, select, first {{count, plural, one {# topic} other {# topics}}} other {{count}}} {count, plural, one {with another estimate} other {with other estimates}}',
    { count, place },
  )

/** "2 topics added, 1 removed, 3 renamed"; "" when topics stay as they are. */
export const differenceText = (difference: MergeDifference): string => {
  const counts: readonly (readonly [number, Said])[] = [
    [difference.added.length, added],
    [difference.removed.length, removed],
    [difference.renamed.length, renamed],
    [difference.moved.length, moved],
    [difference.restored.length, restored],
    [difference.estimates.length, estimated],
  ]
  return counts
    .filter(([count]) => count > 0)
    .map(([count, say], index) => say(count, placeAt(index)))
    .join(', ')
}

const placeAt = (index: number): Place => (index === 0 ? 'first' : 'later')
