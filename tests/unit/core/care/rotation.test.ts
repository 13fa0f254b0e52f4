import { assert, constantFrom, integer, nat, option, property, record, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { covers } from '#core/care/model.ts'
import type { Backup, BackupKind, Contents } from '#core/care/model.ts'
import { EMPTY_CONTENTS } from '#core/care/model.ts'
import { largerThanNow, rotate } from '#core/care/rotation.ts'
import { addDays, dayNumber, dayFromNumber } from '#core/time/day.ts'
import type { Day } from '#core/time/day.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const NOW_MS = Date.UTC(2027, 5, 30, 12)

const dayOf = (atMs: number): Day => dayFromNumber(Math.floor(atMs / DAY_MS))
const weekOf = (day: Day): string => addDays(day, -((dayNumber(day) + 3) % 7))

const holding = (sessions: number, topics = 10, topicsDone = 0): Contents => ({
  ...EMPTY_CONTENTS,
  roadmaps: 1,
  topics,
  topicsDone,
  sessions,
})

const backup = (atMs: number, contents: Contents | null = holding(1), kind: BackupKind = 'auto'): Backup => ({
  name: `${kind}-${atMs}`,
  kind,
  atMs,
  contents,
})

const rotated = (backups: readonly Backup[], nowMs = NOW_MS) => {
  const { drop, held } = rotate({
    backups,
    made: backups.at(-1)?.name ?? '',
    nowMs,
    dayOf,
    weekOf,
  })
  return { drop, held, kept: backups.filter(({ name }) => !drop.includes(name)) }
}

/** A backup every few hours for so many days, each holding a little more than the last. */
const history = (days: number, everyHours = 6): Backup[] =>
  Array.from({ length: (days * 24) / everyHours }, (_none, at) =>
    backup(NOW_MS - days * DAY_MS + (at + 1) * everyHours * HOUR_MS, holding(at)),
  )

describe('of a year of backups', () => {
  const { kept } = rotated(history(365))
  const days = [...new Set(kept.map(({ atMs }) => dayOf(atMs)))]

  test('all of the last 24 hours stay, then one a day', () => {
    expect(kept.filter(({ atMs }) => atMs > NOW_MS - DAY_MS)).toHaveLength(4)
    for (let back = 2; back < 12; back += 1) {
      const day = addDays(dayOf(NOW_MS), -back)
      expect(kept.filter(({ atMs }) => dayOf(atMs) === day)).toHaveLength(1)
    }
  })

  test('12 daily, 10 weekly and 9 monthly are left, the last of each', () => {
    expect(new Set(days.map(weekOf)).size).toBeGreaterThanOrEqual(10)
    expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(9)
    // 12 days, 10 weeks of which two or so are in those days, 9 months of which three are in those weeks.
    expect(kept.length).toBeLessThanOrEqual(4 + 12 + 10 + 9)
    expect(kept.length).toBeGreaterThanOrEqual(24)
  })

  test('a second look lets nothing more go', () => {
    expect(rotated(kept).drop).toEqual([])
  })
})

describe('what holds more than every newer one', () => {
  const full = backup(NOW_MS - 400 * DAY_MS, holding(412))
  const emptied = history(365, 12).map(({ atMs }) => backup(atMs, EMPTY_CONTENTS))

  test('is held back, however many empty ones come after it', () => {
    const { kept, held } = rotated([full, ...emptied])
    expect(kept).toContain(full)
    expect(held).toEqual([full.name])
  })

  test('goes once a newer one that stays holds as much', () => {
    const { drop } = rotated([full, ...emptied, backup(NOW_MS, holding(412))])
    expect(drop).toContain(full.name)
  })

  test('is told of while the database holds far less', () => {
    expect(largerThanNow([full, ...emptied], EMPTY_CONTENTS)).toBe(full)
    expect(largerThanNow([full], holding(411))).toBeNull()
    expect(largerThanNow([full], holding(100))).toBe(full)
    expect(largerThanNow([backup(NOW_MS, holding(2))], EMPTY_CONTENTS)?.contents?.topics).toBe(10)
  })
})

test('manual backups, files of other names and unreadable ones are not touched', () => {
  const old = NOW_MS - 3000 * DAY_MS
  const mine = [
    backup(old, holding(0), 'manual'),
    backup(old + 1, holding(0), 'other'),
    backup(old + 2, null),
  ]
  const { kept } = rotated([...mine, ...history(100)])
  for (const one of mine) expect(kept).toContain(one)
})

test('a clock in 1970 throws nothing away, and does not lose what it made', () => {
  const backups = [...history(100), backup(DAY_MS, holding(400))]
  expect(rotated(backups, DAY_MS).drop).toEqual([])
})

test('one from the future neither takes a place nor goes', () => {
  const future = backup(NOW_MS + 900 * DAY_MS, holding(9999))
  const usual = history(100)
  expect(rotated([future, ...usual]).drop).toEqual(rotated(usual).drop)
})

describe('whatever there is', () => {
  const anyContents = option(record({ sessions: nat(5), topics: nat(5), done: nat(5) }), {
    freq: 6,
  })
  const anyBackup = record({
    agoHours: integer({ min: -2000, max: 9000 }),
    contents: anyContents,
    kind: constantFrom<BackupKind>(
      'auto',
      'auto',
      'auto',
      'manual',
      'before-upgrade',
      'before-restore',
      'before-replan',
      'other',
    ),
  }).map(({ agoHours, contents, kind }) =>
    backup(
      NOW_MS - agoHours * HOUR_MS,
      contents === null ? null : holding(contents.sessions, contents.topics, contents.done),
      kind,
    ),
  )
  const anyBackups = uniqueArray(anyBackup, { selector: ({ name }) => name, minLength: 40, maxLength: 120 })

  test('the newest good one stays', () => {
    expect.hasAssertions()
    assert(
      property(anyBackups, (backups) => {
        const good = backups.filter(({ contents }) => contents !== null)
        const newest = Math.max(...good.map(({ atMs }) => atMs))
        const kept = rotated(backups).kept.map(({ atMs }) => atMs)
        expect(good.length === 0 || kept.includes(newest)).toBe(true)
      }),
    )
  })

  test('whatever goes is covered by a newer one that stays', () => {
    expect.hasAssertions()
    assert(
      property(anyBackups, (backups) => {
        const { drop, kept } = rotated(backups)
        for (const name of drop) {
          const gone = backups.find((one) => one.name === name)
          const isCovered = kept.some(
            ({ atMs, contents }) =>
              gone !== undefined &&
              gone.contents !== null &&
              contents !== null &&
              atMs >= gone.atMs &&
              covers(contents, gone.contents),
          )
          expect(isCovered).toBe(true)
        }
      }),
    )
  })

  test('letting go twice is letting go once', () => {
    expect.hasAssertions()
    assert(
      property(anyBackups, (backups) => {
        const made = backups.at(-1)?.name ?? ''
        const once = rotate({ backups, made, nowMs: NOW_MS, dayOf, weekOf })
        const left = backups.filter(({ name }) => !once.drop.includes(name))
        expect(rotate({ backups: left, made, nowMs: NOW_MS, dayOf, weekOf }).drop).toEqual([])
      }),
    )
  })
})
