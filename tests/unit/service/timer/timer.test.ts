import { describe, expect, test } from 'vitest'
import { MONDAY_MS, openTestService } from '../../../support/test-service.ts'
import { MINUTE, SECOND, minutesOf, openDesk } from './desk.ts'

describe('a focus interval', () => {
  test('makes one session of its length, and its break begins', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.clocks.advance(25 * MINUTE)
    expect(await desk.view()).toMatchObject({
      phase: 'running',
      interval: { kind: 'short-break', countedMs: 0 },
      cycle: { done: 1, every: 4 },
      due: 'focus',
    })
    expect(desk.stored().sessions).toMatchObject([
      { title: 'Topic a', startMs: MONDAY_MS, endMs: MONDAY_MS + 25 * MINUTE, open: false, source: 'timer' },
    ])
  })

  test('sets a pending topic in progress, and no other', async () => {
    const desk = await openDesk()
    await desk.call('topic.set-status', { topicId: await desk.topic('b'), status: 'done' })
    expect(await desk.start('a')).toMatchObject({ topic: { title: 'Topic a', status: 'in-progress' } })
    expect(await desk.start('b')).toMatchObject({ topic: { title: 'Topic b', status: 'done' } })
  })

  test('counts towards nothing in particular as well', async () => {
    const desk = await openDesk()
    expect(await desk.start(null)).toMatchObject({ phase: 'running', topic: null, kind: 'learn' })
    desk.clocks.advance(MINUTE)
    await desk.does({ type: 'stop' })
    expect(desk.stored().sessions).toMatchObject([{ topicId: null, title: '', endMs: MONDAY_MS + MINUTE }])
  })

  test('that is paused accrues nothing; going on opens another session', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.clocks.advance(10 * MINUTE)
    expect(await desk.does({ type: 'pause' })).toMatchObject({
      phase: 'paused',
      interval: { countedMs: 10 * MINUTE },
    })
    desk.clocks.advance(60 * MINUTE)
    expect(await desk.does({ type: 'resume' })).toMatchObject({
      phase: 'running',
      interval: { countedMs: 10 * MINUTE },
    })
    desk.clocks.advance(15 * MINUTE)
    expect(await desk.view()).toMatchObject({ interval: { kind: 'short-break' } })
    expect(minutesOf(desk.stored())).toEqual([10, 15])
  })

  test('of a few seconds was a slip and leaves no session', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.clocks.advance(4 * SECOND)
    expect(await desk.does({ type: 'stop' })).toMatchObject({ phase: 'idle' })
    expect(desk.stored().sessions).toEqual([])
  })

  test('of a few seconds leaves its topic as it was', async () => {
    const desk = await openDesk()
    const statusOf = async (key: string) =>
      (await desk.call('plan.slots', {})).find(({ topic }) => topic.key === key)?.topic.status
    await desk.start('a')
    desk.clocks.advance(4 * SECOND)
    await desk.start('b')
    expect(await statusOf('a')).toBe('pending')
    desk.clocks.advance(MINUTE)
    await desk.start('a')
    desk.clocks.advance(2 * SECOND)
    await desk.does({ type: 'stop' })
    expect([await statusOf('a'), await statusOf('b')]).toEqual(['pending', 'in-progress'])
  })

  test('of a few seconds takes nothing back that the learner or an earlier session did', async () => {
    const desk = await openDesk()
    const [a, b] = [await desk.topic('a'), await desk.topic('b')]
    await desk.call('topic.set-status', { topicId: a, status: 'in-progress' })
    await desk.start('b')
    desk.clocks.advance(MINUTE)
    for (const key of ['a', 'b', 'a']) {
      await desk.start(key)
      desk.clocks.advance(2 * SECOND)
    }
    await desk.does({ type: 'stop' })
    const slots = await desk.call('plan.slots', {})
    for (const id of [a, b])
      expect(slots.find(({ topic }) => topic.id === id)?.topic.status).toBe('in-progress')
  })

  test('goes on with another topic when that is started', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.clocks.advance(10 * MINUTE)
    expect(await desk.start('b')).toMatchObject({
      topic: { title: 'Topic b' },
      interval: { countedMs: 10 * MINUTE },
    })
    desk.clocks.advance(15 * MINUTE)
    const { sessions } = desk.stored()
    expect(sessions.map(({ title, endMs, startMs }) => [title, (endMs - startMs) / MINUTE])).toEqual([
      ['Topic a', 10],
      ['Topic b', 15],
    ])
  })

  test('can be made longer, and ended early', async () => {
    const desk = await openDesk()
    await desk.start('a')
    expect(await desk.does({ type: 'extend', minutes: 5 })).toMatchObject({
      interval: { plannedMs: 30 * MINUTE },
    })
    desk.clocks.advance(28 * MINUTE)
    expect(await desk.does({ type: 'finish' })).toMatchObject({
      interval: { kind: 'short-break' },
      cycle: { done: 1 },
    })
    expect(minutesOf(desk.stored())).toEqual([28])
  })

  test('that counts up has no end of its own', async () => {
    const desk = await openDesk()
    await desk.start('a', { mode: 'count-up' })
    desk.clocks.advance(90 * MINUTE)
    expect(await desk.does({ type: 'finish' })).toMatchObject({ interval: { kind: 'short-break' } })
    expect(minutesOf(desk.stored())).toEqual([90])
  })

  test('has the lengths set when it began; new settings hold from the next one on', async () => {
    const desk = await openDesk()
    await desk.start('a')
    const { timer } = await desk.call('settings.get', {})
    await desk.call('settings.update', { timer: { ...timer, focusMinutes: 50, shortBreakMinutes: 10 } })
    desk.clocks.advance(25 * MINUTE)
    expect(await desk.view()).toMatchObject({
      interval: { kind: 'short-break', plannedMs: 5 * MINUTE },
    })
    await desk.does({ type: 'stop' })
    expect(await desk.start('a')).toMatchObject({ interval: { plannedMs: 50 * MINUTE } })
  })

  test('on a topic whose roadmap is removed goes on, and keeps the title it was for', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.clocks.advance(10 * MINUTE)
    const { roadmapId } = (await desk.call('plan.get', {}))!
    await desk.call('roadmap.remove', { roadmapId })
    expect(await desk.view()).toMatchObject({ phase: 'running', topic: null, suggestion: null })
    desk.clocks.advance(5 * MINUTE)
    await desk.does({ type: 'pause' })
    await desk.does({ type: 'resume' })
    desk.clocks.advance(10 * MINUTE)
    expect(await desk.view()).toMatchObject({ interval: { kind: 'short-break' } })
    const { sessions } = desk.stored()
    expect(sessions).toMatchObject([
      { topicId: null, title: 'Topic a' },
      { topicId: null, title: '' },
    ])
    expect(desk.logged).toEqual([])
  })

  test('belongs to the zone of the plan, without one to the zone in force', async () => {
    const travelled = await openTestService({ host: 'web', systemZone: () => 'Asia/Tokyo' })
    await travelled.call('timer.start', { version: 0, topicId: null })
    const { days } = await travelled.call('session.list', { days: 1 })
    expect(days[0]?.sessions[0]?.zone).toBe('Asia/Tokyo')
    const desk = await openDesk({ systemZone: () => 'Europe/Berlin' })
    await desk.start('a')
    expect(desk.stored().sessions).toMatchObject([{ zone: 'Europe/Berlin' }])
  })
})

describe('a break', () => {
  test('gives way to focus', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.clocks.advance(26 * MINUTE)
    expect(await desk.start('b')).toMatchObject({ interval: { kind: 'focus', countedMs: 0 } })
  })

  test('is the long one after four, and the due one when none is named', async () => {
    const desk = await openDesk()
    const { timer } = await desk.call('settings.get', {})
    await desk.call('settings.update', { timer: { ...timer, afterFocus: 'wait', longBreakEvery: 2 } })
    await desk.start('a')
    desk.clocks.advance(25 * MINUTE)
    expect(await desk.view()).toMatchObject({ phase: 'idle', due: 'short-break' })
    await desk.start('a')
    desk.clocks.advance(25 * MINUTE)
    expect(await desk.view()).toMatchObject({ phase: 'idle', due: 'long-break' })
    expect(await desk.does({ type: 'start-break' })).toMatchObject({ interval: { kind: 'long-break' } })
  })

  test('is followed by what the plan has next when its topic was ticked off meanwhile', async () => {
    const desk = await openDesk()
    const { timer } = await desk.call('settings.get', {})
    await desk.call('settings.update', { timer: { ...timer, afterBreak: 'focus' } })
    await desk.start('a')
    desk.clocks.advance(26 * MINUTE)
    await desk.call('topic.set-status', { topicId: await desk.topic('a'), status: 'done' })
    desk.clocks.advance(5 * MINUTE)
    expect(await desk.view()).toMatchObject({
      interval: { kind: 'focus' },
      topic: { title: 'Topic b', status: 'in-progress' },
    })
    expect(desk.notices().at(-1)?.text).toBe('Focus on Topic b: 25 min.')
    desk.clocks.advance(4 * MINUTE)
    expect(desk.stored().sessions.map(({ title }) => title)).toEqual(['Topic a', 'Topic b'])
  })

  test('names what comes next, not what was ticked off meanwhile', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.clocks.advance(26 * MINUTE)
    await desk.call('topic.set-status', { topicId: await desk.topic('a'), status: 'done' })
    desk.clocks.advance(5 * MINUTE)
    expect(desk.notices().at(-1)?.text).toBe('Go on with Topic b when you like.')
  })

  test('of yesterday is not due any more today', async () => {
    const desk = await openDesk()
    const { timer } = await desk.call('settings.get', {})
    await desk.call('settings.update', { timer: { ...timer, afterFocus: 'wait' } })
    await desk.start('a')
    desk.clocks.advance(25 * MINUTE)
    desk.clocks.sleep(20 * 60 * MINUTE)
    expect(await desk.view()).toMatchObject({ due: 'focus', cycle: { done: 0 } })
  })
})

describe('commands that come too late', () => {
  test('two windows press Start in the same tick: one session, one conflict', async () => {
    const desk = await openDesk()
    const [a, b] = [await desk.topic('a'), await desk.topic('b')]
    const replies = await Promise.all([
      desk.service.client.call('timer.start', { version: 0, topicId: a }),
      desk.service.client.call('timer.start', { version: 0, topicId: b }),
    ])
    expect(replies).toMatchObject([
      { ok: true, value: { topic: { title: 'Topic a' } } },
      { ok: false, error: { code: 'CONFLICT', message: 'The timer was changed in another window.' } },
    ])
    expect(desk.stored().sessions).toMatchObject([{ title: 'Topic a', open: true }])
  })

  test('a stale version changes nothing', async () => {
    const desk = await openDesk()
    await desk.start('a')
    await desk.does({ type: 'extend', minutes: 5 })
    const before = desk.stored()
    const failure = await desk.failing('timer.command', { version: 1, command: { type: 'stop' } })
    expect(failure.code).toBe('CONFLICT')
    expect(desk.stored()).toEqual(before)
  })

  test('a command for an interval that has ended meanwhile is refused, and its end is stored and told', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.clocks.advance(24 * MINUTE + 50 * SECOND)
    desk.clocks.stall(20 * SECOND)
    const { version } = await desk.view()
    const failure = await desk.failing('timer.command', { version, command: { type: 'pause' } })
    expect(failure.code).toBe('CONFLICT')
    const view = await desk.view()
    expect(view).toMatchObject({ interval: { kind: 'short-break', countedMs: 10 * SECOND } })
    expect(desk.events.findLast(({ type }) => type === 'timer')).toMatchObject({
      timer: { version: view.version, interval: { kind: 'short-break' } },
    })
    expect(minutesOf(desk.stored())).toEqual([25])
  })

  test('what means nothing now is refused with a plain sentence', async () => {
    const desk = await openDesk()
    const refused = await desk.failing('timer.command', { version: 0, command: { type: 'resume' } })
    expect(refused).toEqual({ code: 'CONFLICT', message: 'The timer cannot do that now.' })
    expect(await desk.failing('timer.answer', { version: 0, answer: 'keep' })).toEqual({
      code: 'CONFLICT',
      message: 'This was answered already.',
    })
  })

  test('a host that runs no timer says so, and shows what is stored', async () => {
    const cli = await openTestService()
    expect(await cli.failing('timer.start', { version: 0, topicId: null })).toMatchObject({
      code: 'UNSUPPORTED',
    })
    expect(await cli.call('timer.get', {})).toMatchObject({ version: 0, phase: 'idle' })
  })
})

describe('what is told', () => {
  test('one notice when focus is over and one when the break is', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.clocks.advance(60 * MINUTE)
    expect(desk.notices()).toEqual([
      { title: 'Focus is over', text: '25 min on Topic a. Short break: 5 min.' },
      { title: 'The break is over', text: 'Go on with Topic a when you like.' },
    ])
  })

  test('sessions and progress when one opens or closes', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.clocks.advance(MINUTE)
    await desk.does({ type: 'pause' })
    const changed = desk.events.filter(({ type }) => type === 'changed')
    expect(changed).toEqual([
      { type: 'changed', areas: ['sessions', 'progress'] },
      { type: 'changed', areas: ['sessions', 'progress'] },
    ])
  })

  test('every view has a higher version than the one before', async () => {
    const desk = await openDesk()
    await desk.start('a')
    await desk.does({ type: 'pause' })
    await desk.does({ type: 'resume' })
    desk.clocks.advance(31 * MINUTE)
    const versions = desk.events.flatMap((event) => (event.type === 'timer' ? [event.timer.version] : []))
    expect(versions).toEqual([1, 2, 3, 4, 5])
  })
})

describe('the record', () => {
  test('has what the learner did and what became of it, not every tick', async () => {
    const desk = await openDesk()
    await desk.start('a')
    desk.clocks.advance(10 * MINUTE)
    await desk.does({ type: 'pause' })
    await desk.does({ type: 'resume' })
    desk.clocks.advance(15 * MINUTE)
    const { events, sessions } = desk.stored()
    expect(
      events.map(({ kind, sessionId }) => [kind, sessions.findIndex(({ id }) => id === sessionId)]),
    ).toEqual([
      ['start', 0],
      ['pause', 0],
      ['resume', 1],
      ['interval-end', 1],
    ])
    expect(events.at(-1)).toMatchObject({
      detail: { kind: 'focus', countedMs: 25 * MINUTE, completed: true },
      zone: 'UTC',
    })
  })
})
