import { plural, t } from '@lingui/core/macro'
import type { ForecastView } from '#contract/operations/forecast.ts'
import type { ProgressView } from '#contract/operations/progress.ts'
import { daysBetween } from '#core/time/day.ts'
import type { Format } from '../../../ui/format.ts'
import { ownKey } from '../figures/burn-up.ts'

type Words = Pick<Format, 'dayMedium'>

/** "4 days earlier than a week ago"; null when there is nothing to compare. */
export const driftWords = ({ drift }: Pick<ForecastView, 'drift'>): string | null => {
  if (drift === null || drift.days === null) return null
  if (drift.days === 0) return t`The same as a week ago`
  const days = Math.abs(drift.days)
  return drift.days > 0
    ? plural(days, { one: '# day later than a week ago', other: '# days later than a week ago' })
    : plural(days, { one: '# day earlier than a week ago', other: '# days earlier than a week ago' })
}

/** The day the plan was laid out anew, from which being ahead or behind counts; null while it is the first plan still. */
export const laidOutAnew = ({ standing, plan }: Pick<ProgressView, 'standing' | 'plan'>): string | null =>
  standing.since > plan.settings.start ? standing.since : null

/** How the plan is kept: "2.5 study days ahead of the plan", "level with the plan of 14 Nov". */
export const standingWords = (
  view: Pick<ProgressView, 'standing' | 'plan'>,
  format: Pick<Format, 'number' | 'dayShort'>,
): string => {
  const { studyDays } = view.standing
  const anew = laidOutAnew(view)
  const days = Math.abs(studyDays)
  const amount = format.number(days)
  if (anew === null) {
    if (studyDays === 0) return t`level with the plan`
    return studyDays > 0
      ? plural(days, {
          one: `${amount} study day ahead of the plan`,
          other: `${amount} study days ahead of the plan`,
        })
      : plural(days, {
          one: `${amount} study day behind the plan`,
          other: `${amount} study days behind the plan`,
        })
  }
  const since = format.dayShort(anew)
  if (studyDays === 0) return t`level with the plan of ${since}`
  return studyDays > 0
    ? plural(days, {
        one: `${amount} study day ahead of the plan of ${since}`,
        other: `${amount} study days ahead of the plan of ${since}`,
      })
    : plural(days, {
        one: `${amount} study day behind the plan of ${since}`,
        other: `${amount} study days behind the plan of ${since}`,
      })
}

/** Below the streak. */
export const streakWords = ({
  current,
  longest,
}: {
  readonly current: number
  readonly longest: number
}): string => {
  if (longest === 0) return t`Begins with your first study day`
  if (current >= longest) return t`Your longest so far`
  return plural(longest, { one: 'Longest: # day', other: 'Longest: # days' })
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
  const { done } = view.standing.topics
  if (day === null || day < start) {
    return {
      value: t`Done`,
      note: t`Every topic that counts is done, ${plural(done, { one: '# topic', other: '# topics' })} in all.`,
    }
  }
  const days = daysBetween(start, day) + 1
  return {
    value: format.dayMedium(day),
    note: t`Every topic that counts is done, ${plural(done, { one: '# topic', other: '# topics' })} in all, ${plural(days, { one: '# day', other: '# days' })} from the plan’s first day on.`,
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
    const lastDay = lastDoneDay(view)
    const doneDay = lastDay === null ? null : format.dayMedium(lastDay)
    return { value: t`Done`, note: doneDay === null ? t`Everything is done` : t`since ${doneDay}` }
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
  format: Pick<Format, 'dayShort' | 'number' | 'percent'>,
): string => {
  const { plan, today } = view
  const { topics, effort } = view.standing
  const share = format.percent(effort.totalMinutes === 0 ? 0 : effort.doneMinutes / effort.totalMinutes)
  const done = format.number(topics.done)
  const isUnderWay =
    plan.settings.start <= today && plan.settings.paused === null && topics.done < topics.total
  return [
    plural(topics.total, { one: `${done} of # topic done`, other: `${done} of # topics done` }),
    t`${share} of the effort`,
    ...(isUnderWay ? [standingWords(view, format)] : []),
  ].join(' · ')
}
