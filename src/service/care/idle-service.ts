import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import { fail, failureOfOpening } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { RunningService } from '../running-service.ts'
import type { DatabaseSlot } from './database-slot.ts'

/**
 * What runs over a database that another is to take the place of: the file lies where it lay, and no timer is on. `timerOn` says
 * what to do about one. Errors: of opening, BUSY (closing), CONFLICT.
 */
export const idleService = (slot: DatabaseSlot, timerOn: () => string): Outcome<RunningService> => {
  const running = slot.running()
  const error = slot.error()
  if (error !== null) return { ok: false, error: failureOfOpening(error) }
  if (running === null) return fail('BUSY', i18n.t('Roadbook is closing.'))
  if (!slot.isInPlace())
    return fail(
      'CONFLICT',
      i18n.t(
        'The database was moved or removed while Roadbook has it open. Let Roadbook write it again first.',
      ),
    )
  return running.isTimerOn() ? fail('CONFLICT', timerOn()) : ok(running)
}
