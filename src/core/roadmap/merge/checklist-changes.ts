/** What an edited document changes of checklists and their boxes, in words. */
import { count, named, say } from './change-words.ts'
import type { BaseItem, Merge, MergedItem } from './model.ts'
import { displaced, partChanges } from './part-changes.ts'

/** A box that was in a list and still is in one. */
type Stay = MergedItem & { readonly base: BaseItem }

const isStay = (one: MergedItem): one is Stay => one.base !== null && !one.base.archived

const boxes = (titles: readonly string[], done: string): string[] => named(titles, 'box', done, 'boxes')

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
    ...boxes(
      moved.map(({ item }) => item.title),
      'in another checklist',
    ),
    ...say(inOtherPlaces, (number) => `${count(number, 'box', 'boxes')} in another place`),
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
    ...say(
      displaced(base.checklists, checklists),
      (number) => `${count(number, 'checklist')} in another place`,
    ),
    ...boxes(
      titlesOf((item) => item.base === null),
      'added to checklists',
    ),
    ...boxes(goneTitles(false), 'removed from checklists'),
    ...named(goneTitles(true), 'ticked box', 'put aside', 'ticked boxes'),
    ...named(
      titlesOf((item) => item.base?.archived === true),
      'ticked box',
      'back',
      'ticked boxes',
    ),
    ...boxMoves(merge),
    ...boxes(
      titlesOf((item) => item.done && item.base?.done === false),
      'ticked in the document',
    ),
    ...boxes(
      titlesOf((item) => isStay(item) && item.item.title !== item.base.title),
      'reworded',
    ),
  ]
}
