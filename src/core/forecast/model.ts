/** What the forecast takes and gives. Days are numbers inside (days since 1970-01-01) and ISO text in what comes out. */
import type { BusyTime, FinishRange, PlanInput, StudyKind } from '../planning/model.ts'
import type { Range } from '../roadmap/model.ts'

/** A topic that counts (see `chosenTopics`), with what was done about it so far. */
export type ForecastTopic = {
  readonly days: Range
  readonly isDone: boolean
  /** Number of the study day on which it was done; null when it is not, or when that is not known. */
  readonly doneDay: number | null
  readonly studiedMs: Readonly<Record<StudyKind, number>>
}

export type ForecastInput = {
  /** Number of the study day that contains now. */
  readonly today: number
  readonly settings: PlanInput['settings']
  /** In no order. */
  readonly topics: readonly ForecastTopic[]
  /** Focus time on the plan's topics by study day (number), ms, today's included; of the last two years at least. */
  readonly studiedByDay: ReadonlyMap<number, number>
  /** What takes time away besides days off, past and to come: busy times and slots of other plans. */
  readonly taken: readonly BusyTime[]
  /** The plan's own finish at its three paces, from where the learner stands: the forecast while nothing is known. */
  readonly planned: FinishRange
}

/** Share of the expected effort that is done by the end of a day, in ten, fifty and ninety of a hundred runs at most. */
export type ConePoint = {
  readonly day: string
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** Why this date: what the runs were drawn from. */
export type ForecastReasons = {
  /** Weeks of the plan that are over. */
  readonly weeks: number
  /** Share of the plan's study time that was kept, lately more than long ago. */
  readonly kept: number
  /** The learner's own ratio of time taken to time estimated. */
  readonly ratio: number
  readonly topicsLeft: number
  /** Minutes that are likely still needed, at that ratio. */
  readonly minutesLeft: number
}

/**
 * What is missing for a forecast from history: a week of the plan that is over, topics that are done, study in a week that is
 * over, an end of the pause. `nothing` is missing once all is done.
 */
export type ForecastNeed = 'week' | 'topics' | 'study' | 'resume' | 'nothing'

export type Forecast = {
  /** In ten, fifty and ninety of a hundred runs it is done by that day; null when not within ten years. */
  readonly p10: string | null
  readonly p50: string | null
  readonly p90: string | null
  /** `plan`: no week of study or fewer than three topics done yet, so it is the plan's own range. */
  readonly basis: 'plan' | 'history'
  /** From today to the last of the dates, a week apart; empty on basis `plan`. Its p10 is the slow end. */
  readonly cone: readonly ConePoint[]
  readonly reasons: ForecastReasons | null
  /** Null on basis `history`. */
  readonly needs: ForecastNeed | null
}
