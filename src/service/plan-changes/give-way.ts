/**
 * A plan that is taken up keeps what is pinned in it, also where another plan has put slots meanwhile: those give way, as
 * they do to a slot that is put there by hand.
 */
import type { PlanNotice } from '#contract/operations/plan.ts'
import { ok } from '#core/result.ts'
import { overlaps } from '#core/sessions/stretch.ts'
import type { Stretch } from '#core/sessions/stretch.ts'
import { dateText } from '#core/time/day-text.ts'
import { i18n } from '#core/words/i18n.ts'
import { findPlan } from '#db/plan-repo.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import { notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { todayIn } from '../make-plan.ts'
import type { MadePlan } from '../make-plan.ts'
import type { ReadCall, WriteCall } from '../runtime.ts'
import { situationOf } from './situation.ts'
import type { PlanWithSlots, Situation } from './situation.ts'
import { storeSituation } from './store-situation.ts'
import { endOf } from './taken.ts'
import { replanAll, replanOwn } from './work.ts'

const spanOf = (slot: StoredSlot): Stretch => ({ startMs: slot.startMs, endMs: endOf(slot) })

const stays = ({ pinned, startMs }: StoredSlot, nowMs: number): boolean => pinned || startMs <= nowMs

/** The other plans that have slots, which can move, where the situation's own plan has one that stays. */
const plansInTheWay = ({ slots, others }: Situation, nowMs: number): PlanWithSlots[] => {
  const kept = slots.filter((slot) => stays(slot, nowMs)).map(spanOf)
  return others.filter((other) =>
    other.slots.some((slot) => !stays(slot, nowMs) && kept.some((own) => overlaps(own, spanOf(slot)))),
  )
}

export type GivenWay = {
  readonly situation: Situation
  /** How the situation's own plan was planned again; null when no other was in its way. */
  readonly made: MadePlan | null
  /** Ids of the plans that were planned again. */
  readonly replanned: ReadonlySet<string>
}

/**
 * The situation with those plans out of the way: they go around what stays of the plan that is taken up, and it goes around
 * them. The other way round it would take over all their time.
 */
export const giveWay = (situation: Situation, call: ReadCall): Outcome<GivenWay> => {
  const inTheWay = plansInTheWay(situation, call.nowMs).map(({ plan }) => plan.id)
  if (inTheWay.length === 0) return ok({ situation, made: null, replanned: new Set() })
  const kept = situation.slots.filter((slot) => stays(slot, call.nowMs))
  const others = replanAll(
    { situation: { ...situation, slots: kept }, replan: new Set(inTheWay), losses: [] },
    call,
  )
  if (!others.ok) return others
  const own = replanOwn({ ...others.value.situation, slots: situation.slots }, call)
  return own.ok ? ok({ ...own.value, replanned: new Set([situation.plan.id, ...inTheWay]) }) : own
}

/** Moves other plans out of the way of a plan as it is stored. */
export const storeGivenWay = (planId: string, call: WriteCall): Outcome<unknown> => {
  const plan = findPlan(call.db, planId)
  const before = plan === null ? notFound('plan') : situationOf(plan, call)
  if (!before.ok) return before
  const given = giveWay(before.value, call)
  if (!given.ok || given.value.replanned.size === 0) return given
  const { situation: after, replanned } = given.value
  storeSituation({ before: before.value, after, replanned }, false, call)
  return given
}

/** Which plans gave way, and what that does to their finish. */
export const giveWayNotices = (before: Situation, after: Situation, call: ReadCall): PlanNotice[] =>
  after.others.flatMap(({ plan }, index) => {
    const former = before.others[index]?.plan
    if (former === undefined || former === plan) return []
    const { pace, zone } = plan.settings
    const [from, to] = [former.finish[pace], plan.finish[pace]]
    const today = todayIn(zone, call)
    const finish =
      from === null || to === null || from === to
        ? i18n.t('Its finish stays.')
        : i18n.t('Its finish moves from {from} to {to}.', {
            from: dateText(from, today),
            to: dateText(to, today),
          })
    const way = i18n.t('Slots of “{title}” give way to what is pinned in this plan.', {
      title: plan.roadmapTitle,
    })
    return [{ code: 'gives-way', message: `${way} ${finish}` }]
  })
