import { describe, expect, test } from 'vitest'
import type { MonoModel } from '#core/timer/model.ts'
import { createFakeClocks } from '../../../support/fake-clocks.ts'
import { MONDAY_MS } from '../../../support/test-service.ts'
import { HOUR, MINUTE, SECOND, minutesOf, openDesk } from './desk.ts'
import type { Desk } from './desk.ts'

const MODELS: MonoModel[] = ['runs-in-sleep', 'stops-in-sleep']

const deskWith = (model: MonoModel): Promise<Desk> =>
  openDesk({ clocks: createFakeClocks(MONDAY_MS, { model }) })

describe.each(MODELS)('with a clock that %s', (model) => {
  test('a wall clock that is set back changes no length', async () => {
    const desk = await deskWith(model)
    await desk.start('a')
    desk.clocks.advance(10 * MINUTE)
    desk.clocks.setClock(-HOUR)
    desk.clocks.advance(15 * MINUTE)
    expect(await desk.view()).toMatchObject({
      interval: { kind: 'short-break' },
      anchorMs: MONDAY_MS - 35 * MINUTE,
    })
    const { sessions, events } = desk.stored()
    expect(sessions).toMatchObject([{ startMs: MONDAY_MS, endMs: MONDAY_MS + 25 * MINUTE }])
    expect(events).toMatchObject([{ kind: 'start' }, { kind: 'clock-jump', detail: { ms: -HOUR } }, {}])
  })

  test('windows are told at the next heartbeat when the clock they draw by was set', async () => {
    const desk = await deskWith(model)
    await desk.start('a')
    desk.clocks.advance(10 * MINUTE)
    desk.clocks.setClock(-HOUR)
    desk.clocks.advance(10 * SECOND)
    expect(desk.events.findLast(({ type }) => type === 'timer')).toMatchObject({
      timer: {
        anchorMs: MONDAY_MS - 50 * MINUTE + 10 * SECOND,
        interval: { countedMs: 10 * MINUTE + 10 * SECOND },
      },
    })
  })

  test('minutes counted over a session that is there already move behind it', async () => {
    const desk = await deskWith(model)
    await desk.start('a')
    desk.clocks.advance(25 * MINUTE)
    desk.clocks.setClock(-35 * MINUTE)
    await desk.start('b')
    desk.clocks.advance(20 * MINUTE)
    await desk.does({ type: 'stop' })
    const { sessions } = desk.stored()
    expect(sessions).toMatchObject([
      { title: 'Topic a', startMs: MONDAY_MS, endMs: MONDAY_MS + 25 * MINUTE },
      { title: 'Topic b', startMs: MONDAY_MS + 25 * MINUTE, endMs: MONDAY_MS + 45 * MINUTE },
    ])
    expect(desk.logged).toEqual([])
  })

  test('so do those begun in the middle of one', async () => {
    const desk = await deskWith(model)
    await desk.start('a')
    desk.clocks.advance(25 * MINUTE)
    desk.clocks.setClock(-10 * MINUTE)
    await desk.start('b')
    desk.clocks.advance(20 * MINUTE)
    await desk.does({ type: 'stop' })
    expect(minutesOf(desk.stored())).toEqual([25, 20])
    expect(desk.stored().sessions[1]).toMatchObject({ startMs: MONDAY_MS + 25 * MINUTE })
  })

  test('a night of sleep is asked about, by the next heartbeat, without any hint', async () => {
    const desk = await deskWith(model)
    await desk.start('a')
    desk.clocks.advance(10 * MINUTE)
    desk.clocks.sleep(8 * HOUR)
    desk.clocks.advance(10 * SECOND)
    expect(await desk.view()).toMatchObject({
      phase: 'asking',
      question: { reason: 'gap', countedMs: 10 * MINUTE, heldMs: 8 * HOUR + 10 * SECOND },
    })
    expect(desk.notices()).toEqual([
      { title: 'Were you away?', text: 'Nothing was counted for 8 h. Say what is to be kept.' },
    ])
    desk.clocks.advance(HOUR)
    expect(desk.notices()).toHaveLength(1)
    expect(minutesOf(desk.stored())).toEqual([10])
  })

  test('a command that is the first to see the gap raises the question', async () => {
    const desk = await deskWith(model)
    await desk.start('a')
    desk.clocks.advance(10 * MINUTE)
    desk.clocks.sleep(8 * HOUR)
    const { version } = await desk.view()
    const failure = await desk.failing('timer.command', { version, command: { type: 'pause' } })
    expect(failure).toEqual({
      code: 'CONFLICT',
      message: 'The timer waits for an answer first: were you away?',
    })
    expect(await desk.view()).toMatchObject({ phase: 'asking', question: { countedMs: 10 * MINUTE } })
  })
})

test('a wall clock set forward is no time studied', async () => {
  const desk = await deskWith('runs-in-sleep')
  await desk.start('a')
  desk.clocks.advance(10 * MINUTE)
  desk.clocks.setClock(2 * HOUR)
  desk.clocks.advance(10 * MINUTE)
  await desk.does({ type: 'stop' })
  expect(minutesOf(desk.stored())).toEqual([20])
})

test('a hint that the computer sleeps stops counting at once; the learner is asked on waking', async () => {
  const desk = await openDesk()
  await desk.start('a')
  desk.clocks.advance(10 * MINUTE + 3 * SECOND)
  desk.service.timer.signal({ type: 'sleep' })
  expect(await desk.view()).toMatchObject({
    phase: 'away',
    interval: { countedMs: 10 * MINUTE + 3 * SECOND },
  })
  desk.clocks.sleep(HOUR)
  desk.service.timer.signal({ type: 'wake' })
  expect(await desk.view()).toMatchObject({ phase: 'asking', question: { reason: 'sleep', heldMs: HOUR } })
  expect(desk.stored().events.map(({ kind }) => kind)).toEqual(['start', 'sleep', 'question'])
})

test('a hint that is never taken back is found out', async () => {
  const desk = await openDesk()
  await desk.start('a')
  desk.clocks.advance(10 * MINUTE)
  desk.service.timer.signal({ type: 'sleep' })
  desk.clocks.advance(MINUTE)
  expect(await desk.view()).toMatchObject({ phase: 'running' })
})

test('a learner who comes back from being idle and acts is asked first', async () => {
  const desk = await openDesk()
  await desk.start('a')
  desk.clocks.advance(10 * MINUTE)
  desk.service.timer.signal({ type: 'idle', forMs: 5 * MINUTE })
  desk.clocks.advance(2 * MINUTE)
  const { version } = await desk.view()
  await desk.failing('timer.command', { version, command: { type: 'pause' } })
  expect(await desk.view()).toMatchObject({
    phase: 'asking',
    question: { reason: 'idle', countedMs: 5 * MINUTE, heldMs: 7 * MINUTE },
  })
})
