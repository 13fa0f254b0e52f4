import { expect, test } from 'vitest'
import { dueAfter } from '#core/timer/state.ts'
import { HOUR, KNOTS, MINUTE, NINE, SECOND, SPLICES, createWorld } from './world.ts'

const phaseAndKind = ({ state }: ReturnType<typeof createWorld>): string =>
  state.phase === 'idle' ? `idle, ${state.due} due` : `${state.phase} ${state.leg.interval.kind}`

test('a focus interval is one session from its start to its end, and its break begins by itself', () => {
  const world = createWorld()
  world.start()
  world.pass(26 * MINUTE)
  expect(world.sessions).toEqual([{ startMs: NINE, ms: 25 * MINUTE, work: KNOTS, open: false }])
  expect(phaseAndKind(world)).toBe('running short-break')
  expect(world.notices).toEqual(['focus-ended'])
})

test('after a break the timer waits, and says so', () => {
  const world = createWorld()
  world.start()
  world.pass(45 * MINUTE)
  expect(phaseAndKind(world)).toBe('idle, focus due')
  expect(world.notices).toEqual(['focus-ended', 'break-ended'])
  expect(world.minutes()).toEqual([25])
})

test('the fourth completed interval is followed by the long break', () => {
  const world = createWorld()
  const kinds = Array.from({ length: 5 }, () => {
    world.start()
    world.pass(25 * MINUTE)
    const kind = phaseAndKind(world)
    world.pass(15 * MINUTE)
    return kind
  })
  expect(kinds).toEqual([
    'running short-break',
    'running short-break',
    'running short-break',
    'running long-break',
    'running short-break',
  ])
})

test('the count towards the long break begins again after an hour away, and on a new day', () => {
  const world = createWorld()
  for (let round = 0; round < 3; round += 1) {
    world.start()
    world.pass(30 * MINUTE)
  }
  expect(world.state.cycle.done).toBe(3)
  world.stall(HOUR)
  world.start()
  expect(world.state.cycle.done).toBe(0)
  world.pass(30 * MINUTE)
  expect(world.state.cycle.done).toBe(1)
  world.start({ day: '2026-11-24' })
  expect(world.state.cycle.done).toBe(0)
})

test('a late tick ends the interval when it ended, not when it came', () => {
  const world = createWorld()
  world.start()
  world.pass(24 * MINUTE + 50 * SECOND)
  world.stall(40 * SECOND)
  world.send({ type: 'tick' })
  expect(world.recordedMs()).toBe(25 * MINUTE)
  expect(world.state).toMatchObject({ leg: { interval: { kind: 'short-break', countedMs: 30 * SECOND } } })
})

test('a paused interval accrues nothing and leaves two sessions with the pause between them', () => {
  const world = createWorld()
  world.start()
  world.pass(10 * MINUTE)
  world.send({ type: 'pause' })
  world.pass(12 * HOUR, HOUR)
  world.send({ type: 'resume' })
  world.pass(15 * MINUTE)
  expect(world.sessions).toEqual([
    { startMs: NINE, ms: 10 * MINUTE, work: KNOTS, open: false },
    { startMs: NINE + 12 * HOUR + 10 * MINUTE, ms: 15 * MINUTE, work: KNOTS, open: false },
  ])
  expect(phaseAndKind(world)).toBe('running short-break')
})

test('a paused break waits as well', () => {
  const world = createWorld()
  world.start()
  world.pass(27 * MINUTE)
  world.send({ type: 'pause' })
  world.pass(HOUR)
  world.send({ type: 'resume' })
  expect(world.state).toMatchObject({ leg: { interval: { kind: 'short-break', countedMs: 2 * MINUTE } } })
  expect(world.sessions).toHaveLength(1)
})

test('finishing early counts as completed; skipping and stopping do not', () => {
  const world = createWorld()
  world.start()
  world.pass(20 * MINUTE)
  world.send({ type: 'finish' })
  expect(phaseAndKind(world)).toBe('running short-break')
  expect(world.state.cycle.done).toBe(1)

  world.start()
  world.pass(5 * MINUTE)
  world.send({ type: 'skip' })
  expect(phaseAndKind(world)).toBe('running short-break')
  expect(world.state.cycle.done).toBe(1)

  world.start()
  world.pass(5 * MINUTE)
  world.send({ type: 'stop' })
  expect(phaseAndKind(world)).toBe('idle, focus due')
  expect(world.state.cycle.done).toBe(1)
  expect(world.minutes()).toEqual([20, 5, 5])
})

test('a skipped break leaves the learner to start; starting skips it too', () => {
  const world = createWorld()
  world.start()
  world.pass(25 * MINUTE)
  world.send({ type: 'skip' })
  expect(phaseAndKind(world)).toBe('idle, focus due')
  world.start()
  world.pass(26 * MINUTE)
  world.start()
  expect(phaseAndKind(world)).toBe('running focus')
  expect(world.state.cycle.done).toBe(2)
})

test('five minutes more are five minutes more, in a break too', () => {
  const world = createWorld()
  world.start()
  world.send({ type: 'extend', ms: 5 * MINUTE })
  world.pass(30 * MINUTE)
  expect(world.minutes()).toEqual([30])
  world.send({ type: 'extend', ms: 5 * MINUTE })
  world.pass(9 * MINUTE)
  expect(phaseAndKind(world)).toBe('running short-break')
})

test('an interval is never made longer than twelve hours', () => {
  const world = createWorld()
  world.start()
  expect(world.send({ type: 'extend', ms: 20 * HOUR }).accepted).toBe(true)
  expect(world.state).toMatchObject({ leg: { interval: { plannedMs: 12 * HOUR } } })
  expect(world.send({ type: 'extend', ms: MINUTE }).accepted).toBe(false)
})

test('overtime goes on counting after one bell, until it is finished', () => {
  const world = createWorld()
  world.start({ afterFocus: 'overtime' })
  world.pass(32 * MINUTE)
  expect(phaseAndKind(world)).toBe('running focus')
  expect(world.notices).toEqual(['focus-ended'])
  world.send({ type: 'finish' })
  expect(world.minutes()).toEqual([32])
  expect(phaseAndKind(world)).toBe('running short-break')
  expect(world.state.cycle.done).toBe(1)
})

test('time added in overtime brings the bell back', () => {
  const world = createWorld()
  world.start({ afterFocus: 'overtime' })
  world.pass(26 * MINUTE)
  world.send({ type: 'extend', ms: 5 * MINUTE })
  world.pass(5 * MINUTE)
  expect(world.notices).toEqual(['focus-ended', 'focus-ended'])
})

test('where nothing shall follow, nothing does', () => {
  const world = createWorld()
  world.start({ afterFocus: 'wait' })
  world.pass(HOUR)
  expect(phaseAndKind(world)).toBe('idle, short-break due')
  expect(world.minutes()).toEqual([25])
  world.send({ type: 'start-break', kind: 'short-break', settings: world.state.settings })
  expect(phaseAndKind(world)).toBe('running short-break')
})

test('counting up has no end until it is stopped', () => {
  const world = createWorld()
  world.start({ mode: 'count-up' })
  world.pass(100 * MINUTE)
  world.send({ type: 'stop' })
  expect(world.minutes()).toEqual([100])
  expect(world.notices).toEqual([])
})

test('going on with another topic leaves a session for each, and the interval runs on', () => {
  const world = createWorld()
  world.start()
  world.pass(10 * MINUTE)
  world.send({ type: 'switch', work: SPLICES })
  expect(world.send({ type: 'switch', work: SPLICES })).toMatchObject({ accepted: true, changed: false })
  world.pass(15 * MINUTE)
  expect(world.sessions.map(({ work, ms }) => [work, ms / MINUTE])).toEqual([
    [KNOTS, 10],
    [SPLICES, 15],
  ])
  expect(phaseAndKind(world)).toBe('running short-break')
})

test('intervals that begin by themselves stop after four without a word', () => {
  const world = createWorld()
  world.start({ afterBreak: 'focus', longBreakEvery: 0 })
  world.pass(8 * HOUR)
  expect(world.minutes()).toEqual([25, 25, 25, 25, 25])
  expect(phaseAndKind(world)).toBe('idle, focus due')
})

test('a slip of the hand leaves no session', () => {
  const world = createWorld()
  world.start()
  world.pass(3 * SECOND)
  world.send({ type: 'stop' })
  expect(world.sessions).toEqual([])
})

test('commands that mean nothing are not accepted and change nothing', () => {
  const world = createWorld()
  for (const type of ['pause', 'resume', 'finish', 'skip', 'stop'] as const) {
    expect(world.send({ type })).toMatchObject({ accepted: false, changed: false, effects: [] })
  }
  world.start()
  expect(world.start().accepted).toBe(false)
  expect(world.send({ type: 'resume' }).accepted).toBe(false)
  expect(world.send({ type: 'answer', answer: 'finish' }).accepted).toBe(false)
})

test('a command meant for an interval that has just ended does not hit the next one', () => {
  const world = createWorld()
  world.start()
  world.pass(24 * MINUTE + 55 * SECOND)
  world.stall(6 * SECOND)
  expect(world.send({ type: 'pause' })).toMatchObject({ accepted: false, changed: true })
  expect(phaseAndKind(world)).toBe('running short-break')
  expect(world.minutes()).toEqual([25])
})

test('time that passes by itself changes nothing that is shown', () => {
  const world = createWorld()
  world.start()
  world.stall(10 * SECOND)
  expect(world.send({ type: 'tick' })).toMatchObject({ changed: false, accepted: true })
})

test('what comes next is known beforehand', () => {
  const world = createWorld()
  expect(dueAfter(world.state)).toBe('focus')
  world.start({ longBreakEvery: 1 })
  expect(dueAfter(world.state)).toBe('long-break')
  world.pass(26 * MINUTE)
  expect(dueAfter(world.state)).toBe('focus')
})
