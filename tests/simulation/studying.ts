/** How a learner's day passes: what of the plan they keep, and what it makes of their topics. */
import type { SlotView } from '#contract/operations/plan.ts'
import { activePlanOf, changePlan } from './change-plan.ts'
import { estimatedMinutes, remainingMinutes, studiedMinutes, topicsOfPlan } from './effort.ts'
import type { Stored } from './stored.ts'
import { attempt, count, look, note, nowOf } from './world.ts'
import type { World } from './world.ts'

const MINUTE_MS = 60_000

/** How a week goes: how many of the slots are studied, and for how much of their time. */
export type Mood = { readonly attends: number; readonly from: number; readonly to: number }

export const MOODS: readonly Mood[] = [
  { attends: 0.97, from: 1, to: 1.25 },
  { attends: 0.9, from: 0.8, to: 1.1 },
  { attends: 0.9, from: 0.85, to: 1.1 },
  { attends: 0.85, from: 0.8, to: 1.05 },
  { attends: 0.55, from: 0.4, to: 0.9 },
]

/** A topic takes half to twice its estimate, mostly about it. */
const reallyTakes = (world: World, topicId: string, estimate: number): number => {
  const known = world.really.get(topicId)
  if (known !== undefined) return known
  const { random } = world
  const bell = random.next() + random.next() + random.next() - 1.5
  const minutes = Math.round(estimate * Math.min(2, Math.max(0.5, Math.exp(bell * 0.5))))
  world.really.set(topicId, minutes)
  return minutes
}

const study = async (world: World, slot: SlotView, mood: Mood): Promise<void> => {
  const { random } = world
  const share = mood.from + random.next() * (mood.to - mood.from)
  const startMs = Math.max(slot.startMs, world.lastSessionEndMs)
  const endMs = startMs + Math.max(5, Math.round(slot.minutes * share)) * MINUTE_MS
  if (endMs > nowOf(world)) world.service.setNow(endMs)
  const kind = slot.kind === 'rest' ? 'practice' : slot.kind
  const added = await attempt(world, 'session.add', { topicId: slot.topic.id, kind, startMs, endMs })
  if (!added.ok) return
  world.lastSessionEndMs = endMs
  world.tally.set(slot.topic.id, (world.tally.get(slot.topic.id) ?? 0) + (endMs - startMs) / MINUTE_MS)
  count(world, 'sessions')
}

/** Whether it may be worth looking: what is known to be needed was studied since. */
const mayBeDue = ({ tally, due }: World, topicId: string): boolean =>
  (tally.get(topicId) ?? 0) >= (due.get(topicId) ?? 0)

/** Ticks off what is done, by a key or with planning again, and takes more time for what is not. */
const takeStock = async (world: World, topicId: string, stored: Stored): Promise<void> => {
  const topic = stored.topics.find(({ id }) => id === topicId)
  const plan = stored.plans.find(({ roadmap_id: roadmapId }) => roadmapId === topic?.roadmap_id)
  if (topic === undefined || plan === undefined || topic.status === 'done') return
  const estimate = estimatedMinutes(topic, plan)
  const studied = studiedMinutes(topicId, stored.sessions)
  const really = reallyTakes(world, topicId, estimate)
  if (studied >= really) {
    note(world, `done: ${topic.title}`)
    await world.service.call('topic.set-status', { topicId, status: 'done' })
    count(world, 'topics done')
  } else if (studied < estimate) {
    world.tally.set(topicId, studied)
    world.due.set(topicId, Math.min(really, estimate))
  } else {
    const days = Math.max(1, Math.ceil(((really - studied) / 210) * 2)) / 2
    await changePlan(world, {
      what: 'needs longer',
      changes: [{ type: 'extend', topicId, days }],
      planId: plan.id,
      isPlanned: true,
    })
  }
}

/** Topics that took all their time and are not ticked off get no slots any more: time to say what is with them. */
export const takeStockOfUsedUp = async (world: World, stored: Stored): Promise<void> => {
  const { plan } = activePlanOf(stored)
  const usedUp = topicsOfPlan(plan, stored).filter(
    (topic) => topic.status !== 'done' && remainingMinutes(topic, plan, stored) === 0,
  )
  for (const { id } of usedUp) await takeStock(world, id, look(world))
}

/** Studies the day's slots, more or less. `between` is what happens while a slot goes on. */
export const studyDay = async (
  world: World,
  day: string,
  { mood, between }: { readonly mood: Mood; readonly between: () => Promise<void> },
): Promise<void> => {
  const { random } = world
  const slots = await world.service.call('plan.slots', { from: day, to: day })
  const studied = new Set<string>()
  for (const slot of slots) {
    if (slot.topic.status === 'done' || slot.topic.status === 'skipped') continue
    if (slot.endMs <= nowOf(world) || !random.chance(mood.attends)) continue
    if (random.chance(0.04) && slot.startMs > nowOf(world)) {
      world.service.setNow(slot.startMs + random.between(0, slot.minutes - 1) * MINUTE_MS)
      await between()
    }
    await study(world, slot, mood)
    studied.add(slot.topic.id)
  }
  for (const topicId of studied) {
    if (mayBeDue(world, topicId)) await takeStock(world, topicId, look(world))
  }
}
