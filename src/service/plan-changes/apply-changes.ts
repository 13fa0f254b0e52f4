/** Carries out changes one after the other, in memory; what has to be planned again is planned at the end. */
import type { PlanChange } from '#core/planning/change.ts'
import { changeSettings } from '#core/planning/change-settings.ts'
import type { SettingsChange } from '#core/planning/change-settings.ts'
import { ok } from '#core/result.ts'
import { fail } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { todayIn } from '../make-plan.ts'
import type { ReadCall } from '../runtime.ts'
import { readCalendarFile, removeCalendar } from './change-calendar.ts'
import { changePlace } from './change-place.ts'
import { carryOver, checkOptional, extendTopic, setStatus } from './change-topics.ts'
import { alsoForOthers } from './learners-days.ts'
import { endGoingOn, keepNightFree } from './move-today.ts'
import { alsoReplan } from './work.ts'
import type { Work } from './work.ts'

/** Settings are plain data: the same text is the same settings. */
const isSame = (a: object, b: object): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

const setSettings = (work: Work, change: SettingsChange, today: string): Outcome<Work> => {
  const { situation } = work
  const { plan } = situation
  const changed = changeSettings(plan.settings, change, today)
  if (!changed.ok) {
    const { kind, message } = changed.error
    return fail(kind === 'missing' ? 'NOT_FOUND' : 'INVALID', message)
  }
  if (isSame(changed.value, plan.settings)) return ok(work)
  const next = { ...situation, plan: { ...plan, settings: changed.value } }
  return ok(alsoReplan({ ...work, situation: next }, [plan.id]))
}

/** What a change does besides changing settings. */
const followUp = (
  work: Work,
  change: SettingsChange,
  { before, today, call }: { readonly before: Work; readonly today: string; readonly call: ReadCall },
): Work => {
  if (change.type === 'choose') return carryOver(work, before.situation, change)
  if (change.type === 'pause') return work === before ? work : endGoingOn(work, call)
  if (change.type !== 'move-today') return work
  const { settings } = work.situation.plan
  const moved = keepNightFree(endGoingOn(work, call), { settings, today, title: change.name }, call)
  return alsoReplan(moved, [work.situation.plan.id])
}

const changeOfSettings = (work: Work, change: SettingsChange, call: ReadCall): Outcome<Work> => {
  const today = todayIn(work.situation.plan.settings.zone, call)
  if (change.type === 'optional') {
    const checked = checkOptional(work.situation, change.topicKeys)
    if (!checked.ok) return checked
  }
  const changed = setSettings(work, change, today)
  if (!changed.ok) return changed
  return ok(alsoForOthers(followUp(changed.value, change, { before: work, today, call }), change, call))
}

const applyChange = (work: Work, change: PlanChange, call: ReadCall): Outcome<Work> => {
  switch (change.type) {
    case 'replan':
      return ok(alsoReplan(work, [work.situation.plan.id]))
    case 'status':
      return setStatus(work, change)
    case 'extend':
      return extendTopic(work, change)
    case 'move-slot':
    case 'add-slot':
    case 'remove-slot':
    case 'pin-slot':
    case 'keep-free':
    case 'free-again':
      return changePlace(work, change, call)
    case 'read-calendar':
      return readCalendarFile(work, change, call)
    case 'remove-calendar':
      return removeCalendar(work, change)
    default:
      return changeOfSettings(work, change, call)
  }
}

export const applyChanges = (work: Work, changes: readonly PlanChange[], call: ReadCall): Outcome<Work> => {
  let done: Outcome<Work> = ok(work)
  for (const change of changes) {
    if (!done.ok) return done
    done = applyChange(done.value, change, call)
  }
  return done
}
