/** What an edited document changes besides its topics' titles, places and estimates, in words. */
import { i18n } from '../../words/i18n.ts'
import type { Block, Estimate } from '../model.ts'
import { named } from './change-words.ts'
import { checklistChanges } from './checklist-changes.ts'
import { frameChanges } from './frame-changes.ts'
import type { Merge } from './model.ts'
import { optionChanges } from './option-changes.ts'
import { blockMoves, orderChanges, partChanges } from './part-changes.ts'
import { projectChanges } from './project-changes.ts'
import { topicChanges } from './topic-changes.ts'

type Timed = { readonly title: string; readonly estimate: Estimate | null; readonly weeks?: Block['weeks'] }

const isTimedOtherwise = (now: Timed, base: Timed): boolean =>
  now.estimate?.raw !== base.estimate?.raw ||
  now.weeks?.from !== base.weeks?.from ||
  now.weeks?.to !== base.weeks?.to

/** The roadmap's own timetable. What it says of topics is told topic by topic. */
const timeChanges = ({ phases }: Merge): string[] => {
  const parts: readonly { readonly now: Timed; readonly base: Timed | null }[] = phases.flatMap(
    ({ phase, base, blocks }) => [
      { now: phase, base },
      ...blocks.map((block) => ({ now: block.block, base: block.base })),
    ],
  )
  const changed = parts.filter(({ now, base }) => base !== null && isTimedOtherwise(now, base))
  return named(
    changed.map(({ now }) => now.title),
    (count) =>
      i18n.t(
        '{count, plural, one {# phase or block} other {# phases and blocks}} with other weeks or lengths',
        { count },
      ),
  )
}

const optionalPhases = ({ phases }: Merge): string[] =>
  phases.flatMap(({ phase, base }) => {
    if (base === null || base.archived || base.optional === phase.optional) return []
    const { title } = phase
    return [
      phase.optional
        ? i18n.t('“{title}” is optional now', { title })
        : i18n.t('“{title}” is no longer optional', { title }),
    ]
  })

export const otherChanges = (merge: Merge): string[] => {
  const blocks = merge.phases.flatMap((phase) => phase.blocks)
  return [
    ...partChanges(
      merge.phases.map(({ phase, base }) => ({ title: phase.title, base })),
      merge.gone.phases,
      'phase',
    ),
    ...partChanges(
      blocks.map(({ block, base }) => ({ title: block.title, base })),
      merge.gone.blocks,
      'block',
    ),
    ...blockMoves(merge),
    ...orderChanges(merge),
    ...timeChanges(merge),
    ...optionalPhases(merge),
    ...optionChanges(merge),
    ...topicChanges(blocks.flatMap(({ topics }) => topics)),
    ...projectChanges(merge),
    ...checklistChanges(merge),
    ...frameChanges(merge.base, merge.edited),
  ]
}
