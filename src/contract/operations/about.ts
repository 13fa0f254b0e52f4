import { z } from 'zod'
import { read } from '../operation.ts'

/** A package that is part of the built app. */
export const Licence = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** "MIT". */
  licence: z.string(),
  text: z.string(),
})
export type Licence = z.infer<typeof Licence>

export const aboutOperations = {
  'about.licences': read(z.strictObject({}), z.array(Licence)),
  /** What helps to find a fault, for the learner to hand on: versions, numbers, no word of what they study and no path. */
  'about.diagnostics': read(z.strictObject({}), z.strictObject({ text: z.string() })),
} as const
