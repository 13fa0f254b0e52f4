import { t } from '@lingui/core/macro'
import type { ForecastView } from '#contract/operations/forecast.ts'
import type { ProgressView } from '#contract/operations/progress.ts'
import { daysBetween } from '#core/time/day.ts'
import type { Format } from '../../../ui/format.ts'
import { ownKey } from '../figures/burn-up.ts'

type Words = Pick<Format, 'count' | 'dayMedium'>

/** "4 days earlier than a week ago"; null when there is nothing to compare. */
export const driftWords = (
  { drift }: Pick<ForecastView, 'drift'>,
  format: Pick<Format, 'count'>,
): string | null => {
  if (drift === null || drift.days === null) return null
  if (drift.days === 0) return t`The same as a week ago`
  const days = format.count(Math.abs(drift.days), 'day')
  return t`${days} ${drift.days > 0 ? 'later' : 'earlier'} than a week ago`
}

/** The day the plan was laid out anew, from which being ahead or behind counts; null while it is the first plan still. */
export const laidOutAnew = ({ standing, plan }: Pick<ProgressView, 'standing' | 'plan'>): string | null =>
  standing.since > plan.settings.start ? standing.since : null

/** How the plan is kept: "2.5 study days ahead of the plan", "level with the plan of 14 Nov". */
export const standingWords = (
  view: Pick<ProgressView, 'standing' | 'plan'>,
  format: Pick<Format, 'count' | 'dayShort'>,
): string => {
  const { studyDays } = view.standing
  const since = laidOutAnew(view)
  const plan = since === null ? t`the plan` : t`the plan of ${format.dayShort(since)}`
  if (studyDays === 0) return t`level with ${plan}`
  const days = format.count(Math.abs(studyDays), t`study day`)
  return studyDays > 0 ? t`${days} ahead of ${plan}` : t`${days} behind ${plan}`
}

/** Below the streak. */
export const streakWords = (
  { current, longest }: { readonly current: number; readonly longest: number },
  format: Pick<Format, 'count'>,
): string => {
  if (longest === 0) return t`Begins with your first study day`
  if (current >= longest) return t`Your longest so far`
  return t`Longest: ${format.count(longest, 'day')}`
}

/** The last day on which something was ticked off. */
export const lastDoneDay = ({ burnUp }: ProgressView): string | null => {
  const end = burnUp.real.at(-1)?.minutes ?? 0
  return burnUp.real.find(({ minutes }) => minutes === end && minutes > 0)?.day ?? null
}

/** When the last topic was ticked off, and how long after the plan began. */
export const finishedWords = (
  view: ProgressView,
  format: Words,
): { readonly value: string; readonly note: string } => {
  const day = lastDoneDay(view)
  const { start } = view.plan.settings
  const topics = t`Every topic that counts is done, ${format.count(view.standing.topics.done, 'topic')} in all`
  return day === null || day < start
    ? { value: t`Done`, note: `${topics}.` }
    : {
        value: format.dayMedium(day),
        note: t`${topics}, ${format.count(daysBetween(start, day) + 1, 'day')} from the plan’s first day on.`,
      }
}

/** The finish in the cards: its date, and what is to be said of it while there is no week to compare with. */
export const finishCardWords = (
  forecast: ForecastView,
  view: ProgressView,
  format: Words,
): { readonly value: string; readonly note: string } => {
  const { needs, basis } = forecast
  const day = forecast[ownKey(forecast)]
  if (needs === 'nothing') {
    const doneDay = lastDoneDay(view)
    return {
      value: t`Done`,
      note: doneDay === null ? t`Everything is done` : t`since ${format.dayMedium(doneDay)}`,
    }
  }
  if (needs === 'resume') return { value: t`Paused`, note: t`No date while the plan is paused` }
  if (day === null) return { value: t`Not in sight`, note: t`Not within ten years at this pace` }
  return {
    value: format.dayMedium(day),
    note: basis === 'plan' ? t`By the plan` : t`Going by the weeks you had`,
  }
}

/** Below the heading: "28 of 83 topics done · 34 % of the effort · 2 study days behind the plan". */
export const leadWords = (
  view: ProgressView,
  format: Pick<Format, 'count' | 'dayShort' | 'number' | 'percent'>,
): string => {
  const { plan, today } = view
  const { topics, effort } = view.standing
  const share = effort.totalMinutes === 0 ? 0 : effort.doneMinutes / effort.totalMinutes
  const isUnderWay =
    plan.settings.start <= today && plan.settings.paused === null && topics.done < topics.total
  return [
    t`${format.number(topics.done)} of ${format.count(topics.total, 'topic')} done`,
    t`${format.percent(share)} of the effort`,
    ...(isUnderWay ? [standingWords(view, format)] : []),
  ].join(' · ')
}
