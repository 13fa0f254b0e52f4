import { z } from 'zod'

/** The closed list of expected failures. The UI switches on these; anything unknown is INTERNAL. */
export const ErrorCode = z.enum([
  'INVALID',
  'NOT_FOUND',
  'CONFLICT',
  'PARSE',
  'READ_ONLY',
  'DISK_FULL',
  'CORRUPT',
  'BUSY',
  'FROM_FUTURE',
  'UNSUPPORTED',
  'INTERNAL',
])
export type ErrorCode = z.infer<typeof ErrorCode>

/** A failure as it crosses the bridge. `message` is for the learner: what was wrong and what to do. */
export const Failure = z.strictObject({
  code: ErrorCode,
  message: z.string(),
  /** Names the entry in the log; only on INTERNAL. */
  id: z.string().optional(),
})
export type Failure = z.infer<typeof Failure>
