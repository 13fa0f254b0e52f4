import { z } from 'zod'
import { read, write } from '../operation.ts'
import { Id } from './roadmap.ts'

/** Something the learner did to the plan, its progress or the sessions, as the list of changes names it. */
export const ChangeView = z.strictObject({
  id: Id,
  /** "Days off 14–20 December: Holiday", "Deleted 25 min of Decorators". */
  label: z.string(),
  /** UTC ms. */
  atMs: z.int(),
  undone: z.boolean(),
})
export type ChangeView = z.infer<typeof ChangeView>

/** A change that was taken back, or done again. */
export const TurnedChange = ChangeView.extend({
  /** “Imported Pottery” stays, and why, in words, when none was named and later ones could not be; else null. */
  stays: z.string().nullable(),
})
export type TurnedChange = z.infer<typeof TurnedChange>

const Which = z.strictObject({
  /** Default: the latest that can be. */
  changeId: Id.optional(),
})

export const changeOperations = {
  /** The last 50, latest first. */
  'change.list': read(z.strictObject({}), z.array(ChangeView)),
  /**
   * Takes a change back, all of it or nothing. When none is named and the latest cannot be, the one before it, and so on.
   * Errors: NOT_FOUND (nothing to undo), CONFLICT (changed again since).
   */
  'change.undo': write(Which, TurnedChange),
  /** Does again what was undone last. Errors: as above. */
  'change.redo': write(Which, TurnedChange),
} as const
