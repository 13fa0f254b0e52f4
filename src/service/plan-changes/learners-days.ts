/**
 * Days off, and a day that is for nothing, are the learner's: of the active plan they hold for the plans beside it, too. What
 * is asked of a plan beside it is that plan's own affair.
 */
import { changeSettings } from '#core/planning/change-settings.ts'
import type { SettingsChange } from '#core/planning/change-settings.ts'
import { isZone } from '#core/time/zone.ts'
import { todayIn } from '../make-plan.ts'
import type { ReadCall } from '../runtime.ts'
import { goingOnEnded, keepNightFree } from './move-today.ts'
import type { PlanWithSlots } from './situation.ts'
import { alsoReplan } from './work.ts'
import type { Work } from './work.ts'

const isOfLearner = ({ type }: SettingsChange): boolean =>
  type === 'add-days-off' || type === 'remove-days-off' || type === 'move-today'

/** Days off it does not have, or has too many of, stay as they are. */
const changedOther = (other: PlanWithSlots, change: SettingsChange, call: ReadCall): PlanWithSlots => {
  const { plan } = other
  const settings = changeSettings(plan.settings, change, todayIn(plan.settings.zone, call))
  const slots = change.type === 'move-today' ? goingOnEnded(other.slots, call.nowMs) : other.slots
  if ((!settings.ok || settings.value === plan.settings) && slots === other.slots) return other
  return { plan: { ...plan, ...(settings.ok && { settings: settings.value }) }, slots }
}

/** The work with what the change is for the plans beside, which are planned again. */
export const alsoForOthers = (work: Work, change: SettingsChange, call: ReadCall): Work => {
  if (!work.situation.plan.active || !isOfLearner(change)) return work
  let after = work
  for (const other of work.situation.others.filter(({ plan }) => isZone(plan.settings.zone))) {
    const next = changedOther(other, change, call)
    const { settings } = next.plan
    if (change.type === 'move-today') {
      const of = { settings, today: todayIn(settings.zone, call), title: change.name }
      after = keepNightFree(after, of, call)
    }
    if (next === other && change.type !== 'move-today') continue
    const others = after.situation.others.map((one) => (one.plan.id === next.plan.id ? next : one))
    after = alsoReplan({ ...after, situation: { ...after.situation, others } }, [next.plan.id])
  }
  return after
}
