/** Backups and checks by themselves, while a host runs: a look now and then finds out what is due. */
import type { Schedule } from '../timer/clocks.ts'
import type { Care } from './care.ts'

/** Not while everything else starts. */
const FIRST_LOOK_MS = 15_000
const LOOK_EVERY_MS = 60_000

export const driveCare = (care: Care, schedule: Schedule): (() => void) => {
  let isClosed = false
  let callOff = (): void => undefined

  /** What could not be stored may be possible again: asked for with a write that changes nothing. */
  const probe = (): void => {
    const db = care.slot.db()
    if (care.trouble.now() === null || db === null || !care.slot.isInPlace()) return
    try {
      db.tryWriting()
      care.trouble.note(null)
    } catch {
      // Still not.
    }
  }

  const look = async (): Promise<void> => {
    probe()
    const db = care.slot.db()
    if (db === null || care.trouble.now() !== null) return
    await care.backups.makeIfDue(db)
    const after = care.slot.db()
    if (after !== null && !isClosed) await care.checking.checkIfDue(after)
    if (!isClosed) await care.backups.list()
  }

  const arm = (delayMs: number): void => {
    callOff = schedule(() => {
      void look()
        .catch(() => undefined)
        .finally(() => {
          if (!isClosed) arm(LOOK_EVERY_MS)
        })
    }, delayMs)
  }
  arm(FIRST_LOOK_MS)
  return () => {
    isClosed = true
    callOff()
  }
}
