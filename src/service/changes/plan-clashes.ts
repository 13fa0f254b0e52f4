/** Slots come back only where they lie over nothing that was put there meanwhile. */
import { resolveZone } from '#core/time/zone.ts'
import { i18n } from '#core/words/i18n.ts'
import { listBusyBetween } from '#db/busy-repo.ts'
import { listRunningPlans } from '#db/plan-repo.ts'
import { findTopic } from '#db/progress-repo.ts'
import { listSlotsNotOver } from '#db/slot-repo.ts'
import { endOf } from '../plan-changes/taken.ts'
import { timesText } from '../plan-changes/words.ts'
import { END_OF_TIME_MS } from '../running-plans.ts'
import type { ReadCall } from '../runtime.ts'

type Stretch = {
  readonly id: string
  readonly day: string
  readonly startMinute: number
  readonly minutes: number
  readonly zone: string
  readonly startMs: number
  /** Of a slot. */
  readonly topicId?: string
  /** Of a busy time. */
  readonly title?: string
}

type Clash = readonly [Stretch, Stretch]

/** What is not over yet: slots of the plans that run, and busy times. */
const listTaken = ({ db, nowMs }: ReadCall): Stretch[] => [
  ...listRunningPlans(db).flatMap(({ id }) => listSlotsNotOver(db, id, nowMs)),
  ...listBusyBetween(db, { fromMs: nowMs, beforeMs: END_OF_TIME_MS }),
]

const isSlot = ({ topicId }: Stretch): boolean => topicId !== undefined

/** Pairs that overlap, of which at least one is a slot. */
const listClashes = (call: ReadCall): Clash[] => {
  const clashes: Clash[] = []
  let reaching: Stretch[] = []
  for (const stretch of listTaken(call).toSorted((a, b) => a.startMs - b.startMs)) {
    reaching = reaching.filter((earlier) => endOf(earlier) > stretch.startMs)
    for (const earlier of reaching) if (isSlot(earlier) || isSlot(stretch)) clashes.push([earlier, stretch])
    reaching.push(stretch)
  }
  return clashes
}

const keyOf = (clash: Clash): string =>
  clash
    .map(({ id }) => id)
    .toSorted()
    .join(' ')

const nameOf = ({ topicId, title = '' }: Stretch, { db }: ReadCall): string => {
  if (topicId !== undefined) return `“${findTopic(db, topicId)?.title ?? ''}”`
  return title === '' ? i18n.t('Time that is kept free') : `“${title}”`
}

/** Remembers what overlaps now; the answer names something that overlaps only since then, not one of `own`; null for none. */
export const watchClashes = (call: ReadCall): ((own: ReadonlySet<string>) => string | null) => {
  const known = new Set(listClashes(call).map(keyOf))
  return (own) => {
    const clash = listClashes(call).find((pair) => !known.has(keyOf(pair)))
    if (clash === undefined) return null
    const other = clash.find(({ id }) => !own.has(id)) ?? clash[0]
    return `${nameOf(other, call)}, ${timesText(other, resolveZone(other.zone).zone)}`
  }
}
