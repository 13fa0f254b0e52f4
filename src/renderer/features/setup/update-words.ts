/** What updating a roadmap would do, in words and lists. Pure. */
import { plural, t } from '@lingui/core/macro'
import type { MergePreview } from '#contract/operations/merge.ts'
import type { Range } from '#core/roadmap/model.ts'
import { statusWords } from '../../app/topic-status.ts'
import type { Format } from '../../ui/format.ts'

export type ChangeItem = {
  /** Unique in its list. */
  readonly key: string
  readonly title: string
  /** What the title becomes. */
  readonly becomes?: string
  /** Below the title: where it stands, or from where to where it moves. */
  readonly place?: string
  /** Beside it: study days, or what happens to what was done. */
  readonly fact?: string
}

export type ChangeSection = {
  readonly id: keyof Omit<MergePreview, 'basis' | 'unchanged' | 'plan' | 'planState'>
  readonly title: string
  /** What it means for the learner's work; null where there is nothing to say. */
  readonly note: string | null
  readonly items: readonly ChangeItem[]
}

/** Between a phase and its block, as the service writes places. */
const ARROW = ' → '

type Words = Pick<Format, 'duration' | 'range' | 'studyDays'>

const daysWords = (days: Range | null, { studyDays }: Words): string =>
  days === null ? t`No estimate` : studyDays(days)

/** "3–4 → 5–6 study days" */
const estimateWords = (from: Range | null, to: Range | null, words: Words): string =>
  from === null || to === null
    ? `${daysWords(from, words)} → ${daysWords(to, words)}`
    : `${words.range(from)} → ${words.studyDays(to)}`

/** What happens to work on topics that go. */
const removedNote = (removed: MergePreview['removed']): string | null => {
  const kept = removed.filter(({ archived }) => archived).length
  const others = removed.length - kept
  const keptWords = plural(kept, {
    one: '# topic you worked on is put aside: its sessions stay, and it comes back when a document names it again.',
    other:
      '# topics you worked on are put aside: their sessions stay, and they come back when a document names them again.',
  })
  if (others === 0) return kept === 0 ? null : keptWords
  if (kept === 0) {
    return plural(others, {
      one: '# topic without any work is deleted.',
      other: '# topics without any work are deleted.',
    })
  }
  const othersWords = plural(others, {
    one: '# other without any work is deleted.',
    other: '# others without any work are deleted.',
  })
  return `${keptWords} ${othersWords}`
}

const removedFact = (
  { archived, studiedMinutes, status }: MergePreview['removed'][number],
  { duration }: Words,
): string => {
  if (!archived) return t`Deleted`
  const time = duration(studiedMinutes)
  if (studiedMinutes > 0) return t`${time} studied, put aside`
  const standing = statusWords[status]
  // It was given more days, and no more.
  return status === 'pending' ? t`Put aside` : t`${standing}, put aside`
}

/** "From “Week 1” to “Week 3”": of a phase that stays the same only the blocks are named. */
const moveWords = (from: string, to: string): string => {
  const phase = from.slice(0, from.indexOf(ARROW) + ARROW.length)
  const isSamePhase = from.includes(ARROW) && to.startsWith(phase)
  const short = (place: string): string => (isSamePhase ? place.slice(phase.length) : place)
  const [before, after] = [short(from), short(to)]
  return t`From “${before}” to “${after}”`
}

/** What the learner worked on comes first. */
const keptFirst = (removed: MergePreview['removed']): MergePreview['removed'] =>
  removed.toSorted((a, b) => Number(b.archived) - Number(a.archived))

/** Lists can hold the same title twice. */
const keyed = (items: readonly Omit<ChangeItem, 'key'>[]): ChangeItem[] =>
  items.map((item, index) => Object.assign({ key: String(index) }, item))

/** Everything that changes, list by list; empty lists are left away. */
export const changeSections = (preview: MergePreview, words: Words): ChangeSection[] => {
  const sections: ChangeSection[] = [
    {
      id: 'added',
      title: t`Added`,
      note: null,
      items: keyed(
        preview.added.map(({ title, place, days }) => ({ title, place, fact: daysWords(days, words) })),
      ),
    },
    {
      id: 'removed',
      title: t`Removed`,
      note: removedNote(preview.removed),
      items: keyed(
        keptFirst(preview.removed).map((topic) => ({
          title: topic.title,
          place: topic.place,
          fact: removedFact(topic, words),
        })),
      ),
    },
    {
      id: 'renamed',
      title: t`Renamed`,
      note: null,
      items: keyed(preview.renamed.map(({ from, to, place }) => ({ title: from, becomes: to, place }))),
    },
    {
      id: 'moved',
      title: t`Moved`,
      note: null,
      items: keyed(preview.moved.map(({ title, from, to }) => ({ title, place: moveWords(from, to) }))),
    },
    {
      id: 'estimates',
      title: t`Other estimates`,
      note: null,
      items: keyed(
        preview.estimates.map(({ title, from, to }) => ({ title, fact: estimateWords(from, to, words) })),
      ),
    },
    {
      id: 'restored',
      title: t({ message: 'Back', context: 'topics that return' }),
      note: t`Put aside before; what you did on them is there again.`,
      items: keyed(preview.restored.map(({ title, place }) => ({ title, place }))),
    },
    {
      id: 'others',
      title: t`Everything else`,
      note: null,
      items: keyed(preview.others.map((title) => ({ title }))),
    },
  ]
  return sections.filter(({ items }) => items.length > 0)
}

/** Counts for a first glance: "Added 3", "Unchanged 70". What is said in sentences is not counted. */
export const changeFigures = (
  preview: MergePreview,
  words: Words,
): { readonly label: string; readonly value: number }[] => [
  ...changeSections(preview, words)
    .filter(({ id }) => id !== 'others')
    .map(({ title, items }) => ({ label: title, value: items.length })),
  { label: t`Unchanged`, value: preview.unchanged },
]

/** What becomes of a plan that is not planned again. */
export const stillPlanWords = ({
  planState,
  removed,
}: Pick<MergePreview, 'planState' | 'removed'>): string => {
  if (planState === null) return t`This roadmap has no plan yet.`
  if (planState === 'archived') return t`It is archived and stays so.`
  if (planState !== 'resting') return t`Stays as it is: no slot moves.`
  return removed.length === 0
    ? t`It rests. Taken up again, it is planned anew.`
    : t`It rests, and loses the slots of what is removed. Taken up again, it is planned anew.`
}

/** The document says nothing that the roadmap does not say already. */
export const changesNothing = ({
  unchanged: _unchanged,
  plan: _plan,
  planState: _planState,
  basis: _basis,
  ...lists
}: MergePreview): boolean => Object.values(lists).every((list) => list.length === 0)
