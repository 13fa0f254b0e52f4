/** Wishes about a single slot or busy time. */
import { addDays } from '#core/time/day.ts'
import { openSlots } from './change-plan.ts'
import { local, openTopics } from './scene.ts'
import type { Idea, Scene } from './scene.ts'
import type { SlotRow } from './stored.ts'
import { nowOf } from './world.ts'

const anyPlace = ({ world, today }: Scene) => {
  const { random } = world
  const startMinute = random.between(24, 88) * 15
  const minutes = Math.min(random.between(2, 12) * 15, 1440 - startMinute)
  return { day: addDays(today, random.between(0, 20)), startMinute, minutes }
}

const slotsToCome = ({ stored, plan, world }: Scene): SlotRow[] =>
  openSlots(stored, plan.id, nowOf(world))
    .filter(({ start_ms: startMs }) => startMs > nowOf(world))
    .slice(0, 30)

export const moveSlot: Idea = (scene) => {
  const slot = scene.world.random.pick(slotsToCome(scene))
  return slot === undefined
    ? null
    : local(scene, 'move', { type: 'move-slot', slotId: slot.id, ...anyPlace(scene) }, [slot.id])
}

/** Also of a slot that is going on. */
export const resizeSlot: Idea = (scene) => {
  const { world, stored, plan } = scene
  const slot = world.random.pick(openSlots(stored, plan.id, nowOf(world)).slice(0, 6))
  if (slot === undefined) return null
  const { id: slotId, day, start_minute: startMinute } = slot
  const minutes = Math.min(1440 - startMinute, Math.max(15, slot.minutes + world.random.between(-6, 6) * 15))
  return local(scene, 'resize', { type: 'move-slot', slotId, day, startMinute, minutes }, [slotId])
}

export const addSlot: Idea = (scene) => {
  const topic = scene.world.random.pick(openTopics(scene).slice(0, 15))
  return topic === undefined
    ? null
    : local(scene, 'add', { type: 'add-slot', topicId: topic.id, ...anyPlace(scene) })
}

export const removeSlot: Idea = (scene) => {
  const { world, stored, plan } = scene
  const slot = world.random.pick(openSlots(stored, plan.id, nowOf(world)).slice(0, 20))
  return slot === undefined
    ? null
    : local(scene, 'remove', { type: 'remove-slot', slotId: slot.id }, [slot.id])
}

export const pin: Idea = (scene) => {
  const slot = scene.world.random.pick(slotsToCome(scene))
  if (slot === undefined) return null
  const pinned = slot.pinned === 0
  return local(scene, pinned ? 'pin' : 'unpin', { type: 'pin-slot', slotId: slot.id, pinned }, [slot.id])
}

export const unpin: Idea = (scene) => {
  const slot = scene.world.random.pick(slotsToCome(scene).filter(({ pinned }) => pinned === 1))
  return slot === undefined
    ? null
    : local(scene, 'unpin', { type: 'pin-slot', slotId: slot.id, pinned: false }, [slot.id])
}

export const keepFree: Idea = (scene) =>
  local(scene, 'keep free', { type: 'keep-free', title: 'Dentist', ...anyPlace(scene) })

export const freeAgain: Idea = (scene) => {
  const busy = scene.world.random.pick(scene.stored.busy)
  return busy === undefined ? null : local(scene, 'free again', { type: 'free-again', busyId: busy.id })
}
