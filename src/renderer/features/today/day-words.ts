import { t } from '@lingui/core/macro'
import type { EmptyReason, TodayView } from '#contract/operations/views.ts'
import type { WorkKind } from '#core/planning/model.ts'

const DAY_KIND: Readonly<Record<WorkKind, string>> = {
  learn: t`Learning day`,
  practice: t`Practice day`,
  build: t`Building day`,
  review: t`Review day`,
  rest: t`Rest day`,
}

/** What kind of day it is, for the line under the date. */
export const dayKindWords = ({ kind, emptyReason }: Pick<TodayView, 'kind' | 'emptyReason'>): string => {
  if (emptyReason === 'before-start') return t`Before the plan`
  if (emptyReason === 'no-time') return t`No study today`
  if (emptyReason === 'paused') return t`Paused`
  return emptyReason === 'day-off' ? t`Day off` : DAY_KIND[kind]
}

/** Why a day holds nothing, in words. `startsOn` is the plan's first day, already written out. */
export const emptyDayWords = (
  reason: EmptyReason | null,
  startsOn: string,
): { readonly title: string; readonly text: string } => {
  switch (reason) {
    case 'before-start':
      return {
        title: t`Your plan starts on ${startsOn}`,
        text: t`Until then there is nothing to do, unless you like to begin early.`,
      }
    case 'rest':
      return { title: t`Today is a rest day`, text: t`Nothing is planned.` }
    case 'day-off':
      return { title: t`Today is a day off`, text: t`Nothing is planned.` }
    case 'no-time':
      return { title: t`No study time today`, text: t`This weekday has no hours in your plan.` }
    case 'done':
      return {
        title: t`Everything in the plan is done`,
        text: t`There is nothing left to study in this roadmap.`,
      }
    case 'paused':
      return { title: t`The plan is paused`, text: t`Nothing is planned until you go on with it.` }
    case 'unplanned':
    case null:
      return { title: t`Nothing is planned for today`, text: t`The plan holds no slots on this day.` }
  }
}

/** Whether nothing of the plan is left to study, on this day or any other. */
export const isAllDone = ({ topics }: Pick<TodayView, 'topics'>): boolean =>
  topics.total > 0 && topics.done === topics.total

/** A day whose slots have all been dealt with. */
export const DAY_DONE = { title: t`Done for today`, text: t`Nothing planned for today is left.` }
