import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { Answer } from '#core/timer/model.ts'
import { MONDAY_MS, openTestService } from '../../../support/test-service.ts'
import { HOUR, MINUTE, SECOND, crashAndRestart, crashImage, deskOver, minutesOf, openDesk } from './desk.ts'
import type { Desk } from './desk.ts'

/** Ten minutes and five seconds of focus, then the host is killed and started again two hours later. */
const crashed = async (): Promise<Desk> => {
  const desk = await openDesk()
  await desk.start('a')
  desk.clocks.advance(10 * MINUTE + 5 * SECOND)
  return crashAndRestart(desk, 2 * HOUR)
}

describe('a host that was killed', () => {
  test('asks on the next start, with the times that are known', async () => {
    const desk = await crashed()
    expect(await desk.view()).toMatchObject({
      phase: 'asking',
      topic: { title: 'Topic a' },
      question: {
        reason: 'restart',
        startMs: MONDAY_MS,
        fromMs: MONDAY_MS + 10 * MINUTE,
        backMs: MONDAY_MS + 2 * HOUR + 10 * MINUTE + 5 * SECOND,
        countedMs: 10 * MINUTE,
        heldMs: 2 * HOUR + 5 * SECOND,
        answers: ['finish', 'resume', 'keep', 'discard'],
      },
    })
    expect(desk.stored().sessions).toMatchObject([{ open: true, endMs: MONDAY_MS + 10 * MINUTE }])
  })

  test('asks the same when it is started a second time', async () => {
    const desk = await crashed()
    const before = { view: await desk.view(), stored: desk.stored() }
    const again = await crashAndRestart(desk, HOUR)
    const view = await again.view()
    expect({ ...view, anchorMs: 0 }).toEqual({ ...before.view, anchorMs: 0 })
    expect(again.stored()).toEqual(before.stored)
  })

  test.each<[Answer, number[], object]>([
    ['finish', [10], { phase: 'idle' }],
    ['resume', [10, 0], { phase: 'running', interval: { countedMs: 10 * MINUTE } }],
    ['keep', [130 + 5 / 60], { phase: 'idle', cycle: { done: 1 } }],
    ['discard', [], { phase: 'idle', cycle: { done: 0 } }],
  ])('answered with %s', async (answer, minutes, view) => {
    const desk = await crashed()
    expect(await desk.answers(answer)).toMatchObject({ ...view, question: null })
    const kept = minutesOf(desk.stored())
    expect(kept.map((ms) => Math.round(ms * 1000))).toEqual(minutes.map((ms) => Math.round(ms * 1000)))
    const { version } = await desk.view()
    expect(await desk.failing('timer.answer', { version, answer })).toMatchObject({ code: 'CONFLICT' })
    expect(desk.events.filter(({ type }) => type === 'changed')).toHaveLength(1)
  })

  test('can be answered after yet another restart', async () => {
    const desk = await crashAndRestart(await crashed(), HOUR)
    await desk.answers('finish')
    expect(minutesOf(desk.stored())).toEqual([10])
  })

  test('leaves a pause as it was', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.clocks.advance(10 * MINUTE)
    await desk.does({ type: 'pause' })
    const before = desk.stored()
    const after = await crashAndRestart(desk, 8 * HOUR)
    expect(await after.view()).toMatchObject({ phase: 'paused', interval: { countedMs: 10 * MINUTE } })
    expect(after.stored()).toEqual(before)
    await after.does({ type: 'resume' })
    after.clocks.advance(15 * MINUTE)
    expect(minutesOf(after.stored())).toEqual([10, 15])
  })

  test('lets a break run on by the clock on the wall', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.clocks.advance(26 * MINUTE)
    const after = await crashAndRestart(desk, 2 * MINUTE)
    expect(await after.view()).toMatchObject({ interval: { kind: 'short-break', countedMs: 3 * MINUTE } })
    after.clocks.advance(2 * MINUTE)
    expect(await after.view()).toMatchObject({ phase: 'idle', due: 'focus' })
    const late = await crashAndRestart(desk, HOUR)
    expect(await late.view()).toMatchObject({ phase: 'idle', due: 'focus' })
  })

  test('is not tidied up by the command line: it only reads', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.clocks.advance(10 * MINUTE)
    const cli = deskOver(await openTestService({ dataFolder: crashImage(desk), nowMs: MONDAY_MS + HOUR }))
    expect(await cli.view()).toMatchObject({ phase: 'running', interval: { countedMs: 10 * MINUTE } })
    expect(cli.stored()).toEqual(desk.stored())
  })
})

test('a stored timer that cannot be read leaves its session with what it has', async () => {
  const desk = await openDesk()
  await desk.start('a')
  desk.clocks.advance(10 * MINUTE)
  const dataFolder = crashImage(desk)
  const file = new Database(join(dataFolder, 'roadbook.db'))
  file.exec("UPDATE timer SET state = '{}'")
  file.close()
  const after = deskOver(await openTestService({ host: 'web', dataFolder, nowMs: MONDAY_MS + HOUR }))
  expect(await after.view()).toMatchObject({ phase: 'idle' })
  expect(after.stored().sessions).toMatchObject([{ open: false, endMs: MONDAY_MS + 10 * MINUTE }])
  expect(await after.start('a')).toMatchObject({ phase: 'running' })
})

describe('a host that is closed', () => {
  test('loses nothing that was counted, and asks on the next start', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.clocks.advance(10 * MINUTE + 7 * SECOND)
    desk.service.close()
    const again = deskOver(
      await openTestService({
        host: 'web',
        dataFolder: desk.dataFolder,
        nowMs: MONDAY_MS + 11 * MINUTE,
      }),
    )
    expect(await again.view()).toMatchObject({
      phase: 'asking',
      question: { countedMs: 10 * MINUTE + 7 * SECOND, heldMs: 53 * SECOND },
    })
  })

  test('can be closed twice, and takes hints no more', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.service.close()
    desk.service.close()
    desk.service.timer.signal({ type: 'lock' })
    expect(desk.logged).toEqual([])
  })
})

test('nothing can be written by hand into the time that is asked about', async () => {
  const desk = await crashed()
  const failure = await desk.failing('session.add', {
    topicId: await desk.topic('b'),
    kind: 'learn',
    startMs: MONDAY_MS + HOUR,
    endMs: MONDAY_MS + HOUR + 20 * MINUTE,
  })
  expect(failure.code).toBe('CONFLICT')
  await desk.answers('keep')
  expect(desk.stored().sessions).toHaveLength(1)
})
