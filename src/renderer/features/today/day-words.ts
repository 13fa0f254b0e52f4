import type { EmptyReason, TodayView } from '#contract/operations/views.ts'
import type { WorkKind } from '#core/planning/model.ts'

const DAY_KIND: Readonly<Record<WorkKind, string>> = {
  learn: 'Learning day',
  practice: 'Practice day',
  build: 'Building day',
  review: 'Review day',
  rest: 'Rest day',
}

/** What kind of day it is, for the line under the date. */
export const dayKindWords = ({ kind, emptyReason }: Pick<TodayView, 'kind' | 'emptyReason'>): string => {
  if (emptyReason === 'before-start') return 'Before the plan'
  if (emptyReason === 'no-time') return 'No study today'
  if (emptyReason === 'paused') return 'Paused'
  return emptyReason === 'day-off' ? 'Day off' : DAY_KIND[kind]
}

/** Why a day holds nothing, in words. `startsOn` is the plan's first day, already written out. */
export const emptyDayWords = (
  reason: EmptyReason | null,
  startsOn: string,
): { readonly title: string; readonly text: string } => {
  switch (reason) {
    case 'before-start':
      return {
        title: `Your plan starts on ${startsOn}`,
        text: 'Until then there is nothing to do, unless you like to begin early.',
      }
    case 'rest':
      return { title: 'Today is a rest day', text: 'Nothing is planned.' }
    case 'day-off':
      return { title: 'Today is a day off', text: 'Nothing is planned.' }
    case 'no-time':
      return { title: 'No study time today', text: 'This weekday has no hours in your plan.' }
    case 'done':
      return {
        title: 'Everything in the plan is done',
        text: 'There is nothing left to study in this roadmap.',
      }
    case 'paused':
      return { title: 'The plan is paused', text: 'Nothing is planned until you go on with it.' }
    case 'unplanned':
    case null:
      return { title: 'Nothing is planned for today', text: 'The plan holds no slots on this day.' }
  }
}

/** Whether nothing of the plan is left to study, on this day or any other. */
export const isAllDone = ({ topics }: Pick<TodayView, 'topics'>): boolean =>
  topics.total > 0 && topics.done === topics.total

/** A day whose slots have all been dealt with. */
export const DAY_DONE = { title: 'Done for today', text: 'Nothing planned for today is left.' }
