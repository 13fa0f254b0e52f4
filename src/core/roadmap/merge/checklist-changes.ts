/** What an edited document changes of checklists and their boxes, in words. */
import { i18n } from '../../words/i18n.ts'
import { named, say } from './change-words.ts'
import type { BaseItem, Merge, MergedItem } from './model.ts'
import { displaced, partChanges } from './part-changes.ts'
import { partsElsewhere } from './part-words.ts'

/** A box that was in a list and still is in one. */
type Stay = MergedItem & { readonly base: BaseItem }

const isStay = (one: MergedItem): one is Stay => one.base !== null && !one.base.archived

/** Boxes that are in another list, or stand elsewhere in theirs. */
const boxMoves = ({ checklists }: Merge): string[] => {
  const moved = checklists.flatMap(({ base, items }) =>
    items.filter(isStay).filter((item) => base === null || !base.items.includes(item.base)),
  )
  const inOtherPlaces = checklists.reduce(
    (sum, { base, items }) => sum + displaced(base?.items ?? [], items),
    0,
  )
  return [
    ...named(
      moved.map(({ item }) => item.title),
      (count) => i18n.t('{count, plural, one {# box} other {# boxes}} in another checklist', { count }),
    ),
    ...say(inOtherPlaces, (count) =>
      i18n.t('{count, plural, one {# box} other {# boxes}} in another place', { count }),
    ),
  ]
}

export const checklistChanges = (merge: Merge): string[] => {
  const { base, checklists, gone } = merge
  const items = checklists.flatMap((list) => list.items)
  const removed = gone.items.filter((item) => !item.base.archived)
  const titlesOf = (wanted: (item: MergedItem) => boolean): string[] =>
    items.filter(wanted).map(({ item }) => item.title)
  const goneTitles = (archive: boolean): string[] =>
    removed.filter((one) => one.archive === archive).map((one) => one.base.title)
  return [
    ...partChanges(
      checklists.map((list) => ({ title: list.checklist.title, base: list.base })),
      gone.checklists,
      'checklist',
    ),
    ...say(displaced(base.checklists, checklists), (count) => partsElsewhere('checklist', count)),
    ...named(
      titlesOf((item) => item.base === null),
      (count) => i18n.t('{count, plural, one {# box} other {# boxes}} added to checklists', { count }),
    ),
    ...named(goneTitles(false), (count) =>
      i18n.t('{count, plural, one {# box} other {# boxes}} removed from checklists', { count }),
    ),
    ...named(goneTitles(true), (count) =>
      i18n.t('{count, plural, one {# ticked box} other {# ticked boxes}} put aside', { count }),
    ),
    ...named(
      titlesOf((item) => item.base?.archived === true),
      (count) => i18n.t('{count, plural, one {# ticked box} other {# ticked boxes}} back', { count }),
    ),
    ...boxMoves(merge),
    ...named(
      titlesOf((item) => item.done && item.base?.done === false),
      (count) => i18n.t('{count, plural, one {# box} other {# boxes}} ticked in the document', { count }),
    ),
    ...named(
      titlesOf((item) => isStay(item) && item.item.title !== item.base.title),
      (count) => i18n.t('{count, plural, one {# box} other {# boxes}} reworded', { count }),
    ),
  ]
}
