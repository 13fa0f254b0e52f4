/** That the acts which the properties draw from really change something, each of them. */
import { expect, test } from 'vitest'
import { openChangeWorld } from '../../../support/change-world.ts'
import { ACTS, BEGINNING, perform } from './acts.ts'

const TRIES = 60
const MINUTE_MS = 60_000

/** What has to be there first. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  'free time again': ['keep time free'],
  'switch a plan': ['make a plan'],
  'remove a calendar': ['read a calendar'],
}

test.each(Object.keys(ACTS))('to %s is a change, and can be taken back', async (name) => {
  const world = openChangeWorld()
  for (const act of BEGINNING) await perform(world, act)
  for (const first of FIRST[name] ?? []) {
    for (let a = 0; a < 8; a += 1) await perform(world, { name: first, a, b: a, c: 250, laterMs: MINUTE_MS })
  }
  const before = world.rows()
  let changeId: string | null = null
  for (let n = 0; n < TRIES && changeId === null; n += 1) {
    changeId = await perform(world, { name, a: n, b: 7 * n, c: 13 * Math.floor(n / 2), laterMs: MINUTE_MS })
  }
  expect(changeId).not.toBeNull()
  expect(world.rows()).not.toEqual(before)
  expect(await world.client.call('change.undo', {})).toMatchObject({ ok: true, value: { id: changeId } })
  expect(world.rows()).toEqual(before)
})
