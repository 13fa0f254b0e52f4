/** What the running plans put into a calendar, as calendars were told it. */
import { createHash } from 'node:crypto'
import { giveItem, isForgotten, isStillTold, takeBack } from '#core/calendar/given-item.ts'
import type { GivenItem } from '#core/calendar/given-item.ts'
import { eventUid } from '#core/calendar/ics.ts'
import type { CalendarEvent } from '#core/calendar/ics.ts'
import type { CalendarOptions } from '#core/calendar/options.ts'
import { itemEvent, plannedItems, shownTitle } from '#core/calendar/planned-item.ts'
import type { PlannedItem, SlotOfPlan } from '#core/calendar/planned-item.ts'
import { addDays } from '#core/time/day.ts'
import { dayAt } from '#core/time/zone.ts'
import {
  forgetGivenItem,
  listGivenItems,
  listPlanProjects,
  listTopicPlaces,
  saveGivenItem,
} from '#db/calendar-repo.ts'
import { listRunningPlans } from '#db/plan-repo.ts'
import { runningSlots } from '../running-slots.ts'
import type { ReadCall, WriteCall } from '../runtime.ts'

/** All that running plans put into a calendar whose days are those of a zone. */
export const itemsToGive = (zone: string, options: CalendarOptions, call: ReadCall): PlannedItem[] => {
  const plans = listRunningPlans(call.db)
  const places = new Map(
    plans.flatMap(({ id }) => listTopicPlaces(call.db, id)).map((place) => [place.topicId, place]),
  )
  const slots = runningSlots({ from: null, to: null }, zone, call).flatMap((slot): SlotOfPlan[] => {
    const place = places.get(slot.topicId)
    return place === undefined ? [] : [{ ...slot, phaseId: place.phaseId, links: place.links }]
  })
  return plannedItems(
    slots,
    plans.flatMap(({ id }) => listPlanProjects(call.db, id)),
    options,
  )
}

/** Names all that an item says apart from its time. Options that only leave something out change nothing of it. */
const contentOf = (item: PlannedItem, options: CalendarOptions): string =>
  createHash('sha256')
    .update(JSON.stringify([shownTitle(item, options), item.description, item.category, item.links]))
    .digest('base64url')

/** An event, and the days it touches. */
export type DatedEvent = {
  readonly event: CalendarEvent
  readonly firstDay: string
  readonly lastDay: string
}

/** What calendars were given so far, by the ids of the items. */
export type Given = ReadonlyMap<string, GivenItem>

export const readGiven = ({ db }: ReadCall): Given =>
  new Map(listGivenItems(db).map((given) => [given.id, given]))

export type Giving = {
  readonly known: Given
  readonly zone: string
  readonly options: CalendarOptions
  /** Whether it goes into a file: what did can be taken back later. */
  readonly isFile: boolean
  /** Whether it says what became of what earlier files gave. */
  readonly isUpdate: boolean
  readonly isAsked: (item: Pick<PlannedItem, 'firstDay' | 'lastDay' | 'phaseId'>) => boolean
}

/** Something that was given, with the days it touches. */
type Dated = Pick<PlannedItem, 'firstDay' | 'lastDay' | 'phaseId'> & { readonly given: GivenItem }

const dated = (given: GivenItem, zone: string): Dated => {
  const { time, phaseId } = given
  if ('startDay' in time) {
    return { given, phaseId, firstDay: time.startDay, lastDay: addDays(time.endDay, -1) }
  }
  const day = dayAt({ instantMs: time.startMs, zone, dayStartMinute: 0 })
  return { given, phaseId, firstDay: day, lastDay: day }
}

/** Events of what is planned, and they are written down as given. */
export const givePlanned = (
  { known, zone, options, isFile, isUpdate, isAsked }: Giving,
  items: readonly PlannedItem[],
  { db, nowMs }: WriteCall,
): DatedEvent[] => {
  // What was given for these days and lies elsewhere now has to be moved away from them.
  const wasAsked = ({ id }: PlannedItem): boolean => {
    const former = known.get(id)
    return isUpdate && former?.inFile === true && isAsked(dated(former, zone))
  }
  const asked = items.filter((item) => isAsked(item) || wasAsked(item))
  return asked.map((item) => {
    const former = known.get(item.id)
    const given = giveItem(item, former, { content: contentOf(item, options), isFile, nowMs })
    if (given !== former) saveGivenItem(db, given)
    return { event: itemEvent(item, options, given), firstDay: item.firstDay, lastDay: item.lastDay }
  })
}

const cancellation = (given: GivenItem): CalendarEvent => ({
  uid: eventUid(given.id),
  sequence: given.sequence,
  updatedMs: given.updatedMs,
  ...given.time,
  summary: given.title,
  cancelled: true,
})

/** Events that take back what files gave and the plan does not hold any more. */
export const takeBackGone = (
  { known, zone, isAsked }: Giving,
  items: readonly PlannedItem[],
  { db, nowMs }: WriteCall,
): DatedEvent[] => {
  const planned = new Set(items.map(({ id }) => id))
  return [...known.values()]
    .filter((given) => !planned.has(given.id) && isStillTold(given, nowMs))
    .map((given) => dated(given, zone))
    .filter(isAsked)
    .map(({ given: former, firstDay, lastDay }) => {
      const given = takeBack(former, nowMs)
      if (given !== former) saveGivenItem(db, given)
      return { event: cancellation(given), firstDay, lastDay }
    })
    .toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : Number(a.firstDay > b.firstDay)))
}

/** Forgets what is gone from the plan, and so long over that no calendar has a use for it. */
export const forgetOld = (known: Given, items: readonly PlannedItem[], { db, nowMs }: WriteCall): void => {
  const planned = new Set(items.map(({ id }) => id))
  for (const given of known.values()) {
    if (!planned.has(given.id) && isForgotten(given, nowMs)) forgetGivenItem(db, given.id)
  }
}
