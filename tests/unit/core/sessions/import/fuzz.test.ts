/** Whatever becomes of an export: it is read whole, or refused in words. `ROADBOOK_FUZZ_MINUTES` runs these for longer. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from '#core/calendar/clean-text.ts'
import { importLimits } from '#core/sessions/import/limits.ts'
import type { ForeignEntry, ForeignSessions, WallTime } from '#core/sessions/import/model.ts'
import { placeEntries } from '#core/sessions/import/place.ts'
import { readForeignSessions } from '#core/sessions/import/read-foreign.ts'
import { parseDay } from '#core/time/day.ts'
import { fuzzRuns, fuzzTimeoutMs } from '../../../../support/fuzz.ts'
import { anyBackup, anyToggl, anyWorklog, damaged } from './damaged.ts'

const DAY_MS = 86_400_000

const expectWallTime = ({ day, second }: WallTime): void => {
  expect(parseDay(day)).toBe(day)
  expect(second).toBeGreaterThanOrEqual(0)
  expect(second).toBeLessThan(86_400)
}

const expectWhen = ({ when }: ForeignEntry): void => {
  if (when.lengthMs !== null) {
    expect(when.lengthMs).toBeGreaterThan(0)
    expect(when.lengthMs).toBeLessThanOrEqual(DAY_MS)
    expect(Number.isInteger(when.lengthMs)).toBe(true)
  }
  if (when.kind === 'day') expect(parseDay(when.day)).toBe(when.day)
  else {
    expectWallTime(when.start)
    expectWallTime(when.end)
  }
}

const expectWhole = ({ entries, groups, unreadable, unreadableCount }: ForeignSessions): void => {
  expect(entries.length).toBeGreaterThan(0)
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
  const known = new Set(groups.map(({ key }) => key))
  expect(known.size).toBe(groups.length)
  for (const entry of entries) {
    expect(known.has(entry.group)).toBe(true)
    expect(entry.line).toBeGreaterThan(0)
    expect(cleanText(entry.note)).toBe(entry.note)
    expectWhen(entry)
  }
  for (const { title } of groups) {
    expect(cleanText(title)).toBe(title)
    expect(Array.from(title).length).toBeLessThanOrEqual(importLimits.titleCharacters)
  }
  expect(unreadable.length).toBeLessThanOrEqual(unreadableCount)
}

const expectPlaced = ({ entries }: ForeignSessions, zone: string, overlaps: 'leave-out' | 'cut'): void => {
  const { placed, refused } = placeEntries(entries, {
    zone,
    overlaps,
    nowMs: Date.UTC(2026, 10, 23),
    dayStartMinute: 240,
    taken: [],
    nameOf: () => '',
  })
  expect(placed.length + refused.length).toBe(entries.length)
  let freeFrom = 0
  for (const { startMs, endMs } of placed) {
    expect(startMs).toBeGreaterThanOrEqual(freeFrom)
    expect(endMs).toBeGreaterThan(startMs)
    expect(endMs - startMs).toBeLessThanOrEqual(DAY_MS)
    freeFrom = endMs
  }
}

/** A sentence, and nothing of the program's inside. */
const expectWords = (message: string): void => {
  expect(message).toMatch(/\S.*[.:]/s)
  expect(message).not.toMatch(/\n\s+at /)
}

const zones = fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe')

describe.each([
  ['Toggl Track', anyToggl],
  ['a worklog', anyWorklog],
  ['a whole export', anyBackup],
])('%s, whole or damaged', (_name, texts) => {
  test(
    'is read whole and placed, or refused in words',
    () => {
      let read = 0
      fc.assert(
        fc.property(damaged(texts), zones, fc.constantFrom('leave-out', 'cut'), (text, zone, overlaps) => {
          const result = readForeignSessions(text)
          expect(readForeignSessions(text)).toEqual(result)
          expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
          if (!result.ok) {
            expectWords(result.error.message)
            return
          }
          read += 1
          expectWhole(result.value)
          expectPlaced(result.value, zone, overlaps)
        }),
        fuzzRuns(150),
      )
      expect(read).toBeGreaterThan(10)
    },
    fuzzTimeoutMs,
  )
})
