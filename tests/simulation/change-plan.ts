/** Changes a plan as the screens do, and holds everything that is promised against what came of it. */
import { expect } from 'vitest'
import type { PlanDifference } from '#contract/operations/plan-changes.ts'
import type { PlanChange } from '#core/planning/change.ts'
import { alwaysHolds, holdsOfPlanned, sessionsAreUntouched } from './invariants.ts'
import { endOf, isRunning, settingsOf, textOf } from './stored.ts'
import type { SlotRow, Stored } from './stored.ts'
import { attempt, count, look, note, nowOf } from './world.ts'
import type { World } from './world.ts'

export type Wish = {
  readonly what: string
  readonly changes: readonly PlanChange[]
  readonly planId: string
  /** Slots the learner lays a hand on. */
  readonly touched?: readonly string[]
  /** Whether the plan is planned again for certain. */
  readonly isPlanned: boolean
}

const sayNo = async (world: World, { planId, changes, what }: Wish, before: Stored): Promise<void> => {
  const preview = await attempt(world, 'plan.preview-change', { planId, changes: [...changes] })
  const done = await attempt(world, 'plan.change', { planId, changes: [...changes] })
  expect(done, `${what}: refused as in its preview`).toEqual(preview)
  expect(textOf(look(world)), `${what}: refused, and nothing is changed`).toBe(textOf(before))
  count(world, 'refused')
}

const untouchedSlots = ({ slots }: Stored, touched: ReadonlySet<string>): SlotRow[] =>
  slots.filter(({ id }) => !touched.has(id))

/** Nothing but what was asked for. */
const onlyTouchedChange = (
  what: string,
  before: Stored,
  after: Stored,
  touched: ReadonlySet<string>,
): void => {
  const former = new Set(before.slots.map(({ id }) => id))
  const kept = untouchedSlots(after, touched).filter(({ id }) => former.has(id))
  expect(kept, `${what}: local`).toEqual(untouchedSlots(before, touched))
}

/** Planning again what was just planned leaves no trace. */
const staysAsItIs = async (world: World, { what, planId }: Wish, after: Stored): Promise<void> => {
  const again = await world.service.call('plan.change', { planId, changes: [{ type: 'replan' }] })
  expect(again.counts, `${what}: planned again`).toMatchObject({ moved: 0, added: 0, removed: 0 })
  expect(textOf(look(world)), `${what}: planned again`).toBe(textOf(after))
  expect(again.changeId, `${what}: planned again`).toBeNull()
  count(world, 'planned again')
}

/** Calendars see a slot that went and came back as changed, twice. */
const sequencesGrow = (what: string, from: Stored, to: Stored): void => {
  const now = new Map(to.slots.map((slot) => [slot.id, slot]))
  for (const slot of from.slots) {
    const is = now.get(slot.id)
    if (is === undefined) continue
    const hasMoved = is.start_ms !== slot.start_ms || is.minutes !== slot.minutes
    expect(is.sequence - slot.sequence, `${what}: sequence`).toBeGreaterThanOrEqual(hasMoved ? 1 : 0)
  }
}

/** Taken back, everything is as it was; done again, everything is as it had become. */
export const undoAndRedo = async (
  world: World,
  { what, changeId }: { readonly what: string; readonly changeId: string },
  states: { readonly before: Stored | null; readonly after: Stored },
): Promise<void> => {
  const { before, after } = states
  await world.service.call('change.undo', { changeId })
  const undone = look(world)
  if (before !== null) expect(textOf(undone), `${what}: undone`).toBe(textOf(before))
  sequencesGrow(`${what}: undone`, after, undone)
  count(world, 'undone')
  if (before !== null && world.random.chance(0.2)) {
    note(world, `${what}: stays undone`)
    return
  }
  await world.service.call('change.redo', { changeId })
  const redone = look(world)
  expect(textOf(redone), `${what}: done again`).toBe(textOf(after))
  sequencesGrow(`${what}: done again`, undone, redone)
}

/** Each way back that is shown really leads there, with the change itself. */
const winBackKeepsItsWord = async (world: World, wish: Wish, preview: PlanDifference): Promise<void> => {
  const way = world.random.pick(preview.winBack)
  if (way === undefined) return
  const { finish } = await world.service.call('plan.preview-change', {
    planId: wish.planId,
    changes: [...wish.changes, ...way.changes],
  })
  expect(finish.after, `${wish.what}: won back by ${way.kind}`).toEqual(way.finish)
  const [before, after] = [preview.finish.before[preview.pace], finish.after[preview.pace]]
  expect(before !== null && after !== null && after <= before, `${wish.what}: won back in time`).toBe(true)
  count(world, 'won back')
}

/** False when it was refused. */
export const changePlan = async (world: World, wish: Wish, before = look(world)): Promise<boolean> => {
  const { what, planId, changes } = wish
  note(world, `${what} ${JSON.stringify(changes).slice(0, 300)}`)
  const preview = await attempt(world, 'plan.preview-change', { planId, changes: [...changes] })
  if (!preview.ok) {
    note(world, `refused: ${preview.error.message}`)
    await sayNo(world, wish, before)
    return false
  }
  await winBackKeepsItsWord(world, wish, preview.value)
  const { basis, counts, finish, isLocal } = preview.value
  const done = await world.service.call('plan.change', { planId, changes: [...changes], basis })
  expect({ counts: done.counts, finish: done.finish }, `${what}: as previewed`).toEqual({ counts, finish })
  const after = look(world)
  const touched = new Set(wish.touched ?? [])
  alwaysHolds({ what, before, after, nowMs: nowOf(world), touched })
  sessionsAreUntouched({ what, before, after, nowMs: nowOf(world), touched })
  if (isLocal) onlyTouchedChange(what, before, after, touched)
  if (wish.isPlanned) holdsOfPlanned(what, planId, after, nowOf(world))
  count(world, what)
  if (wish.isPlanned && world.random.chance(0.2)) await staysAsItIs(world, wish, after)
  if (done.changeId !== null && world.random.chance(0.25)) {
    await undoAndRedo(world, { what, changeId: done.changeId }, { before, after })
  }
  return true
}

/** Plans all running plans again, until they are at peace with each other. */
export const replanAll = async (world: World, what: string): Promise<void> => {
  const running = look(world).plans.filter(isRunning)
  for (const { id: planId } of [...running, ...running]) {
    await world.service.call('plan.change', { planId, changes: [{ type: 'replan' }] })
  }
  const after = look(world)
  alwaysHolds({ what, before: after, after, nowMs: nowOf(world), touched: new Set() })
  for (const { id } of running) holdsOfPlanned(what, id, after, nowOf(world))
}

/** Slots of a plan that are not over, in time order. */
export const openSlots = (stored: Stored, planId: string, nowMs: number): SlotRow[] =>
  stored.slots
    .filter((slot) => slot.plan_id === planId && endOf(slot) > nowMs)
    .sort((a, b) => a.start_ms - b.start_ms)

export const activePlanOf = (stored: Stored) => {
  const plan = stored.plans.find(({ active }) => active === 1)
  if (plan === undefined) throw new Error('there is no active plan')
  return { plan, settings: settingsOf(plan) }
}
