/**
 * What the forecast believes before it knows a learner, and how fast it believes something else. Chosen on simulated
 * learners of other seeds than those it is judged on: see tests/bench/forecast-quality.ts and docs/forecast.md.
 */
export const MODEL = {
  /** A week this many weeks ago counts half as much as the last one. */
  halfLifeWeeks: 10,
  /** Weeks longer ago count for nothing, nearly: they are not looked at. */
  mostWeeks: 104,
  /** So many weeks kept as planned are added to those the learner had. */
  priorWeeks: 1.5,
  /** Weeks follow each other in runs of so many, because a bad week seldom comes alone. */
  blockWeeks: 4,
  /** How much weeks differ before any is known (standard deviation over mean), as if so many weeks had shown it. */
  priorWeekSpread: 0.4,
  priorSpreadWeeks: 3,
  /** How far habits drift from one run of weeks to the next (standard deviation of the logarithm). */
  driftPerBlock: 0.06,
  /** Which way habits go (the same, per run of weeks): unknown at first, better known after so many weeks, fading. */
  trendPerBlock: 0.075,
  trendWeeks: 6,
  trendKept: 0.9,
  /** How much harder or easier what is left may be than what was done (the same). */
  laterParts: 0.06,
  /** Days off in the next weeks are all entered; those after them are not yet. */
  daysOffKnownWeeks: 8,
  /** So many weeks without days off are added to those the learner had. */
  daysOffWeeks: 6,
  /** At least this share of a topic is taken to be left while it is not done. */
  leastLeft: 0.15,
  /** More than this many times the plan's time is not taken from a week. */
  mostKept: 3,
} as const

/** Ten years: what lies beyond has no date. */
export const HORIZON_DAYS = 3653
