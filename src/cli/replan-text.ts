import type { PlanDifference, SlotMove } from '#contract/operations/plan-changes.ts'
import { clockText, durationText } from '#core/export/text.ts'
import { whyNoFinish } from '#core/planning/why-no-finish.ts'
import type { FinishRange } from '#core/planning/model.ts'
import { alignColumns, cutTo, wrapAfter } from './layout.ts'
import { dayText, finishText } from './plan-text.ts'

const MOVES_SHOWN = 5

const placeText = (place: SlotMove['from']): string =>
  place === null ? '' : `${dayText(place.day)} ${clockText(place.startMinute)} ${durationText(place.minutes)}`

const moveRow = ({ topic, from, to }: SlotMove, width: number): string[] => {
  const title = cutTo(topic.title, Math.max(16, width - 66))
  if (from === null) return [title, 'new', placeText(to)]
  return [title, placeText(from), to === null ? 'goes' : `→ ${placeText(to)}`]
}

const dayOf = (finish: FinishRange, { pace }: PlanDifference): string => {
  const day = finish[pace]
  return day === null ? 'none' : dayText(day)
}

/** "Sat 2026-12-19 → Mon 2026-12-21, between … and …" */
export const finishLine = (difference: PlanDifference): string => {
  const { finish, pace, findings } = difference
  const why = whyNoFinish(findings)
  const after = finishText(finish.after, { pace, why })
  return finish.before[pace] === finish.after[pace] ? after : `${dayOf(finish.before, difference)} → ${after}`
}

/** "23 move, 1 new, 2 go, 230 stay" */
export const countsText = ({ counts }: PlanDifference): string => {
  const { moved, added, removed, unchanged } = counts
  const parts = [`${moved} move`, `${added} new`, `${removed} go`, `${unchanged} stay`]
  return parts.filter((part) => !part.startsWith('0 ')).join(', ')
}

const lastLine = ({ counts }: PlanDifference, isDryRun: boolean): string => {
  if (counts.moved + counts.added + counts.removed === 0)
    return 'No slot changes: the plan fits what is left.'
  return isDryRun
    ? 'Nothing was changed. Without --dry-run it will be.'
    : 'Done. What is over and what is pinned stayed where it was.'
}

/** What `roadbook replan` prints for people. */
export const replanText = (
  difference: PlanDifference,
  { isDryRun, width }: { readonly isDryRun: boolean; readonly width: number },
): string => {
  const { roadmapTitle, slots, losses, counts, pace } = difference
  const more = counts.moved + counts.added + counts.removed - MOVES_SHOWN
  const rows = slots.slice(0, MOVES_SHOWN).map((move) => moveRow(move, width))
  const lines = [
    `Planned again: ${roadmapTitle}`,
    ...wrapAfter('  Finish  ', `${finishLine(difference)} (${pace} pace)`, width),
    ...wrapAfter('  Slots   ', countsText(difference) || 'none to come', width),
    ...(rows.length === 0 ? [] : ['', 'First changes', ...alignColumns(rows)]),
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...(losses.length === 0 ? [] : ['', 'What is lost']),
    ...losses.flatMap(({ message }) => wrapAfter('  - ', message, width)),
    '',
    lastLine(difference, isDryRun),
  ]
  return `${lines.join('\n')}\n`
}
