/**
 * Topics that were given another title. Only what stands in the same place is looked at, and only what says much the
 * same: a wrong guess would call a topic studied that nobody studied, so in doubt it is one removed and one added.
 */
import { detailLikeness, titleLikeness } from './similarity.ts'
import { listed, pair } from './pairing.ts'
import type { Item, Listed, Pairing, Places } from './pairing.ts'

/** How far from its old place among the unmatched neighbours a topic is looked for. */
const REACH = 12
/** Details with so much in common are the same text, touched up. */
const SAME_DETAIL = 0.75
/** Details with so much in common are about the same thing. */
const ALIKE_DETAIL = 0.5
/** Details with so much in common go with titles that are alike in part, where nothing else changed. */
const RELATED_DETAIL = 0.35
/** The best guess must be this much better than the next. */
const MARGIN = 0.1

/** The matched neighbours around an unmatched item, as indexes of edited items; -1 at the ends of the part. */
type Surroundings = { readonly before: number; readonly after: number }

type Open = Surroundings &
  Listed & {
    /** Its place among those between the same neighbours, from either end. */
    readonly fromStart: number
    readonly fromEnd: number
  }

/**
 * Unmatched items of one part in their order, with what surrounds them. `anchorOf`: the edited index of an item that
 * stayed in the part, -1 of an unmatched one, null of one that came from or went to another.
 */
const openIn = (items: readonly Listed[], anchorOf: (index: number) => number | null): Open[] => {
  const found: Open[] = []
  let before = -1
  let run: Listed[] = []
  const close = (after: number): void => {
    for (const [place, one] of run.entries())
      found.push({ ...one, before, after, fromStart: place, fromEnd: run.length - 1 - place })
    run = []
    before = after
  }
  for (const one of items) {
    const anchor = anchorOf(one.index)
    if (anchor === -1) run.push(one)
    else if (anchor !== null) close(anchor)
  }
  close(-1)
  return found
}

const byPart = (items: readonly Item[]): Map<number, Listed[]> =>
  Map.groupBy(
    listed(items).filter(({ item }) => !item.archived),
    ({ item }) => item.part,
  )

/** Likeness of two items between the same neighbours, 0 to 1; 0 when it is not enough to call them one. */
const likeness = (stored: Open, edited: Open): number => {
  const title = titleLikeness(stored.item.described, edited.item.described)
  const detail = detailLikeness(stored.item.described, edited.item.described)
  const isOnly = [stored, edited].every(({ fromStart, fromEnd }) => fromStart === 0 && fromEnd === 0)
  const isSamePlace = isOnly && stored.before === edited.before && stored.after === edited.after
  const isExact = isSamePlace && stored.item.estimate === edited.item.estimate
  const told = detail ?? 0
  // Without a detail, words that were exchanged are another subject: "Linear regression", "Logistic regression".
  const isEnough =
    title.kind === 'close' ||
    told >= SAME_DETAIL ||
    (told >= ALIKE_DETAIL && (isExact || title.kind === 'partial')) ||
    (told >= RELATED_DETAIL && isExact && title.kind === 'partial')
  return isEnough ? (title.share * 2 + told * 2 + (isExact ? 1 : 0)) / 5 : 0
}

type Guess = { readonly stored: number; readonly edited: number; readonly score: number }

const near = (list: readonly Open[] | undefined, place: number): readonly Open[] =>
  list?.slice(Math.max(0, place - REACH), place + REACH + 1) ?? []

const guessesIn = (stored: readonly Open[], edited: readonly Open[]): Guess[] => {
  const following = Map.groupBy(stored, ({ before }) => before)
  const leading = Map.groupBy(stored.toReversed(), ({ after }) => after)
  return edited.flatMap((one) => {
    const nearby = new Set([
      ...near(following.get(one.before), one.fromStart),
      ...near(leading.get(one.after), one.fromEnd),
    ])
    return [...nearby]
      .map((other) => ({ stored: other.index, edited: one.index, score: likeness(other, one) }))
      .filter(({ score }) => score > 0)
  })
}

/** Guesses that are the best of both their ends, and clearly so. */
const clearOnes = (guesses: readonly Guess[]): Guess[] => {
  const bestOf = (side: 'stored' | 'edited'): Map<number, Guess> => {
    const clear = new Map<number, Guess>()
    for (const [index, rivals] of Map.groupBy(guesses, (guess) => guess[side])) {
      const [best, next] = rivals.toSorted((a, b) => b.score - a.score)
      if (best !== undefined && best.score - (next?.score ?? 0) >= MARGIN) clear.set(index, best)
    }
    return clear
  }
  const [ofStored, ofEdited] = [bestOf('stored'), bestOf('edited')]
  return [...ofEdited.values()].filter((guess) => ofStored.get(guess.stored) === guess)
}

export const matchRenamed = (pairing: Pairing, { parts }: Places): void => {
  const { stored, edited, ofStored, ofEdited } = pairing
  const formerParts = byPart(stored)
  for (const [part, items] of byPart(edited)) {
    const formerPart = parts[part] ?? -1
    const former = formerParts.get(formerPart)
    if (former === undefined) continue
    const stayed = (storedIndex: number, editedIndex: number): boolean =>
      stored[storedIndex]?.part === formerPart && edited[editedIndex]?.part === part
    const guesses = guessesIn(
      openIn(former, (index) => {
        const match = ofStored[index] ?? -1
        return match === -1 || stayed(index, match) ? match : null
      }),
      openIn(items, (index) => {
        const match = ofEdited[index] ?? -1
        if (match === -1) return -1
        return stayed(match, index) ? index : null
      }),
    )
    for (const guess of clearOnes(guesses)) pair(pairing, guess.edited, guess.stored)
  }
}
