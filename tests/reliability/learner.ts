/** Someone who starts, pauses and goes on until the host is killed, and knows how long they really studied. */
import type { Output } from '#contract/operations.ts'
import type { LivingHost } from './host.ts'

/** Shorter stretches are taken for a slip of the hand and not kept: this learner does not slip. */
const SHORTEST_STRETCH_MS = 5_500
/** How often a stretch that is long enough is ended when it could be: some go on over several heartbeats. */
const PAUSE_CHANCE = 0.15

export type View = Output<'timer.get'>

/** When a command was sent, and when it was answered; null when the host was killed before. */
type Moment = { readonly askedMs: number; answeredMs: number | null }
type Stretch = { readonly from: Moment; to: Moment | null }

export type Knowledge = {
  /** Time studied for certain, and at most: a command takes a moment, and only its answer is a promise. */
  readonly leastMs: number
  readonly mostMs: number
  /** Commands that were answered. */
  readonly acknowledged: readonly string[]
  /** Whether the timer ran when the host was killed; null when a command was on its way. */
  readonly wasRunning: boolean | null
}

export type Learner = {
  /** Sends a command that makes the timer run, that stops it, or that does neither. */
  readonly send: (
    kind: string,
    effect: 'runs' | 'rests' | 'neither',
    command: () => Promise<View>,
  ) => Promise<void>
  /** Goes on, or pauses now and then, unless it would be a slip. */
  readonly act: () => Promise<void>
  /** Asks for a minute more, which is possible at any time. */
  readonly extend: () => Promise<void>
  /** The host was killed just now. */
  readonly lookBack: () => Knowledge
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

export const createLearner = ({ call, process }: LivingHost, seen: View): Learner => {
  let { version } = seen
  let waitingFor: Moment | null = null
  const stretches: Stretch[] = []
  const acknowledged: string[] = []

  const underWay = (): Stretch | null => stretches.findLast(({ to }) => to === null) ?? null

  const send: Learner['send'] = async (kind, effect, command) => {
    const moment: Moment = { askedMs: performance.now(), answeredMs: null }
    const running = underWay()
    if (effect === 'runs') stretches.push({ from: moment, to: null })
    if (effect === 'rests' && running !== null) running.to = moment
    waitingFor = moment
    const view = await command().catch((error: unknown) => {
      // Only a host that was killed may leave a command without an answer.
      if (process.killed) return null
      throw error
    })
    if (view === null) return
    waitingFor = null
    moment.answeredMs = performance.now()
    version = view.version
    acknowledged.push(kind)
  }

  const command = (type: 'pause' | 'resume') => () => call('timer.command', { version, command: { type } })

  return {
    send,
    act: async () => {
      if (waitingFor !== null) return
      const running = underWay()
      if (running === null) return send('resume', 'runs', command('resume'))
      const sinceMs = performance.now() - (running.from.answeredMs ?? Number.POSITIVE_INFINITY)
      if (sinceMs >= SHORTEST_STRETCH_MS && Math.random() < PAUSE_CHANCE)
        await send('pause', 'rests', command('pause'))
    },
    extend: async () => {
      if (waitingFor !== null) return
      const more = { type: 'extend', minutes: 1 } as const
      await send('extend', 'neither', () => call('timer.command', { version, command: more }))
    },
    lookBack: () => {
      const killedMs = performance.now()
      const least = stretches.map(({ from, to }) => (to?.askedMs ?? killedMs) - (from.answeredMs ?? killedMs))
      const most = stretches.map(({ from, to }) => (to?.answeredMs ?? killedMs) - from.askedMs)
      return {
        leastMs: sum(least.map((ms) => Math.max(0, ms))),
        mostMs: sum(most),
        acknowledged,
        wasRunning: waitingFor === null ? underWay() !== null : null,
      }
    },
  }
}
