import type { ForeignEntry } from '#core/sessions/import/model.ts'
import { daysBetween } from '#core/time/day.ts'

const DAY_MS = 86_400_000

/** How long an entry is, by what it says itself. */
export const lengthOf = ({ when }: ForeignEntry): number => {
  if (when.kind === 'day' || when.lengthMs !== null) return when.lengthMs ?? 0
  const { start, end } = when
  return daysBetween(start.day, end.day) * DAY_MS + (end.second - start.second) * 1000
}
