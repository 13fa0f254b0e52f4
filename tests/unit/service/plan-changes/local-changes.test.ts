import { describe, expect, test } from 'vitest'
import { at, places, plannedBench } from './bench.ts'

const SUNDAY = { day: '2026-11-29', startMinute: 600, minutes: 120 }

describe('a slot that is moved', () => {
  test('is pinned where it was put, and nothing else moves', async () => {
    const bench = await plannedBench()
    const before = await bench.slots()
    const slot = await bench.slotOf('c')
    const preview = await bench.preview({ type: 'move-slot', slotId: slot.id, ...SUNDAY })
    expect(preview).toMatchObject({
      isLocal: true,
      losses: [],
      counts: { moved: 1, added: 0, removed: 0, unchanged: before.length - 1 },
      slots: [
        {
          slotId: slot.id,
          topic: { title: 'Topic c' },
          pinned: true,
          from: { day: slot.day, startMinute: slot.startMinute, minutes: slot.minutes },
          to: SUNDAY,
        },
      ],
    })
    expect(places(await bench.slots())).toEqual(places(before))
    await bench.change({ type: 'move-slot', slotId: slot.id, ...SUNDAY })
    const after = await bench.slots()
    expect(after.find(({ id }) => id === slot.id)).toMatchObject({ ...SUNDAY, pinned: true })
    const others = (slots: typeof after) => places(slots.filter(({ id }) => id !== slot.id))
    expect(others(after)).toEqual(others(before))
  })

  test('leaves its time free, also when the plan is made again', async () => {
    const bench = await plannedBench()
    const slot = await bench.slotOf('a')
    await bench.change({ type: 'move-slot', slotId: slot.id, ...SUNDAY })
    const week = await bench.call('week.get', {})
    expect(week?.busy).toMatchObject([
      { title: '', source: 'moved', day: slot.day, startMinute: slot.startMinute, minutes: slot.minutes },
    ])
    await bench.change({ type: 'replan' })
    expect((await bench.slots()).filter(({ day }) => day === slot.day)).toEqual([])
  })

  test('can go back to where it came from', async () => {
    const bench = await plannedBench()
    const { id: slotId, day, startMinute, minutes } = await bench.slotOf('a')
    await bench.change({ type: 'move-slot', slotId, ...SUNDAY })
    await bench.change({ type: 'move-slot', slotId, day, startMinute, minutes })
    expect(await bench.slotOf('a')).toMatchObject({ id: slotId, day, startMinute, minutes, pinned: true })
    expect((await bench.call('week.get', {}))?.busy).toEqual([])
  })

  test('lets slots that are not pinned give way to it, which is shown first', async () => {
    const bench = await plannedBench()
    const slot = await bench.slotOf('a')
    const onto = { day: '2026-11-25', startMinute: 1080, minutes: 120 }
    const preview = await bench.preview({ type: 'move-slot', slotId: slot.id, ...onto })
    expect(preview.isLocal).toBe(false)
    const { finish } = await bench.change({ type: 'move-slot', slotId: slot.id, ...onto })
    expect(finish).toEqual(preview.finish)
    const after = await bench.slots()
    const onDay = after.filter(({ day }) => day === onto.day)
    expect(onDay).toMatchObject([{ id: slot.id, ...onto, pinned: true }])
    expect(after.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(1080)
  })

  test('is refused where something stays, and told what', async () => {
    const bench = await plannedBench()
    const [a, c] = [await bench.slotOf('a'), await bench.slotOf('c')]
    await bench.change({ type: 'move-slot', slotId: c.id, ...SUNDAY })
    const pinned = await bench.refused({ type: 'move-slot', slotId: a.id, ...SUNDAY, startMinute: 660 })
    expect(pinned).toMatchObject({ code: 'CONFLICT' })
    expect(pinned.message).toContain('“Topic c” is pinned there (Sun 29 Nov 2026, 10:00–12:00)')
    const free = { day: '2026-11-29', startMinute: 900, minutes: 60 }
    await bench.change({ type: 'keep-free', ...free, title: 'Dentist' })
    const busy = await bench.refused({ type: 'move-slot', slotId: a.id, ...free })
    expect(busy).toMatchObject({ code: 'CONFLICT' })
    expect(busy.message).toContain('kept free: Dentist (Sun 29 Nov 2026, 15:00–16:00)')
  })

  test('is refused in the past and past midnight', async () => {
    const bench = await plannedBench()
    const { id: slotId } = await bench.slotOf('a')
    const to = (startMinute: number, day = '2026-11-23') =>
      bench.refused({ type: 'move-slot', slotId, day, startMinute, minutes: 120 })
    expect(await to(595)).toMatchObject({ code: 'INVALID', message: expect.stringContaining('has passed') })
    expect(await to(1080, '2026-11-20')).toMatchObject({ code: 'INVALID' })
    expect(await to(1380)).toMatchObject({ code: 'INVALID', message: expect.stringContaining('midnight') })
  })

  test('changes only its end once it has begun, and nothing once it is over', async () => {
    const bench = await plannedBench()
    const { id: slotId, day } = await bench.slotOf('a')
    bench.setNow(at(23, 18, 30))
    const move = { type: 'move-slot', slotId, day, startMinute: 1080 } as const
    expect(await bench.refused({ ...move, startMinute: 1140, minutes: 60 })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('has begun'),
    })
    expect(await bench.refused({ ...move, minutes: 30 })).toMatchObject({ code: 'INVALID' })
    await bench.change({ ...move, minutes: 60 })
    expect(await bench.slotOf('a')).toMatchObject({ day, startMinute: 1080, minutes: 60 })
    expect((await bench.call('week.get', {}))?.busy).toMatchObject([
      { day, startMinute: 1140, minutes: 60, source: 'moved' },
    ])
    bench.setNow(at(23, 19))
    expect(await bench.refused({ ...move, minutes: 90 })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('is over'),
    })
  })
})

describe('slots', () => {
  test('are added pinned, with the kind of their day', async () => {
    const bench = await plannedBench()
    const before = await bench.slots()
    const topicId = await bench.topicId('b')
    await bench.change({ type: 'add-slot', topicId, ...SUNDAY })
    await bench.change({ type: 'add-slot', topicId, day: '2026-11-24', startMinute: 480, minutes: 30 })
    const added = (await bench.slots()).filter(({ id }) => !before.some((slot) => slot.id === id))
    expect(added).toMatchObject([
      { day: '2026-11-24', kind: 'learn', pinned: true, topic: { key: 'b' } },
      { day: '2026-11-29', kind: 'practice', pinned: true },
    ])
  })

  test('are not added for topics that need none', async () => {
    const bench = await plannedBench()
    const topicId = await bench.topicId('b')
    await bench.call('topic.set-status', { topicId, status: 'done' })
    expect(await bench.refused({ type: 'add-slot', topicId, ...SUNDAY })).toMatchObject({ code: 'INVALID' })
    const other = await bench.topicId('o1')
    expect(await bench.refused({ type: 'add-slot', topicId: other, ...SUNDAY })).toMatchObject({
      code: 'INVALID',
    })
  })

  test('are removed, and their time is kept free', async () => {
    const bench = await plannedBench()
    const slot = await bench.slotOf('b')
    await bench.change({ type: 'remove-slot', slotId: slot.id })
    expect((await bench.slots()).map(({ id }) => id)).not.toContain(slot.id)
    expect((await bench.call('week.get', {}))?.busy).toMatchObject([
      { day: slot.day, startMinute: slot.startMinute, minutes: slot.minutes, source: 'moved' },
    ])
  })

  test('that have begun keep what is over of them when they are removed', async () => {
    const bench = await plannedBench()
    const slot = await bench.slotOf('a')
    bench.setNow(at(23, 18, 40))
    await bench.change({ type: 'remove-slot', slotId: slot.id })
    expect(await bench.slotOf('a')).toMatchObject({ id: slot.id, startMinute: 1080, minutes: 40 })
  })

  test('are pinned and let go', async () => {
    const bench = await plannedBench()
    const { id: slotId } = await bench.slotOf('b')
    await bench.change({ type: 'pin-slot', slotId, pinned: true })
    expect(await bench.slotOf('b')).toMatchObject({ id: slotId, pinned: true })
    await bench.change({ type: 'pin-slot', slotId, pinned: false })
    expect(await bench.slotOf('b')).toMatchObject({ id: slotId, pinned: false })
  })
})

describe('time that is kept free', () => {
  test('pushes what was planned there to another time', async () => {
    const bench = await plannedBench()
    const free = { day: '2026-11-24', startMinute: 1080, minutes: 120 }
    const preview = await bench.preview({ type: 'keep-free', ...free, title: 'Concert' })
    expect(preview).toMatchObject({ isLocal: false, finish: { after: { expected: '2026-12-03' } } })
    await bench.change({ type: 'keep-free', ...free, title: 'Concert' })
    expect((await bench.slots()).filter(({ day }) => day === free.day)).toEqual([])
    expect((await bench.call('week.get', {}))?.busy).toMatchObject([
      { ...free, title: 'Concert', source: 'hand' },
    ])
  })

  test('is free again when it is taken away, and planning again uses it', async () => {
    const bench = await plannedBench()
    const free = { day: '2026-11-24', startMinute: 1080, minutes: 120 }
    await bench.change({ type: 'keep-free', ...free, title: '' })
    const [busy] = (await bench.call('week.get', {}))?.busy ?? []
    await bench.change({ type: 'free-again', busyId: busy?.id ?? '' })
    expect((await bench.call('week.get', {}))?.busy).toEqual([])
    await bench.change({ type: 'replan' })
    expect(await bench.finish()).toBe('2026-12-02')
    expect(await bench.refused({ type: 'free-again', busyId: busy?.id ?? '' })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
