import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MonoModel, TimerEvent, TimerState } from '#core/timer/model.ts'
import { TimerState as TimerStateSchema } from '#core/timer/model.ts'
import { MAX_SESSION_MS } from '#core/timer/limits.ts'
import { answersOf } from '#core/timer/state.ts'
import { HOUR, KNOTS, MINUTE, SECOND, SPLICES, createWorld } from './world.ts'
import type { World } from './world.ts'

/** One thing that happens at the desk. */
type Happening = { readonly name: string; readonly act: (world: World) => void }

const lasting = (name: string, max: number, act: (world: World, ms: number) => void) =>
  fc
    .integer({ min: 1, max })
    .map((ms): Happening => ({ name: `${name} ${ms}`, act: (world) => act(world, ms) }))

const sending = (event: TimerEvent): Happening => ({
  name: JSON.stringify(event.type === 'answer' ? event.answer : event.type),
  act: (world) => void world.send(event),
})

const settings = fc.record({
  focusMinutes: fc.integer({ min: 1, max: 60 }),
  shortBreakMinutes: fc.integer({ min: 1, max: 10 }),
  longBreakMinutes: fc.integer({ min: 1, max: 30 }),
  longBreakEvery: fc.integer({ min: 0, max: 4 }),
  afterFocus: fc.constantFrom('break', 'wait', 'overtime'),
  afterBreak: fc.constantFrom('wait', 'focus'),
  idleMinutes: fc.constant(5),
})

const starting = fc
  .record({
    settings,
    work: fc.constantFrom(KNOTS, SPLICES),
    mode: fc.constantFrom('countdown', 'count-up'),
    day: fc.constantFrom('2026-11-23', '2026-11-24'),
  })
  .map((start) => sending({ type: 'start', ...start }))

const commanding = fc.constantFrom(
  ...(['pause', 'resume', 'resume', 'finish', 'skip', 'stop'] as const).map((type) => sending({ type })),
  sending({ type: 'extend', ms: 5 * MINUTE }),
  sending({ type: 'switch', work: SPLICES }),
  ...(['finish', 'resume', 'keep', 'discard'] as const).map((answer) => sending({ type: 'answer', answer })),
)

const hinting = fc.oneof(
  fc.constantFrom(
    ...(['tick', 'sleep', 'wake', 'lock', 'unlock', 'active', 'restart'] as const).map((type) =>
      sending({ type }),
    ),
  ),
  fc.integer({ min: 1, max: HOUR }).map((forMs) => sending({ type: 'idle', forMs })),
)

const passing = fc.oneof(
  lasting('pass', 40 * MINUTE, (world, ms) => world.pass(ms)),
  lasting('stall', 3 * MINUTE, (world, ms) => world.stall(ms)),
  lasting('sleep', 12 * HOUR, (world, ms) => world.sleep(ms)),
  lasting('crash', 12 * HOUR, (world, ms) => void world.crash(ms)),
)

const settingClock = fc
  .integer({ min: -3 * HOUR, max: 3 * HOUR })
  .map((ms): Happening => ({ name: `set clock ${ms}`, act: (world) => world.setClock(ms) }))

const happenings = (more: fc.Arbitrary<Happening>[] = []) =>
  fc.array(fc.oneof(starting, commanding, hinting, passing, ...more), { maxLength: 60 })

const models = fc.constantFrom<MonoModel>('runs-in-sleep', 'stops-in-sleep')

/** Length of the session that is open by what the state says; null when none is. */
const stretchOf = (state: TimerState): number | null => (state.phase === 'idle' ? null : state.leg.stretchMs)

const wallMs = ({ now }: World): number => now.wall

describe('whatever happens, in whatever order', () => {
  test('no minute is invented: what is recorded in all never exceeds the time that passed', () => {
    fc.assert(
      fc.property(models, happenings(), (model, list) => {
        const world = createWorld(model)
        const startMs = wallMs(world)
        for (const { act } of list) {
          act(world)
          expect(world.recordedMs()).toBeLessThanOrEqual(wallMs(world) - startMs)
        }
      }),
    )
  })

  test('time that passes while nothing runs is never recorded', () => {
    fc.assert(
      fc.property(models, happenings(), fc.array(passing, { maxLength: 5 }), (model, list, more) => {
        const world = createWorld(model)
        for (const { act } of list) act(world)
        world.send({ type: 'tick' })
        world.send({ type: 'answer', answer: 'finish' })
        world.send({ type: 'pause' })
        fc.pre(world.state.phase !== 'away')
        const before = world.recordedMs()
        for (const { act } of more) act(world)
        expect(world.recordedMs()).toBe(before)
      }),
    )
  })

  test('without the learner saying so, sleep adds nothing', () => {
    fc.assert(
      fc.property(
        models,
        fc.integer({ min: 2 * MINUTE, max: 24 * HOUR }),
        happenings(),
        (model, ms, list) => {
          const world = createWorld(model)
          for (const { act } of list) act(world)
          world.send({ type: 'tick' })
          const before = world.recordedMs()
          world.sleep(ms)
          world.send({ type: 'tick' })
          expect(world.recordedMs()).toBeLessThanOrEqual(before)
        },
      ),
    )
  })

  test('no session is negative or over 24 hours, and at most one is open, though clocks are set', () => {
    fc.assert(
      fc.property(models, happenings([settingClock]), (model, list) => {
        const world = createWorld(model)
        for (const { act } of list) {
          act(world)
          const open = world.sessions.filter((one) => one.open)
          expect(open.length).toBe(stretchOf(world.state) === null ? 0 : 1)
          for (const { ms } of world.sessions) {
            expect(ms).toBeGreaterThanOrEqual(0)
            expect(ms).toBeLessThanOrEqual(MAX_SESSION_MS)
          }
        }
      }),
    )
  })

  test('the state is what its schema says, and survives being stored', () => {
    fc.assert(
      fc.property(models, happenings([settingClock]), (model, list) => {
        const world = createWorld(model)
        for (const { act } of list) {
          act(world)
          expect(TimerStateSchema.parse(JSON.parse(JSON.stringify(world.state)))).toEqual(world.state)
        }
      }),
    )
  })

  test('an event that is not accepted does what a tick would do', () => {
    fc.assert(
      fc.property(models, happenings(), commanding, (model, list, { act }) => {
        const [acted, ticked] = [createWorld(model), createWorld(model)]
        for (const happening of list) {
          happening.act(acted)
          happening.act(ticked)
        }
        const before = acted.effects.length
        act(acted)
        if (acted.state.phase !== ticked.state.phase || acted.effects.length > before) return
        ticked.send({ type: 'tick' })
        expect(acted.recordedMs()).toBe(ticked.recordedMs())
      }),
    )
  })

  test('starting again twice is starting again once', () => {
    fc.assert(
      fc.property(models, happenings(), fc.integer({ min: 0, max: HOUR }), (model, list, ms) => {
        const world = createWorld(model)
        for (const { act } of list) act(world)
        world.crash(ms)
        const { state } = world
        const sessions = structuredClone(world.sessions)
        expect(world.send({ type: 'restart' }).changed).toBe(false)
        expect(world.state).toEqual(state)
        expect(world.sessions).toEqual(sessions)
      }),
    )
  })

  test('what is asked can be answered, in every way that is offered', () => {
    fc.assert(
      fc.property(models, happenings([settingClock]), (model, list) => {
        const world = createWorld(model)
        for (const { act } of list) act(world)
        for (const answer of answersOf(world.state)) {
          const { state } = world
          const sessions = structuredClone(world.sessions)
          expect(world.send({ type: 'answer', answer }).accepted).toBe(true)
          expect(world.state.phase).not.toBe('asking')
          world.state = state
          world.sessions.splice(0, Infinity, ...sessions)
        }
      }),
    )
  })
})

describe('ticks that are lost', () => {
  type Act = { readonly afterSeconds: number; readonly happening: Happening }

  /** What the learner does, and after how many seconds of ticking. Silences stay under a minute: longer ones are asked about. */
  const script = fc.array(
    fc.record({ afterSeconds: fc.integer({ min: 0, max: 1800 }), happening: fc.oneof(starting, commanding) }),
    { maxLength: 12 },
  )

  const play = (model: MonoModel, steps: readonly Act[], isTold: (second: number) => boolean) => {
    const world = createWorld(model)
    let second = 0
    let lastTold = 0
    const tellIf = (isDue: boolean): void => {
      if (!isDue) return
      world.send({ type: 'tick' })
      lastTold = second
    }
    for (const { afterSeconds, happening } of steps) {
      for (let passed = 0; passed < afterSeconds; passed += 1) {
        world.stall(SECOND)
        second += 1
        tellIf(isTold(second) || second - lastTold >= 55)
      }
      tellIf(true)
      happening.act(world)
    }
    world.send({ type: 'tick' })
    return world
  }

  test('change nothing: one of ten gives what all of them give', () => {
    fc.assert(
      fc.property(
        models,
        script,
        fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
        (model, steps, stream) => {
          const all = play(model, steps, () => true)
          const few = play(model, steps, () => stream.next().value === 0)
          expect(few.sessions).toEqual(all.sessions)
          expect(few.notices).toEqual(all.notices)
          expect(few.state).toEqual(all.state)
        },
      ),
      { numRuns: 60 },
    )
  })
})
