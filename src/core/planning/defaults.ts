/** What a plan starts from before the learner changes anything. */
import type { Range, WeekTemplateRow } from '../roadmap/model.ts'
import type { Availability, DayAvailability, PlanSettings, Rhythm } from './model.ts'
import { recordOfWeek, rhythmOf } from './rhythm.ts'
import { defaultChoices } from './topics.ts'
import type { TopicNode, TopicTree } from './topics.ts'

const MINUTES_PER_DAY = 1440
/** A study day of a roadmap that states no pace: the middle of "3-4 hours". */
const DEFAULT_STUDY_DAY_MINUTES = 210
/** After work or school, as long as it fits into an evening … */
const EVENING_MINUTE = 18 * 60
const LONGEST_EVENING_MINUTES = 240
/** … and from the morning on when studying is what the day is for. */
const MORNING_MINUTE = 9 * 60

const middleMinutes = (hours: Range): number =>
  Math.min(960, Math.max(15, Math.round(((hours.min + hours.max) / 2) * 60)))

/** Minutes in one study day: the middle of the roadmap's stated hours, else 210 (3.5 h); 15 to 960. */
export const studyDayMinutes = (hoursPerDay: Range | null): number =>
  hoursPerDay === null ? DEFAULT_STUDY_DAY_MINUTES : middleMinutes(hoursPerDay)

/** A day's study time of that length: from 18:00 up to four hours, from 09:00 if longer, earlier still if it must be. */
export const dayOfMinutes = (minutes: number): DayAvailability => {
  const usual = minutes <= LONGEST_EVENING_MINUTES ? EVENING_MINUTE : MORNING_MINUTE
  return { startMinute: Math.min(usual, MINUTES_PER_DAY - minutes), minutes }
}

/** Study time on every day that is not for rest: as long as one study day of the roadmap. */
export const defaultAvailability = (rhythm: Rhythm, hoursPerDay: Range | null): Availability => {
  const minutes = studyDayMinutes(hoursPerDay)
  const studied = dayOfMinutes(minutes)
  const free = { startMinute: studied.startMinute, minutes: 0 }
  return recordOfWeek((day) => (rhythm[day] === 'rest' ? free : studied))
}

/** Settings of a new plan: expected pace, the roadmap's rhythm and hours, its recommended options. */
export const defaultSettings = (
  roadmap: TopicTree<TopicNode> & {
    readonly week: readonly WeekTemplateRow[]
    readonly hoursPerDay: Range | null
  },
  { start, zone }: { readonly start: string; readonly zone: string },
): PlanSettings => {
  const rhythm = rhythmOf(roadmap.week)
  return {
    start,
    zone,
    pace: 'expected',
    availability: defaultAvailability(rhythm, roadmap.hoursPerDay),
    rhythm,
    laterHours: [],
    paused: null,
    reviewCarriesTopics: true,
    minutesPerStudyDay: studyDayMinutes(roadmap.hoursPerDay),
    daysOff: [],
    choices: defaultChoices(roadmap),
  }
}
