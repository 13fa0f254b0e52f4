import { z } from 'zod'

/**
 * The `active` plan is what Today is about. Plans `beside` it are studied in the same weeks, around its slots; `resting`
 * ones wait with their slots, unseen; `archived` ones hold no time to come.
 */
export const PlanState = z.enum(['active', 'beside', 'resting', 'archived'])
export type PlanState = z.infer<typeof PlanState>
