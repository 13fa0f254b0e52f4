/** What the learner does to slots and busy times in the week: previewed, done and undone as every change of the plan. */
import { t } from '@lingui/core/macro'
import type { SlotView } from '#contract/operations/plan.ts'
import type { BusyView } from '#contract/operations/views.ts'
import type { StudyKind } from '#core/planning/model.ts'
import type { PlanChange } from '#core/planning/change.ts'
import { requestPlanChange, type ChangeResult } from '../../app/plan-changes/request-change.ts'
import type { Format } from '../../ui/format.ts'
import { isSamePlace, placeOf, type Place } from './place.ts'
import { useWeekStore } from './store.ts'
import { busyTitle, placeWords } from './words.ts'

/** How days and times are written in what is said about it. */
type Words = { readonly format: Format; readonly zone: string }

type Asked = {
  readonly change: PlanChange
  readonly planId?: string
  readonly title: string
  readonly done: string
}

/** Changes are made one after the other: each is worked out on what the one before has left. */
let latest: Promise<unknown> = Promise.resolve()

const ask = (asked: Asked): Promise<ChangeResult> => {
  const result = latest.then(() => askNow(asked))
  latest = result.catch(() => undefined)
  return result
}

const askNow = async ({ change, planId, title, done }: Asked): Promise<ChangeResult> => {
  const plan = planId === undefined ? {} : { planId }
  const result = await requestPlanChange({ changes: [change], ...plan, title, done })
  // Drawn as it is now before anything else is said or focused.
  if (result === 'done') await useWeekStore.getState().refetch()
  return result
}

/** The place is meant by the clock of the zone the week is drawn in, whatever the plan's own. */
export const moveSlotChange = ({ id }: Pick<SlotView, 'id'>, place: Place, zone: string): PlanChange => ({
  type: 'move-slot',
  slotId: id,
  ...placeOf(place),
  zone,
})

/**
 * Moves or resizes a slot. It is drawn at its new place at once; when that does not come to be, it returns, and the
 * learner was told why.
 */
export const moveSlot = async (slot: SlotView, place: Place, words: Words): Promise<ChangeResult> => {
  const { setPlace } = useWeekStore.getState()
  setPlace(slot.id, place)
  const { title } = slot.topic
  const to = placeWords(place, words.zone, words.format)
  const isResized = place.minutes !== slot.minutes
  const result = await ask({
    change: moveSlotChange(slot, place, words.zone),
    planId: slot.planId,
    title: isResized ? t`Change ${title} to ${to}` : t`Move ${title} to ${to}`,
    done: isResized ? t`Changed ${title} to ${to}` : t`Moved ${title} to ${to}`,
  })
  const { places } = useWeekStore.getState()
  const drawn = places[slot.id]
  // Another move may be on its way by now.
  if (drawn !== undefined && isSamePlace(drawn, place)) setPlace(slot.id, null)
  return result
}

export const removeSlot = (slot: SlotView, { format, zone }: Words): Promise<ChangeResult> => {
  const name = `${slot.topic.title}, ${placeWords(slot, zone, format)}`
  return ask({
    change: { type: 'remove-slot', slotId: slot.id },
    planId: slot.planId,
    title: t`Remove ${name}`,
    done: t`Removed ${name}`,
  })
}

export const pinSlot = (slot: SlotView, pinned: boolean): Promise<ChangeResult> => {
  const { title } = slot.topic
  return ask({
    change: { type: 'pin-slot', slotId: slot.id, pinned },
    planId: slot.planId,
    title: pinned ? t`Pin ${title}` : t`Unpin ${title}`,
    done: pinned
      ? t`Pinned ${title}: replanning leaves it where it is`
      : t`Unpinned ${title}: replanning may move it`,
  })
}

export type NewSlot = {
  readonly planId: string
  readonly topic: { readonly id: string; readonly title: string }
  readonly place: Place
  /** Undefined: what the weekday is for. */
  readonly kind: StudyKind | undefined
}

export const addSlotChange = ({ topic, place, kind }: NewSlot, zone: string): PlanChange => ({
  type: 'add-slot',
  topicId: topic.id,
  ...placeOf(place),
  zone,
  ...(kind === undefined ? {} : { kind }),
})

export const addSlot = (slot: NewSlot, { format, zone }: Words): Promise<ChangeResult> => {
  const name = `${slot.topic.title}, ${placeWords(slot.place, zone, format)}`
  return ask({
    change: addSlotChange(slot, zone),
    planId: slot.planId,
    title: t`Add ${name}`,
    done: t`Added ${name}`,
  })
}

export const keepFreeChange = (place: Place, title: string): PlanChange => ({
  type: 'keep-free',
  ...placeOf(place),
  title: title.trim(),
})

export const keepFree = (place: Place, title: string, { format, zone }: Words): Promise<ChangeResult> => {
  const name = `${placeWords(place, zone, format)}${title.trim() === '' ? '' : `: ${title.trim()}`}`
  return ask({
    change: keepFreeChange(place, title),
    title: t`Keep free ${name}`,
    done: t`Kept free ${name}`,
  })
}

export const freeAgain = (busy: BusyView, { format, zone }: Words): Promise<ChangeResult> => {
  const name = `${busyTitle(busy)}, ${placeWords(busy, zone, format)}`
  return ask({
    change: { type: 'free-again', busyId: busy.id },
    title: t`Free again: ${name}`,
    done: t`Free again: ${name}`,
  })
}
