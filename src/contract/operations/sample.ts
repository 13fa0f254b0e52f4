/** Looking around with sample data: it has a database of its own, and the learner's stays closed to everything meanwhile. */
import { z } from 'zod'
import { write } from '../operation.ts'

const Nothing = z.strictObject({})

export const sampleOperations = {
  /**
   * Makes sample data and goes on with it, in every window. The learner's own is locked but not touched until `sample.leave`, or
   * the next start. Errors: CONFLICT (sample data is open already, the timer is on, the data is being replaced), CORRUPT (the
   * database is not open), those of storage.
   */
  'sample.open': write(Nothing, Nothing),
  /** Removes the sample data with all that was done in it, its timer too, and goes on with the learner's own. Errors: CONFLICT (none is open). */
  'sample.leave': write(Nothing, Nothing),
} as const
