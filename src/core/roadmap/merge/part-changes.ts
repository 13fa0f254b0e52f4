/** What an edited document does to the parts of a roadmap (phases, blocks, projects, checklists), in words. */
import { i18n } from '../../words/i18n.ts'
import { isFew, list, named, say } from './change-words.ts'
import type { Gone, Merge } from './model.ts'
import { countDisplaced } from './order.ts'
import {
  addedParts,
  partsBack,
  partsElsewhere,
  partsInOtherPhase,
  removedParts,
  renamedPart,
  renamedParts,
} from './part-words.ts'
import type { PartKind } from './part-words.ts'

type BaseEntry = { readonly title: string; readonly archived: boolean }
export type Entry = { readonly title: string; readonly base: BaseEntry | null }

const titlesOf = (entries: readonly { readonly title: string }[]): string[] =>
  entries.map(({ title }) => title)

const renames = (entries: readonly Entry[], kind: PartKind): string[] => {
  const pairs = entries.flatMap(({ title, base }) =>
    base === null || base.archived || base.title === title || title === ''
      ? []
      : [{ from: base.title, to: title }],
  )
  return isFew(pairs.map(({ to }) => to))
    ? pairs.map((pair) => renamedPart(kind, pair))
    : [renamedParts(kind, pairs.length)]
}

/** Added, back, removed and renamed entries of one kind. */
export const partChanges = (
  entries: readonly Entry[],
  gone: readonly Gone<BaseEntry>[],
  kind: PartKind,
): string[] => [
  ...named(titlesOf(entries.filter(({ base }) => base === null)), (count) => addedParts(kind, count)),
  ...named(titlesOf(entries.filter(({ base }) => base?.archived === true)), (count) =>
    partsBack(kind, count),
  ),
  ...named(titlesOf(gone.flatMap(({ base }) => (base.archived ? [] : [base]))), (count) =>
    removedParts(kind, count),
  ),
  ...renames(entries, kind),
]

type Kept = { readonly archived: boolean }

/** The former positions of what stayed, in the order of now. */
const positionsOf = <B extends Kept>(former: readonly B[], now: readonly (B | null)[]): number[] => {
  const positions = new Map(former.map((base, index) => [base, index]))
  return now.flatMap((base) => (base === null || base.archived ? [] : (positions.get(base) ?? [])))
}

/** How many of what stayed together stand elsewhere among the others. */
export const displaced = <B extends Kept>(
  former: readonly B[],
  now: readonly { readonly base: B | null }[],
): number =>
  countDisplaced(
    positionsOf(
      former,
      now.map((one) => one.base),
    ),
  )

/** What stands in another order: phases, blocks (unless their phases took them along), topics within their block. */
export const orderChanges = ({ base, phases }: Merge): string[] => {
  const blocks = phases.flatMap((phase) => phase.blocks)
  const ofPhases = displaced(base.phases, phases)
  const ofBlocks = displaced(
    base.phases.flatMap((phase) => phase.blocks),
    blocks,
  )
  const within = blocks
    .map((block) => ({
      title: block.block.title,
      topics: displaced(block.base?.topics ?? [], block.topics),
    }))
    .filter(({ topics }) => topics > 0)
  const titles = within.map(({ title }) => title)
  const ofTopics = within.reduce((sum, { topics }) => sum + topics, 0)
  return [
    ...say(ofPhases, (count) => partsElsewhere('phase', count)),
    ...say(ofPhases > 0 ? 0 : ofBlocks, (count) => partsElsewhere('block', count)),
    ...say(ofTopics, (count) =>
      isFew(titles)
        ? i18n.t('{count, plural, one {# topic} other {# topics}} in another order within {blocks}', {
            count,
            blocks: list(titles),
          })
        : i18n.t('{count, plural, one {# topic} other {# topics}} in another order within a block', {
            count,
          }),
    ),
  ]
}

/** Where parts are now that were in another phase; `into`: null for none. */
export const movedParts = (
  moved: readonly { readonly title: string; readonly into: string | null }[],
  kind: PartKind,
): string[] =>
  isFew(moved.map(({ title }) => title))
    ? moved.map(({ title, into }) =>
        into === null
          ? i18n.t('“{title}” is in no phase any more', { title })
          : i18n.t('“{title}” is in “{into}” now', { title, into }),
      )
    : [partsInOtherPhase(kind, moved.length)]

/** Blocks that are in another phase now; their topics went along. */
export const blockMoves = ({ base, phases }: Merge): string[] => {
  const former = new Map(base.phases.flatMap((phase) => phase.blocks.map((block) => [block, phase] as const)))
  const moved = phases.flatMap(({ phase, base: basePhase, blocks }) =>
    blocks.flatMap(({ block, base: baseBlock }) => {
      const stays = baseBlock === null || baseBlock.archived || former.get(baseBlock) === basePhase
      return stays ? [] : [{ title: block.title, into: phase.title }]
    }),
  )
  return movedParts(moved, 'block')
}
