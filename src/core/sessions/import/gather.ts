/** What every reader of an export does with its entries. */
import { importLimits } from './limits.ts'
import type { ForeignEntry, ForeignGroup, ForeignSessions, ForeignWhen, Program } from './model.ts'

/** An entry with what it is about, before it has its keys. */
export type FoundEntry = {
  readonly line: number
  readonly when: ForeignWhen
  readonly member: string
  readonly title: string
  readonly place: string
  readonly note: string
}

export type Gatherer = {
  readonly add: (entry: FoundEntry) => void
  readonly skip: (line: number, reason: string) => void
  /** Null when it holds more subjects than can be chosen for. */
  readonly finish: () => ForeignSessions | null
}

const textOfWhen = (when: ForeignWhen): string =>
  when.kind === 'wall'
    ? `${when.start.day} ${when.start.second} ${when.end.day} ${when.end.second}`
    : when.day

export const createGatherer = (program: Program): Gatherer => {
  const entries: ForeignEntry[] = []
  const groups = new Map<string, ForeignGroup>()
  const taken = new Map<string, number>()
  const unreadable: { line: number; reason: string }[] = []
  let unreadableCount = 0

  /** Two entries that are alike in all are two: the second of them has a key of its own. */
  const keyFor = (text: string): string => {
    const number = (taken.get(text) ?? 0) + 1
    taken.set(text, number)
    return number === 1 ? text : `${text}\n${number}`
  }
  return {
    add: ({ line, when, member, title, place, note }) => {
      const group = JSON.stringify([place, title])
      if (!groups.has(group)) groups.set(group, { key: group, title, place })
      // Where it was filed may change from one export to the next: when it was, and on what, does not.
      const key = keyFor(JSON.stringify([program, member, textOfWhen(when), title]))
      entries.push({ key, group, line, when, member, note })
    },
    skip: (line, reason) => {
      unreadableCount += 1
      if (unreadable.length < importLimits.unreadable) unreadable.push({ line, reason })
    },
    finish: () =>
      groups.size > importLimits.groups
        ? null
        : { program, entries, groups: [...groups.values()], unreadable, unreadableCount },
  }
}
