/** Where the learner stands, and what today does about it. Pure; never blaming, and never mixing the plan with the forecast. */
import { plural, t } from '@lingui/core/macro'
import type { SlotView } from '#contract/operations/plan.ts'
import type { TodayView } from '#contract/operations/views.ts'
import type { Format } from '../../ui/format.ts'
import { isAllDone } from './day-words.ts'
import { ofOneSlot, ofSlots, ofTimeLeft, type Sentences } from './rest-of-day-words.ts'
import { isOpen } from './what-now.ts'

type Words = Pick<Format, 'dayMedium' | 'dayShort' | 'duration'>

/** A plan that stands still, has not begun or is through asks nothing of anybody. */
const isRunning = (view: Pick<TodayView, 'plan' | 'today' | 'topics'>): boolean => {
  const { paused, start } = view.plan.settings
  return paused === null && start <= view.today && !isAllDone(view)
}

/** The day the plan ends on, as far as the screen names it; the forecast's day is another matter once it goes by history. */
export const plannedFinish = ({ plan, forecast }: Pick<TodayView, 'plan' | 'forecast'>): string | null => {
  const { pace } = plan.settings
  return forecast.basis === 'plan' ? forecast[pace] : plan.finish[pace]
}

/** Whether the weeks the learner had point to a later day than the plan. */
const isForecastLater = (view: Pick<TodayView, 'plan' | 'forecast'>): boolean => {
  const planned = plannedFinish(view)
  const { basis, expected } = view.forecast
  return basis === 'history' && planned !== null && (expected === null || expected > planned)
}

/** "On plan.", "1.5 study days ahead of the plan."; null where the offer to plan again says it, or nothing can be said. */
export const placeWords = (
  view: Pick<TodayView, 'plan' | 'today' | 'topics' | 'forecast' | 'standing' | 'replan'>,
  { number }: Pick<Format, 'number'>,
): string | null => {
  const { standing, replan } = view
  if (!isRunning(view) || replan?.reason === 'behind' || replan?.reason === 'ahead') return null
  const days = Math.abs(standing)
  const amount = number(days)
  if (standing < 0) {
    return plural(days, {
      one: `${amount} study day behind the plan.`,
      other: `${amount} study days behind the plan.`,
    })
  }
  if (standing > 0) {
    return plural(days, {
      one: `${amount} study day ahead of the plan.`,
      other: `${amount} study days ahead of the plan.`,
    })
  }
  return isForecastLater(view) ? t`On plan, though your weeks so far point to a later day.` : t`On plan.`
}

const sentencesOf = (open: readonly SlotView[], minutes: number, { duration }: Words): Sentences => {
  const planned = open.reduce((sum, slot) => sum + slot.minutes, 0)
  if (minutes !== planned) return ofTimeLeft(duration(minutes))
  return open.length > 1 ? ofSlots(open.length) : ofOneSlot
}

type Rest = {
  readonly today: string
  readonly ifStudied: string
  readonly ifMissed: string
  readonly finish: string | null
  /** The day is said to be the plan's: another one, the forecast's, stands above. */
  readonly isPlanNamed: boolean
}

/** What the rest of today does: "Today’s two slots keep 2 Aug 2027; without them it is 3 Aug." */
const restWords = (
  { today, ifStudied, ifMissed, finish, isPlanNamed }: Rest,
  sentences: Sentences,
  { dayMedium, dayShort }: Words,
): string => {
  const isSameYear = ifMissed.slice(0, 4) === ifStudied.slice(0, 4)
  const days = {
    studied: dayMedium(ifStudied),
    missed: isSameYear ? dayShort(ifMissed) : dayMedium(ifMissed),
  }
  if (ifStudied === today) return sentences.isLast(days)
  if (ifStudied === ifMissed) {
    return isPlanNamed ? sentences.changesNothingInPlan(days) : sentences.changesNothing(days)
  }
  if (ifStudied !== finish) return sentences.plannedAgain(days)
  return isPlanNamed ? sentences.keepsPlan(days) : sentences.keeps(days)
}

/** What today does to the finish; null where that cannot be said. */
export const todayWords = (
  view: Pick<TodayView, 'plan' | 'today' | 'topics' | 'forecast' | 'standing' | 'slots' | 'todayFinish'>,
  format: Words,
): string | null => {
  if (!isRunning(view)) return null
  const { today, todayFinish, forecast, standing } = view
  const slots = view.slots.filter(({ planId }) => planId === view.plan.id)
  const finish = plannedFinish(view)
  const isPlanNamed = forecast.basis === 'history'
  if (todayFinish !== null) {
    const { minutes, ifStudied, ifMissed } = todayFinish
    if (ifStudied === null || ifMissed === null) return null
    const sentences = sentencesOf(slots.filter(isOpen), minutes, format)
    return restWords({ today, ifStudied, ifMissed, finish, isPlanNamed }, sentences, format)
  }
  if (slots.length === 0) return standing < 0 ? null : t`Nothing is needed today.`
  // Who is behind a plan that was not planned again has not kept its day.
  if (finish === null || (isPlanNamed && standing < 0)) return t`Today’s part is done.`
  const day = format.dayMedium(finish)
  return isPlanNamed
    ? t`Today’s part is done: the plan’s finish stays ${day}.`
    : t`Today’s part is done: the finish stays ${day}.`
}
