/** The figures of a plan's progress, defined once: every screen, export and the command line show these. */
import type { Pace } from '../planning/model.ts'
import { daysAtPace } from '../planning/plan.ts'
import type { Range, TopicStatus } from '../roadmap/model.ts'

/** A topic that counts: chosen, scheduled and not skipped. */
export type CountedTopic = { readonly days: Range | null; readonly status: TopicStatus }

export type ProgressFigures = {
  readonly topics: { readonly done: number; readonly total: number }
  /** Minutes at the plan's pace; time studied on topics that are not done does not count here. */
  readonly effort: { readonly doneMinutes: number; readonly totalMinutes: number }
}

/** Whole minutes a topic takes at a pace; 0 when it is not scheduled. */
export const effortMinutes = (days: Range | null, pace: Pace, minutesPerStudyDay: number): number =>
  days === null ? 0 : Math.round(daysAtPace(days, pace) * minutesPerStudyDay)

/** How far a plan is, by topics and by effort. */
export const progressFigures = (
  topics: readonly CountedTopic[],
  pace: Pace,
  minutesPerStudyDay: number,
): ProgressFigures => {
  const minutesOf = (some: readonly CountedTopic[]): number =>
    some.reduce((sum, { days }) => sum + effortMinutes(days, pace, minutesPerStudyDay), 0)
  const done = topics.filter(({ status }) => status === 'done')
  return {
    topics: { done: done.length, total: topics.length },
    effort: { doneMinutes: minutesOf(done), totalMinutes: minutesOf(topics) },
  }
}
