import type { ChangeView, TurnedChange } from '#contract/operations/changes.ts'
import { clockText } from '#core/time/day-text.ts'
import { Temporal } from '#core/time/temporal.ts'
import { dayAt, minuteOfDayAt } from '#core/time/zone.ts'
import { alignColumns, cutTo } from './layout.ts'
import { dayText } from './plan-text.ts'

/** A change as `--json` prints it. */
export const changeJson = ({ id, label, atMs, undone }: ChangeView) => ({
  id,
  label,
  at: Temporal.Instant.fromEpochMilliseconds(atMs).toString(),
  undone,
})

/** "Mon 2026-11-23, 18:30" in a zone. */
export const whenText = (atMs: number, zone: string): string =>
  `${dayText(dayAt({ instantMs: atMs, zone, dayStartMinute: 0 }))}, ${clockText(minuteOfDayAt(atMs, zone))}`

type Page = { readonly zone: string; readonly width: number }

const WHEN_WIDTH = 24

/** The changes as people read them, latest first. */
export const changesText = (changes: readonly ChangeView[], { zone, width }: Page): string => {
  if (changes.length === 0) return 'Nothing was changed yet.\n'
  const rows = changes.map(({ label, atMs, undone }) => [
    whenText(atMs, zone),
    `${cutTo(label, Math.max(20, width - WHEN_WIDTH))}${undone ? ' (undone)' : ''}`,
  ])
  return `${alignColumns(rows, '').join('\n')}\n`
}

/** What was taken back, when it had been done, and what could not be. */
export const undoneText = ({ label, atMs, stays }: TurnedChange, zone: string): string =>
  `Undone: ${label} (${whenText(atMs, zone)})\n${stays === null ? '' : `${stays}\n`}`
