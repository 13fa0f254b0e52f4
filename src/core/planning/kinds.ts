/** Names that plans are made of, for whoever needs the names alone; the schemas of src/core/planning/model.ts are made from them. */

/** Kinds of work a weekday is for. */
export const WORK_KINDS = ['learn', 'practice', 'build', 'review', 'rest'] as const

/** Kinds of work a session can be: all but rest. */
export const STUDY_KINDS = ['learn', 'practice', 'build', 'review'] as const

/** Which end of the estimates a plan uses; `expected` is the middle. */
export const PACES = ['min', 'expected', 'max'] as const
