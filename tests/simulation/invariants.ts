/** What holds after everything that happens, judged by the rows before and after it. */
import { expect } from 'vitest'
import { hoursOn } from '#core/planning/hours.ts'
import { weekdayOf } from '#core/time/day.ts'
import { minutesToCome, remainingMinutes, topicsOfPlan } from './effort.ts'
import { endOf, isRunning, settingsOf } from './stored.ts'
import type { PlanRow, SlotRow, Stored } from './stored.ts'

/** Something that happened, and when. */
export type Happening = {
  readonly what: string
  readonly before: Stored
  readonly after: Stored
  readonly nowMs: number
  /** Slots the learner laid a hand on. */
  readonly touched: ReadonlySet<string>
}

const byId = (slots: readonly SlotRow[]): Map<string, SlotRow> =>
  new Map(slots.map((slot) => [slot.id, slot]))

const cut = (slot: SlotRow | undefined): unknown => (slot === undefined ? null : slot)

/** Slots that are over stay as they are, to the byte; one that was going on may have been ended, never moved. */
export const historyIsUntouched = ({ what, before, after, nowMs }: Happening): void => {
  const now = byId(after.slots)
  for (const slot of before.slots.filter((one) => endOf(one) <= nowMs)) {
    expect(cut(now.get(slot.id)), `${what}: a slot that is over`).toEqual(slot)
  }
  const former = byId(before.slots)
  for (const slot of after.slots.filter((one) => one.start_ms < nowMs)) {
    const was = former.get(slot.id)
    expect([was?.start_ms, was?.day, was?.topic_id], `${what}: a slot that has begun`).toEqual([
      slot.start_ms,
      slot.day,
      slot.topic_id,
    ])
  }
}

/** Nothing that was studied changes because a plan does. */
export const sessionsAreUntouched = ({ what, before, after }: Happening): void =>
  expect(after.sessions, `${what}: sessions`).toEqual(before.sessions)

/** No new place lies in the past. */
export const nothingIsPlannedInThePast = ({ what, before, after, nowMs }: Happening): void => {
  const former = byId(before.slots)
  const late = after.slots.filter((slot) => {
    const was = former.get(slot.id)
    return slot.start_ms < nowMs && was?.start_ms !== slot.start_ms
  })
  expect(late, `${what}: planned in the past`).toEqual([])
}

const placeOf = ({ day, start_minute: startMinute, minutes, start_ms: startMs }: SlotRow) => ({
  day,
  startMinute,
  minutes,
  startMs,
})

/** A pinned slot stays until the learner moves it; it may go when nothing of its topic is left in the plan. */
export const pinnedStay = ({ what, before, after, nowMs, touched }: Happening): void => {
  const now = byId(after.slots)
  const plans = new Map(after.plans.map((plan) => [plan.id, plan]))
  for (const slot of before.slots.filter((one) => one.pinned === 1 && one.start_ms > nowMs)) {
    if (touched.has(slot.id)) continue
    const is = now.get(slot.id)
    if (is !== undefined) {
      expect(placeOf(is), `${what}: a pinned slot`).toEqual(placeOf(slot))
      continue
    }
    const plan = plans.get(slot.plan_id)
    const isOpen =
      plan !== undefined &&
      plan.archived_ms === null &&
      topicsOfPlan(plan, after).some(({ id, status }) => id === slot.topic_id && status !== 'done')
    expect(isOpen, `${what}: a pinned slot of an open topic is gone`).toBe(false)
  }
}

type Stretch = { readonly from: number; readonly to: number; readonly what: string; readonly stays: boolean }

/** Running plans and busy times never overlap, except where the learner pinned something first. */
export const nothingOverlaps = ({ what, after, nowMs }: Happening): void => {
  const running = new Set(after.plans.filter(isRunning).map(({ id }) => id))
  const stretches: Stretch[] = [
    ...after.slots
      .filter((slot) => running.has(slot.plan_id) && endOf(slot) > nowMs)
      .map((slot) => ({
        from: slot.start_ms,
        to: endOf(slot),
        what: `${slot.pinned === 1 ? 'pinned ' : ''}slot ${slot.id} of ${slot.plan_id}, ${slot.day} ${slot.start_minute}+${slot.minutes}`,
        stays: slot.pinned === 1 || slot.start_ms <= nowMs,
      })),
    ...after.busy
      .filter((busy) => endOf(busy) > nowMs)
      .map((busy) => ({
        from: Math.max(busy.start_ms, nowMs),
        to: endOf(busy),
        what: `busy ${busy.source} ${busy.id}, ${busy['day']} ${busy['start_minute']}+${busy.minutes}`,
        stays: true,
      })),
  ]
  stretches.sort((a, b) => a.from - b.from)
  const clashes: string[] = []
  let open: Stretch[] = []
  for (const one of stretches) {
    open = open.filter(({ to }) => to > one.from)
    for (const other of open.filter(({ stays }) => !(stays && one.stays))) {
      clashes.push(`${other.what} and ${one.what}`)
    }
    open.push(one)
  }
  expect(clashes, `${what}: overlaps`).toEqual([])
}

const coming = (plan: PlanRow, { slots }: Stored, nowMs: number): SlotRow[] =>
  slots
    .filter((slot) => slot.plan_id === plan.id && slot.start_ms > nowMs)
    .sort((a, b) => a.start_ms - b.start_ms)

/** Slots to come add up to what is left to do of each topic, to the minute. */
export const slotsAreTheEffort = (what: string, plan: PlanRow, after: Stored, nowMs: number): void => {
  const settings = settingsOf(plan)
  const isComplete = plan[`finish_${settings.pace}`] !== null
  const own = after.slots.filter((slot) => slot.plan_id === plan.id && endOf(slot) > nowMs)
  const topics = topicsOfPlan(plan, after)
  const counts = topics.map((topic) => {
    const slots = own.filter((slot) => slot.topic_id === topic.id)
    const given = slots.reduce((sum, slot) => sum + minutesToCome(slot, nowMs), 0)
    const kept = slots
      .filter((slot) => slot.pinned === 1 || slot.start_ms <= nowMs)
      .reduce((sum, slot) => sum + minutesToCome(slot, nowMs), 0)
    const needed = Math.max(kept, remainingMinutes(topic, plan, after))
    return {
      topic: topic.title,
      slots: slots.map((slot) => [slot.id, slot.start_ms - nowMs, slot.minutes, slot.pinned]),
      given: isComplete ? given : Math.min(given, needed),
      needed: isComplete ? needed : given,
    }
  })
  expect(
    counts.filter(({ given, needed }) => given !== needed),
    `${what}: minutes planned and needed`,
  ).toEqual([])
  const known = new Set(topics.map(({ id }) => id))
  const stray = own.filter((slot) => slot.start_ms > nowMs && !known.has(slot.topic_id))
  expect(stray, `${what}: slots of topics that are not in the plan`).toEqual([])
}

/** Topics follow each other as in the roadmap, but for what was pinned. */
export const orderIsKept = (what: string, plan: PlanRow, after: Stored, nowMs: number): void => {
  const order = new Map(topicsOfPlan(plan, after).map(({ id }, index) => [id, index]))
  const places = coming(plan, after, nowMs)
    .filter(({ pinned }) => pinned === 0)
    .map((slot) => order.get(slot.topic_id) ?? -1)
  expect(places, `${what}: study order`).toEqual([...places].sort((a, b) => a - b))
}

/** New slots lie in the hours of their day, never on days off, on days of rest, or in a pause. */
export const hoursAreKept = (what: string, plan: PlanRow, after: Stored, nowMs: number): void => {
  const settings = settingsOf(plan)
  const wrong = coming(plan, after, nowMs).filter((slot) => {
    if (slot.pinned === 1) return false
    const weekday = weekdayOf(slot.day)
    const { availability, rhythm } = hoursOn(settings, slot.day)
    const { startMinute, minutes } = availability[weekday]
    const isInside =
      slot.start_minute >= startMinute && slot.start_minute + slot.minutes <= startMinute + minutes
    const isOff = settings.daysOff.some(({ from, to }) => from <= slot.day && slot.day <= to)
    const isPaused = settings.paused !== null && slot.day >= settings.paused
    return !isInside || isOff || isPaused || rhythm[weekday] !== slot.kind || slot.kind === 'rest'
  })
  expect(wrong, `${what}: outside the study time`).toEqual([])
}

/** The finish is the day of the last slot. */
export const finishIsTheLastSlot = (what: string, plan: PlanRow, after: Stored, nowMs: number): void => {
  const finish = plan[`finish_${settingsOf(plan).pace}`]
  const days = after.slots
    .filter((slot) => slot.plan_id === plan.id && endOf(slot) > nowMs)
    .map(({ day }) => day)
  const last = days.sort().at(-1)
  if (finish !== null && last !== undefined) expect(finish, `${what}: finish`).toBe(last)
}

/** After anything at all. */
export const alwaysHolds = (happening: Happening): void => {
  historyIsUntouched(happening)
  nothingIsPlannedInThePast(happening)
  pinnedStay(happening)
  nothingOverlaps(happening)
}

/** After a plan was planned again. */
export const holdsOfPlanned = (what: string, planId: string, after: Stored, nowMs: number): void => {
  const plan = after.plans.find(({ id }) => id === planId)
  if (plan === undefined) throw new Error(`${what}: the plan is gone`)
  slotsAreTheEffort(what, plan, after, nowMs)
  orderIsKept(what, plan, after, nowMs)
  hoursAreKept(what, plan, after, nowMs)
  finishIsTheLastSlot(what, plan, after, nowMs)
}
