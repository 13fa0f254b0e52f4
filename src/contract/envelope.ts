import { z } from 'zod'
import { Failure } from './errors.ts'

/** One call over the bridge. What crosses is JSON-safe, so IPC and HTTP carry the same. */
export const Request = z.strictObject({ op: z.string().max(80), input: z.unknown() })
export type Request = z.infer<typeof Request>

/** The answer to a call. `value` has been parsed by the operation's output schema. */
export const Reply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: Failure }),
])
export type Reply = z.infer<typeof Reply>
