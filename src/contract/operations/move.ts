/** Moving the data into another folder of this computer, while it is in use. */
import { z } from 'zod'
import { Contents } from '#core/care/model.ts'
import { read, write } from '../operation.ts'

const MoveId = z.uuid()

/** A path as it was typed; how it is read is the host's affair. */
const TypedFolder = z
  .string()
  .min(1)
  .max(4096)
  .regex(/^[^\0]+$/)

export const MovePreview = z.strictObject({
  moveId: MoveId,
  from: z.string(),
  to: z.string(),
  /** What is in the database, and how large it is. */
  contents: Contents,
  bytes: z.int(),
  backups: z.strictObject({ count: z.int(), bytes: z.int() }),
  /** The data was moved away from there once: what was left there is kept in a folder of its own. */
  hasFormerData: z.boolean(),
})
export type MovePreview = z.infer<typeof MovePreview>

export const Moved = z.strictObject({
  from: z.string(),
  to: z.string(),
  contents: Contents,
  /** How many backups came along. */
  backups: z.int(),
  /** Where the data is now that was left in the folder by an earlier move. */
  setAside: z.string().nullable(),
})
export type Moved = z.infer<typeof Moved>

export const moveOperations = {
  /**
   * What a move would take where. `folder`: an absolute path, or null to have the desktop ask for one; the answer is null when
   * nothing was chosen there. Errors: UNSUPPORTED (a desktop takes no paths from its windows, other hosts cannot ask), INVALID (no
   * absolute path), CONFLICT (not a place for the data, or the timer is on), READ_ONLY, DISK_FULL.
   */
  'move.preview': read(z.strictObject({ folder: TypedFolder.nullable() }), MovePreview.nullable()),
  /** Does what was shown last. The former folder stays as it is, and points at the new one. Errors: NOT_FOUND, and as above. */
  'move.apply': write(z.strictObject({ moveId: MoveId }), Moved),
} as const
