/**
 * Which part of an edited document (phase, block, checklist) is which stored one. What a part holds says more than what it
 * is called: who inserts a "Week 3" calls the old one "Week 4".
 */
import { titleForm } from './title-words.ts'

export type Part = {
  /** "" where parts have none. */
  readonly key: string
  readonly title: string
  readonly archived: boolean
  /** Index of the part it lies in; -1 at the top. */
  readonly parent: number
  /** Forms of the titles in it. */
  readonly content: readonly string[]
}

/** For each edited part the index of the stored one it is, -1 for none. No stored part is given twice. */
export type Matches = readonly number[]

/** Titles in more parts than this ("Project") say nothing about any of them. */
const COMMONPLACE = 20
/** What a title counts that other parts hold as well. */
const SHARED_WEIGHT = 0.25
/** Less in common is a coincidence, or a part that was taken apart. */
const LEAST_CONTENT = 0.5
const CONTENT_SCORE = 2
const KEY_SCORE = 1
const TITLE_SCORE = 0.5
const PARENT_SCORE = 0.25
/** What is in the document's place comes first; what was put aside only comes back where nothing else fits. */
const ARCHIVED_SCORE = -1.5

type Candidate = { readonly edited: number; readonly stored: number; readonly score: number }

const liveOnly = (parts: readonly Part[]): Part[] =>
  // What was in an archived part is somewhere else by now, or archived too.
  parts.map((part) => (part.archived ? { ...part, content: [] } : part))

const indexBy = (parts: readonly Part[], keysOf: (part: Part) => Iterable<string>): Map<string, number[]> => {
  const found = new Map<string, number[]>()
  for (const [index, part] of parts.entries()) {
    for (const key of keysOf(part)) {
      const list = found.get(key)
      if (list === undefined) found.set(key, [index])
      else list.push(index)
    }
  }
  return found
}

/** What the parts of one side hold: which parts a title is in. */
type Holders = ReadonlyMap<string, readonly number[]>

const holdersOf = (parts: readonly Part[]): Holders => indexBy(parts, ({ content }) => new Set(content))

/** How much a title says about the part it is in. The same from both sides, so that merging back undoes a merge. */
const weightBy =
  (stored: Holders, edited: Holders) =>
  (form: string): number => {
    const most = Math.max(stored.get(form)?.length ?? 0, edited.get(form)?.length ?? 0)
    if (most > COMMONPLACE) return 0
    return most > 1 ? SHARED_WEIGHT : 1
  }

type Weight = ReturnType<typeof weightBy>

const weigh = (content: readonly string[], weightOf: Weight): number =>
  [...new Set(content)].reduce((sum, form) => sum + weightOf(form), 0)

/** What a part shares with stored ones: the weight of common titles, by stored part. */
const commonWith = (part: Part, stored: Holders, weightOf: Weight): Map<number, number> => {
  const common = new Map<number, number>()
  for (const form of new Set(part.content)) {
    const weight = weightOf(form)
    for (const index of weight > 0 ? (stored.get(form) ?? []) : [])
      common.set(index, (common.get(index) ?? 0) + weight)
  }
  return common
}

/** Keys and titles that one part alone has, by what it is called; those of archived parts where no other has them. */
const byName = (parts: readonly Part[], nameOf: (part: Part) => string): Map<string, number> => {
  const found = indexBy(parts, (part) => [nameOf(part)].filter((name) => name !== ''))
  return new Map(
    [...found].flatMap(([name, indexes]) => {
      const live = indexes.filter((index) => parts[index]?.archived !== true)
      const [index, ...others] = live.length > 0 ? live : indexes
      return index === undefined || others.length > 0 ? [] : [[name, index] as const]
    }),
  )
}

const keyOf = ({ key }: Part): string => key
const titleOf = ({ title }: Part): string => titleForm(title)

const candidatesOf = (
  stored: readonly Part[],
  edited: readonly Part[],
  parents: Matches | null,
): Candidate[] => {
  const holders = holdersOf(liveOnly(stored))
  const weightOf = weightBy(holders, holdersOf(edited))
  const weights = liveOnly(stored).map(({ content }) => weigh(content, weightOf))
  const byKey = byName(stored, keyOf)
  const [storedTitles, editedTitles] = [byName(stored, titleOf), byName(edited, titleOf)]
  return edited.flatMap((part, index) => {
    const own = weigh(part.content, weightOf)
    const common = commonWith(part, holders, weightOf)
    const shareWith = (one: number): number =>
      common.has(one) ? (common.get(one) ?? 0) / Math.max(own, weights[one] ?? 0) : 0
    const sameKey = byKey.get(part.key)
    const form = titleOf(part)
    const sameTitle = editedTitles.get(form) === index ? storedTitles.get(form) : undefined
    const likely = [...common.keys()].filter((one) => shareWith(one) >= LEAST_CONTENT)
    const named = [sameKey, sameTitle].filter((one) => one !== undefined)
    return [...new Set([...likely, ...named])].map((one) => {
      const isInParent = parents !== null && parents[part.parent] === stored[one]?.parent
      const score =
        CONTENT_SCORE * shareWith(one) +
        (one === sameKey ? KEY_SCORE : 0) +
        (one === sameTitle ? TITLE_SCORE : 0) +
        (isInParent ? PARENT_SCORE : 0) +
        (stored[one]?.archived === true ? ARCHIVED_SCORE : 0)
      return { edited: index, stored: one, score }
    })
  })
}

/** Pairs off parts, the surest first. `parents`: how the parts above them were matched. */
export const matchParts = (
  stored: readonly Part[],
  edited: readonly Part[],
  parents: Matches | null = null,
): Matches => {
  const matches = edited.map(() => -1)
  const taken = new Set<number>()
  const candidates = candidatesOf(stored, edited, parents).toSorted(
    (a, b) => b.score - a.score || a.edited + a.stored - (b.edited + b.stored),
  )
  for (const { edited: one, stored: other } of candidates) {
    if (matches[one] !== -1 || taken.has(other)) continue
    matches[one] = other
    taken.add(other)
  }
  return matches
}
