/** A desk with two clocks and a timer that rings when time is let pass. Nothing here waits for real time. */
import type { MonoModel } from '#core/timer/model.ts'
import type { MonotonicClock, Schedule } from '#service/timer/clocks.ts'

export type FakeClocks = {
  /** What the clock on the wall says: UTC ms. */
  readonly wall: () => number
  readonly monotonic: MonotonicClock
  readonly schedule: Schedule
  /** Time passes awake: what is due on the way runs at its time, in order. */
  readonly advance: (ms: number) => void
  /** Time passes and nothing runs, as if the process were stopped; what is due runs late, at the next advance. */
  readonly stall: (ms: number) => void
  /** Time passes asleep: the wall clock runs, the other as its model says, timers do not. */
  readonly sleep: (ms: number) => void
  /** Somebody sets the clock on the wall. */
  readonly setClock: (byMs: number) => void
  /** How many callbacks have run. */
  readonly runs: () => number
  /** The delays that were asked for, in order. */
  readonly delays: readonly number[]
}

type Due = { readonly atMs: number; readonly run: () => void }

export const createFakeClocks = (
  startMs: number,
  { model = 'runs-in-sleep' }: { readonly model?: MonoModel } = {},
): FakeClocks => {
  let wallMs = startMs
  /** Where the readings begin means nothing: every start has another zero. */
  let monoMs = 5_000_000
  /** Timers run by a clock of their own that stands still in sleep. */
  let awakeMs = 0
  let runs = 0
  const due = new Set<Due>()
  const delays: number[] = []
  const stall = (ms: number): void => {
    wallMs += ms
    monoMs += ms
    awakeMs += ms
  }
  const nextDue = (untilMs: number): Due | null =>
    [...due]
      .filter(({ atMs }) => atMs <= untilMs)
      .reduce<Due | null>((first, one) => (first === null || one.atMs < first.atMs ? one : first), null)
  return {
    wall: () => wallMs,
    monotonic: { model, read: () => monoMs },
    schedule: (run, delayMs) => {
      delays.push(delayMs)
      const one: Due = { atMs: awakeMs + delayMs, run }
      due.add(one)
      return () => void due.delete(one)
    },
    advance: (ms) => {
      const untilMs = awakeMs + ms
      for (let one = nextDue(untilMs); one !== null; one = nextDue(untilMs)) {
        stall(Math.max(0, one.atMs - awakeMs))
        due.delete(one)
        runs += 1
        one.run()
      }
      stall(untilMs - awakeMs)
    },
    stall,
    sleep: (ms) => {
      wallMs += ms
      if (model === 'runs-in-sleep') monoMs += ms
    },
    setClock: (byMs) => {
      wallMs += byMs
    },
    runs: () => runs,
    delays,
  }
}
