import type { SessionImportPreview } from '#contract/operations/session-import.ts'
import type { Placed, Refused } from '#core/sessions/import/place.ts'
import { dayAt } from '#core/time/zone.ts'
import type { ReadCall } from '../runtime.ts'
import { loadSettings } from '../settings.ts'
import { lengthOf } from './lengths.ts'
import type { WorkedOut } from './work-out.ts'

/** How many that overlap are named. */
const MOST_NAMED = 50

const overlappingOf = ({ placement, titleOf }: WorkedOut): SessionImportPreview['overlapping'] =>
  placement.refused.flatMap(({ entry, stretch, other }: Refused) =>
    stretch === null || other === null
      ? []
      : [
          {
            title: titleOf(entry),
            entry: { startMs: stretch.startMs, endMs: stretch.endMs },
            // One that is running has all the time to come.
            other: { ...other, endMs: other.endMs === Number.MAX_SAFE_INTEGER ? stretch.endMs : other.endMs },
          },
        ],
  )

const groupSums = ({ draft, entries }: WorkedOut): SessionImportPreview['groups'] => {
  const sums = new Map(draft.sessions.groups.map(({ key }) => [key, { entries: 0, ms: 0 }]))
  for (const entry of entries) {
    const sum = sums.get(entry.group)
    if (sum === undefined) continue
    sum.entries += 1
    sum.ms += lengthOf(entry)
  }
  return [...sums.values()]
}

const daysOf = (
  placed: readonly Placed[],
  zone: string,
  { db }: ReadCall,
): Pick<SessionImportPreview, 'from' | 'to'> => {
  const { dayStartMinute } = loadSettings(db)
  const [first, last] = [placed[0], placed.at(-1)]
  if (first === undefined || last === undefined) return { from: null, to: null }
  return {
    from: dayAt({ instantMs: first.startMs, zone, dayStartMinute }),
    to: dayAt({ instantMs: last.startMs, zone, dayStartMinute }),
  }
}

export const previewOf = (worked: WorkedOut, zone: string, call: ReadCall): SessionImportPreview => {
  const { placed, refused } = worked.placement
  const count = (reason: Refused['reason']): number => refused.filter((one) => one.reason === reason).length
  return {
    sessions: placed.length,
    ms: placed.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
    ...daysOf(placed, zone, call),
    groups: groupSums(worked),
    known: worked.known,
    leftOut: worked.leftOut,
    cut: placed.filter(({ isCut }) => isCut).length,
    refused: {
      overlaps: count('overlaps'),
      dayFull: count('day-full'),
      future: count('future'),
      unfit: count('unfit'),
    },
    overlapping: overlappingOf(worked).slice(0, MOST_NAMED),
  }
}
