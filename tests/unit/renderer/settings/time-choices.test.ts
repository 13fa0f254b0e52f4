import { describe, expect, test } from 'vitest'
import {
  dayStartMinutes,
  zoneNames,
  zoneWords,
} from '../../../../src/renderer/features/settings/time-choices.ts'

describe('time choices', () => {
  test('zones are those of the system, UTC and the one in use', () => {
    const names = zoneNames('Mars/Olympus')
    for (const name of ['Europe/Berlin', 'UTC', 'Mars/Olympus']) expect(names).toContain(name)
    expect(zoneNames('auto')).not.toContain('auto')
    expect(new Set(names).size).toBe(names.length)
  })

  test('a zone reads without underscores', () => {
    expect(zoneWords('America/New_York')).toBe('America/New York')
  })

  test('a day may begin at any half hour up to noon, or when it begins now', () => {
    const minutes = dayStartMinutes(250)
    expect(minutes.slice(0, 3)).toEqual([0, 30, 60])
    expect(minutes).toContain(250)
    expect(Math.max(...minutes)).toBe(690)
  })
})
