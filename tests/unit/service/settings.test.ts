import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DEFAULT_TIMER_SETTINGS } from '#core/timer/model.ts'
import { testFolder } from '../../support/test-folder.ts'
import { openTestService } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'

/** A service over a file in which settings were written by hand, or by another version. */
const withStored = async (stored: Readonly<Record<string, unknown>>): Promise<TestService> => {
  const dataFolder = testFolder()
  const first = await openTestService({ dataFolder })
  first.service.close()
  const file = new Database(join(dataFolder, 'roadbook.db'))
  const insert = file.prepare('INSERT INTO setting (name, value) VALUES (?, ?)')
  for (const [name, value] of Object.entries(stored)) insert.run(name, JSON.stringify(value))
  file.close()
  return await openTestService({ dataFolder })
}

describe('settings', () => {
  test('that are groups are kept as they were set', async () => {
    const { call } = await openTestService()
    const timer = { ...DEFAULT_TIMER_SETTINGS, focusMinutes: 50, afterFocus: 'overtime' } as const
    const sound = { on: false, name: 'wood', volume: 5 } as const
    await call('settings.update', { timer, sound, notifications: false })
    expect(await call('settings.get', {})).toMatchObject({ timer, sound, notifications: false })
  })

  test('that are groups refuse a field out of range, and keep what was there', async () => {
    const { call, failing } = await openTestService()
    const timer = { ...DEFAULT_TIMER_SETTINGS, focusMinutes: 0 }
    expect(await failing('settings.update', { timer })).toMatchObject({ code: 'INVALID' })
    expect((await call('settings.get', {})).timer).toEqual(DEFAULT_TIMER_SETTINGS)
  })

  test('of a group that lacks a newer field keep the others', async () => {
    const { call } = await withStored({ timer: { focusMinutes: 50, longBreakEvery: 0 } })
    expect((await call('settings.get', {})).timer).toEqual({
      ...DEFAULT_TIMER_SETTINGS,
      focusMinutes: 50,
      longBreakEvery: 0,
    })
  })

  test('that cannot be read give way alone', async () => {
    const { call } = await withStored({
      theme: 'purple',
      clock: '24h',
      sound: { on: false, name: 'gong', volume: 70.5, pitch: 3 },
      timer: 'long',
      notifications: null,
      unheardOf: true,
    })
    expect(await call('settings.get', {})).toMatchObject({
      theme: 'system',
      clock: '24h',
      sound: { on: false, name: 'bell', volume: 70 },
      timer: DEFAULT_TIMER_SETTINGS,
      notifications: true,
    })
  })
})
