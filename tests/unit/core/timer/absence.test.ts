import { describe, expect, test } from 'vitest'
import { answersOf } from '#core/timer/state.ts'
import type { Answer, MonoModel } from '#core/timer/model.ts'
import { HOUR, KNOTS, MINUTE, NINE, SECOND, createWorld } from './world.ts'
import type { World } from './world.ts'

const MODELS: MonoModel[] = ['runs-in-sleep', 'stops-in-sleep']

/** Ten minutes of focus, then nobody knows for eight hours. */
const afterTheNight = (model: MonoModel): World => {
  const world = createWorld(model)
  world.start()
  world.pass(10 * MINUTE)
  world.sleep(8 * HOUR)
  world.send({ type: 'tick' })
  return world
}

const answered = (world: World, answer: Answer): World => {
  expect(world.send({ type: 'answer', answer }).accepted).toBe(true)
  return world
}

describe.each(MODELS)('with a clock that %s', (model) => {
  test('a silence of up to a minute is part of the work', () => {
    const world = createWorld(model)
    world.start()
    world.pass(10 * MINUTE)
    world.stall(50 * SECOND)
    world.pass(MINUTE)
    expect(world.state.phase).toBe('running')
    expect(world.recordedMs()).toBe(11 * MINUTE + 50 * SECOND)
    expect(world.effects).toContainEqual({ type: 'gap', ms: MINUTE })
  })

  test('after a longer one the learner is asked, and nothing of it is counted', () => {
    const world = createWorld(model)
    world.start()
    world.pass(10 * MINUTE)
    world.stall(2 * MINUTE)
    world.send({ type: 'tick' })
    expect(world.state).toMatchObject({
      phase: 'asking',
      question: {
        reason: 'gap',
        fromMs: NINE + 10 * MINUTE,
        backMs: NINE + 12 * MINUTE,
        heldMs: 2 * MINUTE,
      },
    })
    expect(world.notices).toEqual(['away'])
    world.pass(HOUR)
    expect(world.recordedMs()).toBe(10 * MINUTE)
    expect(world.sessions).toHaveLength(1)
  })

  test('a night of sleep adds nothing and rolls through no further intervals', () => {
    const world = afterTheNight(model)
    expect(world.state).toMatchObject({
      phase: 'asking',
      question: { fromMs: NINE + 10 * MINUTE, backMs: NINE + 8 * HOUR + 10 * MINUTE },
    })
    expect(world.recordedMs()).toBe(10 * MINUTE)
    expect(world.notices).toEqual(['away'])
  })

  test('finishing keeps what was seen', () => {
    const world = answered(afterTheNight(model), 'finish')
    expect(world.sessions).toEqual([{ startMs: NINE, ms: 10 * MINUTE, work: KNOTS, open: false }])
    expect(world.state).toMatchObject({ phase: 'idle', cycle: { done: 0 } })
  })

  test('going on without the gap leaves two sessions', () => {
    const world = afterTheNight(model)
    world.pass(5 * MINUTE)
    answered(world, 'resume')
    world.pass(16 * MINUTE)
    expect(world.sessions).toEqual([
      { startMs: NINE, ms: 10 * MINUTE, work: KNOTS, open: false },
      { startMs: NINE + 8 * HOUR + 15 * MINUTE, ms: 15 * MINUTE, work: KNOTS, open: false },
    ])
  })

  test('keeping counts the gap, and the interval is over if that fills it', () => {
    const world = answered(afterTheNight(model), 'keep')
    expect(world.sessions).toEqual([{ startMs: NINE, ms: 8 * HOUR + 10 * MINUTE, work: KNOTS, open: false }])
    expect(world.state).toMatchObject({ phase: 'idle', cycle: { done: 1 }, due: 'short-break' })
  })

  test('keeping a short gap goes on with what is left', () => {
    const world = createWorld(model)
    world.start()
    world.pass(10 * MINUTE)
    world.sleep(5 * MINUTE)
    world.send({ type: 'tick' })
    answered(world, 'keep')
    world.pass(11 * MINUTE)
    expect(world.minutes()).toEqual([15, 10])
  })

  test('discarding leaves nothing', () => {
    const world = answered(afterTheNight(model), 'discard')
    expect(world.sessions).toEqual([])
    expect(world.state).toMatchObject({ phase: 'idle', due: 'focus' })
  })

  test('a question is answered once', () => {
    const world = answered(afterTheNight(model), 'finish')
    expect(world.send({ type: 'answer', answer: 'keep' })).toMatchObject({ accepted: false, effects: [] })
    expect(world.recordedMs()).toBe(10 * MINUTE)
  })

  test('nothing but an answer is taken while a question is open', () => {
    const world = afterTheNight(model)
    for (const type of ['pause', 'resume', 'finish', 'skip', 'stop'] as const) {
      expect(world.send({ type }).accepted).toBe(false)
    }
    expect(world.start().accepted).toBe(false)
    expect(world.state.phase).toBe('asking')
  })

  test('a session over 24 hours cannot be kept', () => {
    const world = createWorld(model)
    world.start()
    world.pass(10 * MINUTE)
    world.sleep(24 * HOUR)
    world.send({ type: 'tick' })
    expect(answersOf(world.state)).toEqual(['finish', 'resume', 'discard'])
    expect(world.send({ type: 'answer', answer: 'keep' }).accepted).toBe(false)
  })

  test('a break runs through sleep, and what ended hours ago rings no bell', () => {
    const world = createWorld(model)
    world.start({ afterBreak: 'focus' })
    world.pass(26 * MINUTE)
    world.sleep(3 * MINUTE)
    world.send({ type: 'tick' })
    expect(world.state).toMatchObject({ leg: { interval: { kind: 'short-break', countedMs: 4 * MINUTE } } })
    world.sleep(8 * HOUR)
    world.send({ type: 'tick' })
    expect(world.state).toMatchObject({ phase: 'idle', due: 'focus' })
    expect(world.notices).toEqual(['focus-ended'])
  })

  test('sleep that is announced stops focus at once; a short nap is part of the work', () => {
    const world = createWorld(model)
    world.start()
    world.pass(10 * MINUTE)
    world.send({ type: 'sleep' })
    expect(world.state.phase).toBe('away')
    world.stall(30 * SECOND)
    world.send({ type: 'wake' })
    expect(world.state.phase).toBe('running')
    expect(world.recordedMs()).toBe(10 * MINUTE + 30 * SECOND)
  })

  test('sleep that is announced is asked about when it was longer', () => {
    const world = createWorld(model)
    world.start()
    world.pass(10 * MINUTE)
    world.send({ type: 'sleep' })
    world.sleep(2 * HOUR)
    world.send({ type: 'wake' })
    expect(world.state).toMatchObject({
      phase: 'asking',
      question: { reason: 'sleep', fromMs: NINE + 10 * MINUTE, heldMs: 2 * HOUR },
    })
  })

  test('a wake-up that is never announced is noticed by the next tick', () => {
    const world = createWorld(model)
    world.start()
    world.pass(10 * MINUTE)
    world.send({ type: 'sleep' })
    world.sleep(2 * HOUR)
    world.send({ type: 'tick' })
    expect(world.state.phase).toBe('asking')
  })

  test('a sleep announced by mistake is over when the computer goes on ticking', () => {
    const world = createWorld(model)
    world.start()
    world.pass(10 * MINUTE)
    world.send({ type: 'sleep' })
    world.pass(30 * SECOND)
    expect(world.state.phase).toBe('running')
    expect(world.recordedMs()).toBe(10 * MINUTE + 30 * SECOND)
  })

  test('a locked screen stops focus until it is unlocked, however long the computer ticks', () => {
    const world = createWorld(model)
    world.start()
    world.pass(10 * MINUTE)
    world.send({ type: 'lock' })
    world.pass(HOUR)
    expect(world.state.phase).toBe('away')
    world.send({ type: 'unlock' })
    expect(world.state).toMatchObject({
      phase: 'asking',
      question: { reason: 'lock', fromMs: NINE + 10 * MINUTE, heldMs: HOUR },
    })
  })

  test('lock and sleep say nothing in a break', () => {
    const world = createWorld(model)
    world.start()
    world.pass(26 * MINUTE)
    expect(world.send({ type: 'lock' })).toMatchObject({ accepted: false, changed: false })
    world.pass(5 * MINUTE)
    expect(world.state.phase).toBe('idle')
  })

  test('stopping while away ends where the learner left', () => {
    const world = createWorld(model)
    world.start()
    world.pass(10 * MINUTE)
    world.send({ type: 'lock' })
    world.pass(HOUR)
    world.send({ type: 'stop' })
    expect(world.minutes()).toEqual([10])
  })

  test('coming back from long without key or mouse is asked about', () => {
    const world = createWorld(model)
    world.start()
    world.pass(15 * MINUTE)
    expect(world.send({ type: 'idle', forMs: 5 * MINUTE }).changed).toBe(false)
    world.pass(2 * MINUTE)
    world.send({ type: 'active' })
    expect(world.state).toMatchObject({
      phase: 'asking',
      question: { reason: 'idle', fromMs: NINE + 10 * MINUTE, heldMs: 7 * MINUTE },
    })
    expect(world.recordedMs()).toBe(10 * MINUTE)
    answered(world, 'keep')
    world.pass(8 * MINUTE)
    expect(world.minutes()).toEqual([17, 8])
  })

  test('who reads without touching anything still hears the bell, and is asked', () => {
    const world = createWorld(model)
    world.start()
    world.pass(20 * MINUTE)
    world.send({ type: 'idle', forMs: 5 * MINUTE })
    world.pass(6 * MINUTE)
    expect(world.notices).toEqual(['focus-ended'])
    expect(world.state).toMatchObject({
      phase: 'asking',
      question: { reason: 'idle', fromMs: NINE + 15 * MINUTE, backMs: NINE + 25 * MINUTE },
    })
    answered(world, 'keep')
    expect(world.minutes()).toEqual([25])
    expect(world.state).toMatchObject({ phase: 'idle', cycle: { done: 1 } })
  })

  test('whoever acts is back: the command waits behind the question', () => {
    const world = createWorld(model)
    world.start()
    world.pass(15 * MINUTE)
    world.send({ type: 'idle', forMs: 5 * MINUTE })
    expect(world.send({ type: 'pause' })).toMatchObject({ accepted: false, changed: true })
    expect(world.state.phase).toBe('asking')
  })

  test('idle time cannot reach back before the session', () => {
    const world = createWorld(model)
    world.start()
    world.pass(2 * MINUTE)
    world.send({ type: 'idle', forMs: HOUR })
    world.send({ type: 'active' })
    expect(world.state).toMatchObject({ question: { fromMs: NINE, heldMs: 2 * MINUTE } })
  })

  test('overtime without a word is asked about after an hour, back to the bell', () => {
    const world = createWorld(model)
    world.start({ afterFocus: 'overtime' })
    world.pass(12 * HOUR)
    expect(world.state).toMatchObject({
      phase: 'asking',
      question: { reason: 'long', fromMs: NINE + 25 * MINUTE, heldMs: HOUR },
    })
    answered(world, 'finish')
    expect(world.minutes()).toEqual([25])
    expect(world.state.cycle.done).toBe(1)
  })

  test('overtime that was meant is kept, and going on goes on in overtime', () => {
    const kept = createWorld(model)
    kept.start({ afterFocus: 'overtime' })
    kept.pass(2 * HOUR)
    answered(kept, 'keep')
    expect(kept.minutes()).toEqual([85])
    const resumed = createWorld(model)
    resumed.start({ afterFocus: 'overtime' })
    resumed.pass(2 * HOUR)
    answered(resumed, 'resume')
    resumed.pass(10 * MINUTE)
    resumed.send({ type: 'finish' })
    expect(resumed.minutes()).toEqual([25, 10])
  })

  test('counting up is asked about after three hours', () => {
    const world = createWorld(model)
    world.start({ mode: 'count-up' })
    world.pass(12 * HOUR)
    expect(world.state).toMatchObject({ phase: 'asking', question: { reason: 'long', heldMs: 0 } })
    expect(world.recordedMs()).toBe(3 * HOUR)
    expect(answersOf(world.state)).toEqual(['finish', 'resume', 'discard'])
  })
})

describe('after a crash', () => {
  test('focus is never gone on with silently, not even after a second', () => {
    const world = createWorld()
    world.start()
    world.pass(10 * MINUTE)
    world.crash(SECOND)
    expect(world.state).toMatchObject({
      phase: 'asking',
      question: { reason: 'restart', fromMs: NINE + 10 * MINUTE, heldMs: SECOND },
    })
  })

  test('starting twice changes nothing', () => {
    const world = createWorld()
    world.start()
    world.pass(10 * MINUTE)
    world.crash(HOUR)
    const { state } = world
    expect(world.crash(HOUR)).toMatchObject({ changed: false, effects: [] })
    expect(world.state).toEqual(state)
  })

  test('a break is over when its time is, and otherwise goes on', () => {
    const world = createWorld()
    world.start()
    world.pass(26 * MINUTE)
    world.crash(2 * MINUTE)
    expect(world.state).toMatchObject({ phase: 'running', leg: { interval: { countedMs: 3 * MINUTE } } })
    world.crash(8 * HOUR)
    expect(world.state).toMatchObject({ phase: 'idle', due: 'focus' })
    expect(world.notices).toEqual(['focus-ended'])
  })

  test('a pause stays a pause', () => {
    const world = createWorld()
    world.start()
    world.pass(10 * MINUTE)
    world.send({ type: 'pause' })
    world.crash(20 * HOUR)
    expect(world.state.phase).toBe('paused')
    expect(world.minutes()).toEqual([10])
  })

  test('a clock that was set back meanwhile invents nothing', () => {
    const world = createWorld()
    world.start()
    world.pass(10 * MINUTE)
    world.crash(-HOUR)
    expect(world.state).toMatchObject({ phase: 'asking', question: { heldMs: 0 } })
    world.send({ type: 'answer', answer: 'finish' })
    expect(world.minutes()).toEqual([10])
  })

  test('a locked screen before it is asked about as well', () => {
    const world = createWorld()
    world.start()
    world.pass(10 * MINUTE)
    world.send({ type: 'lock' })
    world.crash(HOUR)
    expect(world.state).toMatchObject({ phase: 'asking', question: { heldMs: HOUR } })
  })
})

describe('a wall clock that is set', () => {
  test.each([-HOUR, 2 * HOUR, 30 * SECOND, -30 * SECOND])(
    'by %d ms moves neither the end nor the length of the interval',
    (byMs) => {
      const world = createWorld('runs-in-sleep')
      world.start()
      world.pass(10 * MINUTE)
      world.setClock(byMs)
      world.pass(10 * SECOND)
      expect(world.effects).toContainEqual({ type: 'clock-jump', ms: byMs })
      world.pass(14 * MINUTE + 40 * SECOND)
      expect(world.state).toMatchObject({ leg: { interval: { kind: 'focus' } } })
      world.pass(10 * SECOND)
      expect(world.sessions).toEqual([{ startMs: NINE, ms: 25 * MINUTE, work: KNOTS, open: false }])
      expect(world.notices).toEqual(['focus-ended'])
    },
  )

  test('is told to those who draw by it', () => {
    const world = createWorld()
    world.start()
    world.setClock(-HOUR)
    world.stall(SECOND)
    expect(world.send({ type: 'tick' }).changed).toBe(true)
  })

  test('far forward cannot be told from sleep where the other clock stops in sleep: it is asked about', () => {
    const world = createWorld('stops-in-sleep')
    world.start()
    world.pass(10 * MINUTE)
    world.setClock(2 * HOUR)
    world.pass(10 * SECOND)
    expect(world.state.phase).toBe('asking')
    expect(world.recordedMs()).toBe(10 * MINUTE)
  })
})
