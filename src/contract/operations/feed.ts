import { z } from 'zod'
import { read, write } from '../operation.ts'

/** The plan as a calendar that programs on this computer subscribe to. */
export const FeedView = z.strictObject({
  /** Whether this host can serve it: the command line ends too soon. */
  isAvailable: z.boolean(),
  on: z.boolean(),
  /** "webcal://127.0.0.1:PORT/calendar/….ics"; null while it is off. Who has it can read the plan, and nothing else. */
  address: z.string().nullable(),
  /** Why it is on and cannot be read now, for the learner. */
  problem: z.string().nullable(),
})
export type FeedView = z.infer<typeof FeedView>

export const feedOperations = {
  'feed.get': read(z.strictObject({}), FeedView),
  /** Turned on again it has the address it had. */
  'feed.set': write(z.strictObject({ on: z.boolean() }), FeedView),
  /** Another address: the former one is read by nobody any more. Errors: CONFLICT (it is off). */
  'feed.renew': write(z.strictObject({}), FeedView),
} as const
