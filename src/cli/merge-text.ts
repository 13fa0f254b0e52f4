import type { MergePreview } from '#contract/operations/merge.ts'
import { replanJson } from '#core/export/replan-json.ts'
import { durationText } from '#core/export/text.ts'
import type { Range } from '#core/roadmap/model.ts'
import { count, rangeText, wrapAfter } from './layout.ts'
import { countsText, finishLine } from './replan-text.ts'

/** Of longer lists the rest is counted. */
const SHOWN = 20

/** A roadmap that an edited document was, or would be, merged into. */
export type Update = {
  readonly id: string
  readonly title: string
  readonly preview: MergePreview
  /** Null when nothing was changed. */
  readonly changeId: string | null
}

const daysText = (days: Range | null): string =>
  days === null ? 'no estimate' : `${rangeText(days)} study ${days.max === 1 ? 'day' : 'days'}`

const listLines = (heading: string, items: readonly string[], width: number): string[] =>
  items.length === 0
    ? []
    : [
        `  ${heading}`,
        ...items.slice(0, SHOWN).flatMap((item) => wrapAfter('    - ', item, width)),
        ...(items.length > SHOWN ? [`      and ${items.length - SHOWN} more; --json lists them`] : []),
      ]

const removedText = ({ title, place, studiedMinutes, archived }: MergePreview['removed'][number]): string => {
  const kept = studiedMinutes > 0 ? `studied ${durationText(studiedMinutes)}, ` : ''
  return archived ? `${title} (${place}): ${kept}put aside, nothing of it is lost` : `${title} (${place})`
}

const RESTING = 'rests, and loses the slots of what is removed; taken up again, it is planned anew'

const planLines = (
  { plan, planState, removed }: Pick<MergePreview, 'plan' | 'planState' | 'removed'>,
  width: number,
): string[] =>
  plan === null
    ? planState === 'resting' && removed.length > 0
      ? wrapAfter('  Plan    ', RESTING, width)
      : []
    : [
        `  Finish  ${finishLine(plan)}`,
        `  Slots   ${countsText(plan)}`,
        ...plan.losses.flatMap(({ message }) => wrapAfter('    - ', message, width)),
      ]

const isNothing = ({
  unchanged: _unchanged,
  plan: _plan,
  planState: _planState,
  basis: _basis,
  ...lists
}: MergePreview): boolean => Object.values(lists).every((list) => list.length === 0)

const updateLines = ({ title, preview }: Update, width: number): string[] => {
  if (isNothing(preview)) return ['', `${title}: nothing changes`]
  const { added, removed, renamed, moved, estimates, restored, others, unchanged } = preview
  return [
    '',
    title,
    ...listLines(
      'Added',
      added.map((topic) => `${topic.title} (${topic.place}, ${daysText(topic.days)})`),
      width,
    ),
    ...listLines('Removed', removed.map(removedText), width),
    ...listLines(
      'Renamed',
      renamed.map(({ from, to }) => `${from} → ${to}`),
      width,
    ),
    ...listLines(
      'Moved',
      moved.map((topic) => `${topic.title}: “${topic.from}” → “${topic.to}”`),
      width,
    ),
    ...listLines(
      'Estimates',
      estimates.map((topic) => `${topic.title}: ${daysText(topic.from)} → ${daysText(topic.to)}`),
      width,
    ),
    ...listLines(
      'Back, with what you did on them',
      restored.map((topic) => `${topic.title} (${topic.place})`),
      width,
    ),
    ...listLines('Everything else', others, width),
    `  ${count(unchanged, 'topic')} unchanged`,
    ...planLines(preview, width),
  ]
}

/** What `roadbook import FILE --update` prints for people. */
export const mergeText = (
  updates: readonly Update[],
  { name, isDryRun, width }: { readonly name: string; readonly isDryRun: boolean; readonly width: number },
): string => {
  const hasChanges = updates.some(({ preview }) => !isNothing(preview))
  const closing = isDryRun ? 'Nothing was changed.' : 'Updated. Your progress and sessions stayed.'
  const lines = [
    `${name}: ${count(updates.length, 'roadmap')} to update`,
    ...updates.flatMap((update) => updateLines(update, width)),
    '',
    hasChanges ? closing : 'There is nothing to update.',
  ]
  return `${lines.join('\n')}\n`
}

/** The public JSON of `roadbook import --update --json` (docs/data-format.md). */
export const mergeJson = (updates: readonly Update[]): unknown => ({
  updates: updates.map(({ id, title, changeId, preview }) => {
    const { plan, basis: _basis, ...lists } = preview
    return {
      id,
      title,
      changeId,
      changes: Object.assign(lists, { plan: plan === null ? null : replanJson(plan, changeId) }),
    }
  }),
})
