/** Plans measured from the outside, on one line of minutes. */
import type { PlanInput, PlannedSlot, PlanResult } from '#core/planning/model.ts'
import { dayNumber } from '#core/time/day.ts'

export const startOf = (slot: { readonly day: string; readonly startMinute: number }): number =>
  dayNumber(slot.day) * 1440 + slot.startMinute
export const endOf = (slot: Parameters<typeof startOf>[0] & { readonly minutes: number }): number =>
  startOf(slot) + slot.minutes

export const keptFrom = (input: PlanInput): PlannedSlot[] =>
  input.kept
    .filter((slot) => slot.day >= input.today)
    .map(({ minutesToCome: _minutesToCome, ...slot }) => slot)
/** What the kept slots still stand for: of one that has begun only what is to come. */
export const coveredBy = (input: PlanInput): { topicKey: string; minutes: number }[] =>
  input.kept
    .filter((slot) => slot.day >= input.today)
    .map(({ topicKey, minutes, minutesToCome }) => ({ topicKey, minutes: minutesToCome ?? minutes }))
/** In these inputs kept slots are pinned and new ones are not. */
export const newSlots = (result: PlanResult): PlannedSlot[] => result.slots.filter((slot) => !slot.pinned)
export const minutesOf = (
  of: readonly { readonly topicKey: string; readonly minutes: number }[],
  key: string,
): number => of.filter((one) => one.topicKey === key).reduce((sum, one) => sum + one.minutes, 0)
