import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { DEFAULT_TIMER_SETTINGS } from '#core/timer/model.ts'
import type { TimerState } from '#core/timer/model.ts'
import type { Db } from '#db/database.ts'
import { openDatabase } from '#db/open.ts'
import { createEventHub } from '#service/event-hub.ts'
import { applyTimerEvent } from '#service/timer/apply-event.ts'
import { createTimerDriver, nextLook } from '#service/timer/driver.ts'
import { currentTimer } from '#service/timer/timer-state.ts'
import { writeCall } from '#service/write-call.ts'
import { createFakeClocks } from '../../../support/fake-clocks.ts'
import { testFolder } from '../../../support/test-folder.ts'
import { createTestRuntime } from '../../../support/test-runtime.ts'
import { MONDAY_MS } from '../../../support/test-service.ts'
import { HOUR, MINUTE, SECOND, minutesOf, openDesk } from './desk.ts'

describe('heartbeats', () => {
  test('come every ten seconds at most, are written down, and tell nobody', async () => {
    const desk = await openDesk()
    await desk.start('a')
    const told = desk.events.length
    desk.clocks.advance(24 * MINUTE)
    expect(desk.clocks.runs()).toBe(24 * 6)
    expect(desk.events).toHaveLength(told)
    expect(minutesOf(desk.stored())).toEqual([24])
    expect(desk.stored().events.map(({ kind }) => kind)).toEqual(['start'])
  })

  test('none while nothing can happen by itself', async () => {
    const desk = await openDesk()
    desk.clocks.advance(HOUR)
    await desk.start('a')
    desk.clocks.advance(MINUTE)
    await desk.does({ type: 'pause' })
    const runs = desk.clocks.runs()
    desk.clocks.advance(HOUR)
    await desk.does({ type: 'stop' })
    desk.clocks.advance(HOUR)
    expect(desk.clocks.runs()).toBe(runs)
  })

  test('are not put off by what is told between them', async () => {
    const desk = await openDesk()
    await desk.start('a')
    const topicId = await desk.topic('a')
    for (let told = 0; told < 20; told += 1) {
      desk.clocks.advance(3 * SECOND)
      await desk.call('topic.set-status', { topicId, status: told % 2 === 0 ? 'done' : 'in-progress' })
    }
    expect(desk.events.filter(({ type }) => type === 'timer')).toHaveLength(21)
    expect(minutesOf(desk.stored())).toEqual([1])
  })

  test('are never asked for later than a minute ahead, were the interval a month', () => {
    const now = { wall: MONDAY_MS, mono: 7000 }
    const focus = { kind: 'focus', mode: 'countdown', countedMs: 0 } as const
    const running = (plannedMs: number): TimerState => ({
      phase: 'running',
      leg: {
        interval: { ...focus, plannedMs },
        work: { topicId: null, kind: 'learn' },
        stretchMs: 0,
        rung: false,
      },
      seen: now,
      idleSince: null,
      cycle: { done: 0, lastEndMs: null, day: null },
      settings: DEFAULT_TIMER_SETTINGS,
      unattended: 0,
    })
    expect(nextLook(running(30 * 24 * HOUR), now)).toBe(10 * SECOND)
    expect(nextLook(running(4 * SECOND), now)).toBe(4 * SECOND)
    expect(nextLook(running(0), now)).toBeGreaterThan(0)
    // A clock that went back must not put the heartbeat off.
    expect(nextLook(running(HOUR), { ...now, mono: 0 })).toBe(10 * SECOND)
  })

  test('that come early are looked at again; the interval ends on time', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.clocks.advance(24 * MINUTE + 59 * SECOND)
    desk.service.timer.signal({ type: 'tick' })
    expect(await desk.view()).toMatchObject({ interval: { kind: 'focus' } })
    desk.clocks.advance(SECOND)
    expect(await desk.view()).toMatchObject({ interval: { kind: 'short-break', countedMs: 0 } })
  })

  test('that come late make nothing longer: the interval ended when it ended', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.clocks.advance(24 * MINUTE + 50 * SECOND)
    desk.clocks.stall(40 * SECOND)
    desk.clocks.advance(0)
    expect(await desk.view()).toMatchObject({ interval: { kind: 'short-break', countedMs: 30 * SECOND } })
    expect(desk.stored().sessions).toMatchObject([{ endMs: MONDAY_MS + 25 * MINUTE }])
  })
})

describe('what the timer shows besides itself', () => {
  test('is sent again when it changes: a topic that is done is suggested no more', async () => {
    const desk = await openDesk()
    const { suggestion, version } = await desk.view()
    expect(suggestion?.topic.title).toBe('Topic a')
    await desk.call('topic.set-status', { topicId: suggestion!.topic.id, status: 'done' })
    expect(desk.events.filter(({ type }) => type === 'timer')).toMatchObject([
      { timer: { version, suggestion: { topic: { title: 'Topic b' } } } },
    ])
  })

  test('is not sent again when it does not', async () => {
    const desk = await openDesk()
    await desk.call('settings.update', { theme: 'dark' })
    expect(desk.events.filter(({ type }) => type === 'timer')).toEqual([])
  })
})

/** A real database that can be made to refuse every write. */
const fillableDb = () => {
  const opened = openDatabase({ file: join(testFolder(), 'roadbook.db'), nowMs: 0 })
  if (!opened.ok) throw new Error(opened.error.message)
  const real = opened.value
  onTestFinished(() => real.close())
  let isFull = false
  const db: Db = {
    ...real,
    write: (work) => {
      if (isFull) throw new Error('database or disk is full')
      return real.write(work)
    },
  }
  return {
    db,
    fill: () => {
      isFull = true
    },
    makeRoom: () => {
      isFull = false
    },
  }
}

/** One run of a host over a database. */
const drive = (disk: ReturnType<typeof fillableDb>, runId = 'run', nowMs = MONDAY_MS) => {
  const { db, fill, makeRoom } = disk
  const clocks = createFakeClocks(nowMs)
  const logged: unknown[] = []
  const hub = createEventHub((error) => logged.push(error))
  const runtime = createTestRuntime({
    clock: clocks.wall,
    emit: hub.emit,
    timer: { isOwner: true, runId, monotonic: clocks.monotonic, unwritten: [] },
  })
  const context = { db, runtime, clock: clocks.wall }
  const log = (entry: unknown) => logged.push(entry)
  const driver = createTimerDriver({ ...context, hub, schedule: clocks.schedule, log })
  return {
    clocks,
    driver,
    logged,
    fill,
    makeRoom,
    start: () =>
      writeCall(context, (call) =>
        applyTimerEvent(call, {
          type: 'start',
          work: { topicId: null, kind: 'learn' },
          mode: 'countdown',
          settings: DEFAULT_TIMER_SETTINGS,
          day: '2026-11-23',
        }),
      ),
    state: () => db.read((handle) => currentTimer({ db: handle, runtime, nowMs: clocks.wall() })).state,
  }
}

describe('a database that cannot be written', () => {
  test('is tried again, logged once, and costs no minute', () => {
    const { clocks, start, fill, makeRoom, logged, state } = drive(fillableDb())
    start()
    clocks.advance(5 * MINUTE)
    fill()
    clocks.advance(10 * MINUTE)
    expect(logged).toHaveLength(1)
    expect(state()).toMatchObject({ leg: { interval: { countedMs: 5 * MINUTE } } })
    makeRoom()
    clocks.advance(10 * SECOND)
    expect(state()).toMatchObject({
      phase: 'running',
      leg: { interval: { countedMs: 15 * MINUTE + 10 * SECOND } },
    })
  })

  test('ends the interval on time once there is room again', () => {
    const { clocks, start, fill, makeRoom, state } = drive(fillableDb())
    start()
    clocks.advance(24 * MINUTE)
    fill()
    clocks.advance(3 * MINUTE)
    makeRoom()
    clocks.advance(10 * SECOND)
    expect(state()).toMatchObject({
      leg: { interval: { kind: 'short-break', countedMs: 2 * MINUTE + 10 * SECOND } },
      cycle: { lastEndMs: MONDAY_MS + 25 * MINUTE },
    })
  })

  test('does not make hints throw', () => {
    const { driver, start, fill, logged } = drive(fillableDb())
    start()
    fill()
    driver.signal({ type: 'lock' })
    driver.signal({ type: 'unlock' })
    driver.close()
    expect(logged).toHaveLength(1)
  })

  test('on start: the learner is asked as soon as there is room, and readings of two runs are never compared', () => {
    const disk = fillableDb()
    const former = drive(disk)
    former.start()
    former.clocks.advance(10 * MINUTE)
    disk.fill()
    // Within a minute, by clocks whose readings happen to go on where the others were.
    const { clocks, makeRoom, state } = drive(disk, 'another run', MONDAY_MS + 10 * MINUTE + 30 * SECOND)
    clocks.advance(20 * SECOND)
    makeRoom()
    clocks.advance(10 * SECOND)
    expect(state()).toMatchObject({
      phase: 'asking',
      leg: { interval: { countedMs: 10 * MINUTE } },
      question: { reason: 'restart', fromMs: MONDAY_MS + 10 * MINUTE },
    })
  })
})
