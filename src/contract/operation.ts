import type { z } from 'zod'

/** One line of the bridge's table: what goes in, what comes out, and whether it writes. */
export type Operation<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  K extends 'read' | 'write' = 'read' | 'write',
> = {
  /** A `write` runs in one transaction; a `read` cannot change the database. */
  readonly kind: K
  readonly input: I
  readonly output: O
}

export const read = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Operation<I, O, 'read'> => ({ kind: 'read', input, output })

export const write = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Operation<I, O, 'write'> => ({ kind: 'write', input, output })
