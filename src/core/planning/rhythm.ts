/** From the roadmap's weekly template to the kind of work each weekday is for. */
import type { WeekTemplateRow, Weekday } from '../roadmap/model.ts'
import type { Rhythm, WorkKind } from './model.ts'
import { WEEKDAYS } from '../time/day.ts'

/** The rhythm of a roadmap that states none: new things first, then their use, a review, a day of rest. */
export const DEFAULT_RHYTHM: Rhythm = {
  mon: 'learn',
  tue: 'learn',
  wed: 'practice',
  thu: 'practice',
  fri: 'build',
  sat: 'review',
  sun: 'rest',
}

/** Beginnings of words that name a kind of work, in the languages roadmaps come in. */
const STEMS: Readonly<Record<WorkKind, string>> = {
  rest: String.raw`rest\b(?!\s+apis?)|off\b|free\b|break\b|holiday|descans|libre\b|^repos\b|ruhe|pause|frei\b`,
  review: String.raw`review|revis|recap|repas|reflect|catch[ -]?up|wiederhol|révis|quiz`,
  build: String.raw`build|project|proyecto|projet|projekt|constru|create|bauen|portfolio`,
  practice: String.raw`practi[cs]|práctic|exerc|ejercici|pratiqu|übung|üben|drill|kata|cod(?:e|ing)\b|labs?\b|solve`,
  learn: String.raw`learn|stud|read|watch|theor|concept|aprend|estudi|appren|étud|lern|course|lecture`,
}

/** The same in Chinese, where words have no beginnings to look for. */
const CHINESE_STEMS: Readonly<Record<WorkKind, string>> = {
  rest: '休',
  review: '复习|複習|回顾|总结',
  build: '项目|專案|实战',
  practice: '练习|練習',
  learn: '学习|學習',
}

const patternOf = (kind: WorkKind): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${STEMS[kind]})|${CHINESE_STEMS[kind]}`, 'u')

const KIND_PATTERNS: readonly { readonly kind: WorkKind; readonly pattern: RegExp }[] = (
  ['rest', 'review', 'build', 'practice', 'learn'] as const
).map((kind) => ({ kind, pattern: patternOf(kind) }))

/** The kind of work an activity names first ("Rest or light review" is rest); learn when it names none. */
export const kindOfActivity = (activity: string): WorkKind => {
  const text = activity.toLowerCase().normalize('NFC')
  let best: { kind: WorkKind; at: number } = { kind: 'learn', at: Number.POSITIVE_INFINITY }
  for (const { kind, pattern } of KIND_PATTERNS) {
    const at = text.search(pattern)
    if (at >= 0 && at < best.at) best = { kind, at }
  }
  return best.kind
}

/**
 * The rhythm a weekly template describes. A weekday it does not name is for rest; of two rows for one weekday the first
 * counts. Without a template, or with one that only rests, it is `DEFAULT_RHYTHM`.
 */
export const rhythmOf = (week: readonly WeekTemplateRow[]): Rhythm => {
  const kinds = new Map<Weekday, WorkKind>()
  for (const row of week) {
    for (const day of row.days) {
      if (!kinds.has(day)) kinds.set(day, kindOfActivity(row.activity))
    }
  }
  if (![...kinds.values()].some((kind) => kind !== 'rest')) return DEFAULT_RHYTHM
  return recordOfWeek((day) => kinds.get(day) ?? 'rest')
}

/**
 * The rhythm for a learner who says on which days they study: a day of rest among them becomes a day of practice, so that
 * its time is used. Other days keep their kind, also those without time.
 */
export const withStudyDays = (rhythm: Rhythm, days: readonly Weekday[]): Rhythm =>
  recordOfWeek((day) => (rhythm[day] === 'rest' && days.includes(day) ? 'practice' : rhythm[day]))

/** A record with a value for each weekday. */
export const recordOfWeek = <T>(valueOf: (day: Weekday) => T): Record<Weekday, T> => ({
  mon: valueOf('mon'),
  tue: valueOf('tue'),
  wed: valueOf('wed'),
  thu: valueOf('thu'),
  fri: valueOf('fri'),
  sat: valueOf('sat'),
  sun: valueOf('sun'),
})

/** Weekdays on which topics are planned: there is time, it is no day of rest, and reviews carry topics if it is one. */
export const studyWeekdays = (settings: {
  readonly availability: Readonly<Record<Weekday, { readonly minutes: number }>>
  readonly rhythm: Rhythm
  readonly reviewCarriesTopics: boolean
}): Weekday[] =>
  WEEKDAYS.filter((day) => {
    const kind = settings.rhythm[day]
    if (kind === 'rest' || (kind === 'review' && !settings.reviewCarriesTopics)) return false
    return settings.availability[day].minutes > 0
  })
