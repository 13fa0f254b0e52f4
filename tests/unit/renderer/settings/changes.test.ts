import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ChangeView } from '#contract/operations/changes.ts'
import { redoChange, undoChange } from '../../../../src/renderer/app/undo.ts'
import { changeDayWords, changesByDay } from '../../../../src/renderer/features/settings/change-days.ts'
import { readChanges, useChangesStore } from '../../../../src/renderer/features/settings/changes-store.ts'
import { createFormat } from '../../../../src/renderer/ui/format.ts'
import { loaded } from '../../../../src/renderer/ui/load.ts'
import { connectedService } from '../../../support/renderer-service.ts'
import { planSample } from '../../../support/test-service.ts'

const MONDAY_23 = Date.UTC(2026, 10, 23, 23, 30)

const change = (id: string, atMs: number): ChangeView => ({ id, label: id, atMs, undone: false })

describe('the days of changes', () => {
  const changes = [change('c', MONDAY_23 + 3_600_000), change('b', MONDAY_23), change('a', MONDAY_23 - 1)]

  test('are those of the zone, latest first', () => {
    const days = (zone: string) =>
      changesByDay(changes, zone).map(({ day, changes: ofDay }) => [day, ofDay.map(({ id }) => id).join('')])
    expect(days('UTC')).toEqual([
      ['2026-11-24', 'c'],
      ['2026-11-23', 'ba'],
    ])
    expect(days('Asia/Tokyo')).toEqual([['2026-11-24', 'cba']])
  })

  test('are named as one speaks of them', () => {
    const format = createFormat({ locale: 'en-GB', clock: '24h' })
    const words = (day: string) => changeDayWords(day, '2026-01-01', format)
    expect(words('2026-01-01')).toBe('Today')
    expect(words('2025-12-31')).toBe('Yesterday')
    expect(words('2025-12-30')).toBe('Tuesday, 30 December 2025')
    expect(changeDayWords('2026-11-23', '2026-11-30', format)).toBe('Monday 23 November')
  })
})

describe('the list of changes', () => {
  afterEach(() => vi.unstubAllGlobals())

  test('says what was done, what of it is undone, and follows it', async () => {
    const host = await connectedService()
    const { roadmapId } = await planSample(host)
    const { phases } = await host.call('roadmap.get', { roadmapId })
    const topicId = phases[0]?.blocks[0]?.topics[0]?.id ?? ''
    await host.call('topic.set-status', { topicId, status: 'done' })
    const shown = async () => {
      await readChanges()
      return loaded(useChangesStore.getState().changes)?.map(({ label, undone }) => [label, undone])
    }
    const planned = ['Planned Sample roadmap', false]
    expect(await shown()).toEqual([['Topic a: done', false], planned])
    await undoChange()
    expect(await shown()).toEqual([['Topic a: done', true], planned])
    await redoChange()
    expect(await shown()).toEqual([['Topic a: done', false], planned])
  })
})
