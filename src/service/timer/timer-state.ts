/** The timer as it is stored, and the moment a call happens in. */
import { initialTimer } from '#core/timer/state.ts'
import type { Now, TimerState } from '#core/timer/model.ts'
import { findActiveZone } from '#db/plan-repo.ts'
import { loadTimer } from '#db/timer-repo.ts'
import type { ReadCall } from '../runtime.ts'
import { loadSettings, zoneInForce } from '../settings.ts'

export type CurrentTimer = { readonly state: TimerState; readonly version: number }

/** As it was last written down; one that was never used is idle. */
export const currentTimer = ({ db }: ReadCall): CurrentTimer =>
  loadTimer(db) ?? { state: initialTimer(loadSettings(db).timer), version: 0 }

export const nowOf = ({ nowMs, runtime }: ReadCall): Now => ({
  wall: nowMs,
  mono: runtime.timer.monotonic.read(),
})

/** Whether the stored state has readings of a clock that this run of the host cannot compare with its own. */
export const isOfAnotherRun = ({ db, runtime }: ReadCall): boolean => {
  const stored = loadTimer(db)
  return stored !== null && stored.runId !== runtime.timer.runId
}

/** Where studying happens: in the zone of the plan, else in the one in force. */
export const studyZone = (call: ReadCall): string => findActiveZone(call.db) ?? zoneInForce(call).zone
