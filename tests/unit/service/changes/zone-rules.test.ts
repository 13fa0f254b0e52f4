/** Zone rules may be updated between a change and its undo: instants that come back follow the new ones. */
import { expect, test } from 'vitest'
import { openChangeWorld } from '../../../support/change-world.ts'
import { BEGINNING, perform } from './acts.ts'

const HOUR_MS = 3_600_000

/** A plan with a slot moved and a time kept free, both taken as if an hour off in the images of what was before. */
const changed = async (tzVersion: string) => {
  const world = openChangeWorld()
  for (const act of BEGINNING) await perform(world, act)
  const place = { day: '2026-11-29', startMinute: 600, minutes: 60 }
  const plan = await world.client.call('plan.change', {
    changes: [{ type: 'keep-free', title: 'Dentist', ...place }],
  })
  if (!plan.ok) throw new Error(plan.error.message)
  const week = await world.client.call('week.get', { day: place.day })
  const slots = await world.client.call('plan.slots', {})
  const slotId = slots.ok ? (slots.value.at(-1)?.id ?? '') : ''
  const busyId = week.ok ? (week.value?.busy[0]?.id ?? '') : ''
  const before = world.rows()
  const moved = await world.client.call('plan.change', {
    changes: [
      { type: 'move-slot', slotId, day: '2026-11-29', startMinute: 720, minutes: 30 },
      { type: 'free-again', busyId },
    ],
  })
  const changeId = moved.ok ? (moved.value.changeId ?? '') : ''
  world.db.write((db) => {
    db.run('UPDATE change SET tz_version = :tzVersion WHERE id = :changeId', { tzVersion, changeId })
    db.run(
      `UPDATE change_row SET before = json_set(before, '$.start_ms', before ->> '$.start_ms' + :off)
       WHERE change_id = :changeId AND before ->> '$.start_ms' IS NOT NULL`,
      { changeId, off: HOUR_MS },
    )
  })
  expect(await world.client.call('change.undo', { changeId })).toMatchObject({ ok: true })
  const startsOf = (rows: typeof before) =>
    [`slot ${slotId}`, `busy_time ${busyId}`].map((key) => Number(rows[key]?.['start_ms']))
  const [after, was] = [startsOf(world.rows()), startsOf(before)]
  return after.map((startMs, index) => startMs - (was[index] ?? 0))
}

test('what comes back begins when its day and time say so', async () => {
  expect(await changed('other rules')).toEqual([0, 0])
})

test('under the same rules it begins when it began', async () => {
  expect(await changed('2026c')).toEqual([HOUR_MS, HOUR_MS])
})
