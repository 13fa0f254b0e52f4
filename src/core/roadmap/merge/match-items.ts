/**
 * Which topic (project, checklist item) of an edited document is which stored one, where their titles are the same. Steps
 * from sure to less sure; every step only takes what the ones before left.
 */
import { groupBy } from '../../grouping.ts'
import { matchRenamed } from './match-renamed.ts'
import type { Matches } from './match-parts.ts'
import { listed, openEdited, openStored, pair, startPairing } from './pairing.ts'
import type { Item, Pairing, Places } from './pairing.ts'

/** The same key and the same title: keys alone are alike for "C", "C++" and "C#". */
const matchKeys = (pairing: Pairing, archived: boolean): void => {
  const byKey = groupBy(
    openStored(pairing).filter(({ item }) => item.key !== '' && item.archived === archived),
    ({ item }) => item.key,
  )
  for (const { index, item } of openEdited(pairing)) {
    const found = byKey.get(item.key)?.findLast((one) => one.item.described.form === item.described.form)
    if (found !== undefined) pair(pairing, index, found.index)
  }
}

/** The same title in the same part. Of several the first goes with the first; what was put aside comes last. */
const matchInPart = (pairing: Pairing, { parts }: Places): void => {
  const inPlace = groupBy(openStored(pairing), ({ item }) => `${item.part} ${item.described.form}`)
  for (const queue of inPlace.values())
    queue.sort((a, b) => Number(a.item.archived) - Number(b.item.archived) || a.index - b.index)
  for (const { index, item } of openEdited(pairing)) {
    const part = parts[item.part] ?? -1
    const found = inPlace.get(`${part} ${item.described.form}`)?.shift()
    if (found !== undefined) pair(pairing, index, found.index)
  }
}

/** What has to be the same for two items to be one that moved; null when an item has nothing to go by. */
type Sameness = {
  readonly ofStored: (item: Item) => string | null
  readonly ofEdited: (item: Item) => string | null
}

/**
 * Pairs off what is the same, when it is clear which is which: none of its kind was matched before, and there are as many
 * before as after. One of many "Practice" that goes, and another that comes, are two topics.
 */
const matchMoved = (pairing: Pairing, archived: boolean, { ofStored, ofEdited }: Sameness): void => {
  const stored = listed(pairing.stored).filter(({ item }) => item.archived === archived)
  const before = groupBy(stored, ({ item }) => ofStored(item) ?? '')
  const after = groupBy(listed(pairing.edited), ({ item }) => ofEdited(item) ?? '')
  for (const [same, items] of after) {
    const former = before.get(same) ?? []
    const isFree =
      items.every(({ index }) => pairing.ofEdited[index] === -1) &&
      former.every(({ index }) => pairing.ofStored[index] === -1)
    if (same === '' || !isFree || former.length !== items.length) continue
    for (const [position, { index }] of items.entries()) {
      const found = former[position]
      if (found !== undefined) pair(pairing, index, found.index)
    }
  }
}

const withDetail = ({ described, detail }: Item): string | null =>
  detail === '' ? null : `${described.form}\n${detail}`

const sameIn = (groups: Matches, of: (item: Item) => string | null): Sameness => ({
  ofStored: (item) => (of(item) === null ? null : `${item.group} ${of(item)}`),
  ofEdited: (item) => (of(item) === null ? null : `${groups[item.group] ?? -1} ${of(item)}`),
})
const sameAnywhere = (of: (item: Item) => string | null): Sameness => ({ ofStored: of, ofEdited: of })

/** Matches items of an edited document with stored ones, once their parts are matched. */
export const matchItems = (
  stored: readonly Item[],
  edited: readonly Item[],
  places: Places,
): readonly number[] => {
  const pairing = startPairing(stored, edited)
  matchKeys(pairing, false)
  matchKeys(pairing, true)
  matchInPart(pairing, places)
  const form = (item: Item): string => item.described.form
  for (const archived of [false, true]) {
    matchMoved(pairing, archived, sameIn(places.groups, withDetail))
    matchMoved(pairing, archived, sameIn(places.groups, form))
    matchMoved(pairing, archived, sameAnywhere(withDetail))
    matchMoved(pairing, archived, sameAnywhere(form))
    // What stands in the place of a topic is more likely that topic than one that was put aside long ago.
    if (!archived) matchRenamed(pairing, places)
  }
  return pairing.ofEdited
}
