/** What the timer is driven by. Injected in tests. */
import type { MonoModel } from '#core/timer/model.ts'

/** A clock that only runs forward. Its zero means nothing. */
export type MonotonicClock = {
  /** Whole ms. */
  readonly read: () => number
  /** What it does while the computer sleeps; may become worse while the host runs. */
  readonly model: MonoModel
}

/** Runs something after a delay of at most a minute, or a little earlier or later; returns how to call it off. */
export type Schedule = (run: () => void, delayMs: number) => () => void

/** Node's timers. They keep no process alive: the host decides how long it lives. */
export const nodeSchedule: Schedule = (run, delayMs) => {
  const timeout = setTimeout(run, delayMs).unref()
  return () => clearTimeout(timeout)
}
