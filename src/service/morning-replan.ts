/** The setting "each morning": the plan follows by itself when a study day begins, once, and Today tells of it. */
import { z } from 'zod'
import type { TodayView } from '#contract/operations/views.ts'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import { findChange } from '#db/change-repo.ts'
import type { ReadDb, WriteDb } from '#db/database.ts'
import { findActivePlan, listRunningPlans } from '#db/plan-repo.ts'
import { readSettings, writeSetting } from '#db/setting-repo.ts'
import { recordChange } from './changes/record-change.ts'
import { spanOfDay, todayIn } from './make-plan.ts'
import { planChangeHandlers } from './plan-changes/plan-changes.ts'
import type { HandlersOf, ReadCall, WriteCall } from './runtime.ts'
import { loadSettings } from './settings.ts'

const NAME = 'morningReplan'

/** The last study day that had its turn, and what came of it. Texts are "" for nothing. */
const Morning = z.object({
  day: z.string(),
  changeId: z.string(),
  /** Finish of the active plan at its pace. */
  before: z.string(),
  after: z.string(),
  isSeen: z.boolean(),
})
type Morning = z.output<typeof Morning>

const NOTHING: Omit<Morning, 'day'> = { changeId: '', before: '', after: '', isSeen: false }

const readMorning = (db: ReadDb): Morning | null => Morning.safeParse(readSettings(db)[NAME]).data ?? null

const writeMorning = (db: WriteDb, morning: Morning): void => writeSetting(db, NAME, morning)

/** What the next morning brings. */
export type MorningAhead = {
  /** The study day whose turn it is; null when it had its turn. */
  readonly due: string | null
  /** Ms until the next study day begins. */
  readonly msToNext: number
}

/** By the zone of the active plan. Null without one, and while the plan waits to be asked. */
export const morningAhead = (call: ReadCall): MorningAhead | null => {
  if (loadSettings(call.db).replan !== 'each-morning') return null
  const plan = findActivePlan(call.db)
  if (plan === null) return null
  const { zone } = plan.settings
  const day = todayIn(zone, call)
  const last = readMorning(call.db)?.day ?? ''
  return {
    // A clock that is set back, or a zone to the west, brings no second morning.
    due: day > last ? day : null,
    msToNext: spanOfDay(day, zone, call).beforeMs - call.nowMs,
  }
}

/** The setting was just turned on: today has begun already, and the plan does not move while the learner looks at it. */
export const skipToday = (call: WriteCall): void => {
  const day = morningAhead(call)?.due ?? null
  if (day !== null) writeMorning(call.db, { ...NOTHING, day })
}

const finishOfActive = ({ db }: ReadCall): string => {
  const plan = findActivePlan(db)
  return plan?.finish[plan.settings.pace] ?? ''
}

/** Plans every running plan again where it is due, as one change. One that cannot be planned here stays as it is. */
export const replanMorning = (call: WriteCall): void => {
  const day = morningAhead(call)?.due ?? null
  if (day === null) return
  const before = finishOfActive(call)
  const recorded = recordChange(call, i18n.t('Replanned in the morning'), () => {
    for (const { id: planId } of listRunningPlans(call.db)) {
      planChangeHandlers['plan.change']({ planId, changes: [{ type: 'replan' }] }, call)
    }
    return ok(null)
  })
  const changeId = recorded.ok ? (recorded.value.changeId ?? '') : ''
  writeMorning(call.db, { ...NOTHING, day, changeId, before, after: finishOfActive(call) })
}

/** What Today tells: until it was seen, taken back, or the day is over. */
export const morningToTell = (today: string, { db }: ReadCall): TodayView['morning'] => {
  const morning = readMorning(db)
  if (morning === null || morning.day !== today || morning.isSeen || morning.changeId === '') return null
  const change = findChange(db, morning.changeId)
  if (change === null || change.undone) return null
  const { changeId, before, after } = morning
  return { changeId, finish: { before: before || null, after: after || null } }
}

export const morningHandlers: HandlersOf<'today.morning-seen'> = {
  'today.morning-seen': ({ changeId }, { db, changed }) => {
    const morning = readMorning(db)
    if (morning?.changeId === changeId && !morning.isSeen) {
      writeMorning(db, { ...morning, isSeen: true })
      changed('plan')
    }
    return ok({})
  },
}
