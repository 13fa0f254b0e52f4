import { describe, expect, test } from 'vitest'
import type { WinBack } from '#contract/operations/plan-changes.ts'
import {
  finishTurn,
  priceSentence,
  rangeWords,
  turnWords,
} from '../../../../src/renderer/app/plan-changes/finish-words.ts'
import { meaningOf } from '../../../../src/renderer/app/plan-changes/meaning.ts'
import {
  countsWords,
  firstMoves,
  movesByWeek,
  newPlaceWords,
  waitingWords,
} from '../../../../src/renderer/app/plan-changes/slot-words.ts'
import { winBackGain, winBackTitle } from '../../../../src/renderer/app/plan-changes/win-back-words.ts'
import { createFormat } from '../../../../src/renderer/ui/format.ts'
import { finishOn, slotMoveOf } from '../../../support/view-builders.ts'

const format = createFormat({ locale: 'en-GB', clock: '24h' })

const move = (before: string | null, after: string | null) => ({
  before: finishOn(before),
  after: finishOn(after),
  pace: 'expected' as const,
})

describe('the price', () => {
  test.each([
    ['2027-03-14', '2027-03-22', 'later', '8 days later'],
    ['2027-03-14', '2027-03-13', 'earlier', '1 day earlier'],
    ['2027-03-14', '2027-03-14', 'same', 'No change'],
    ['2027-03-14', null, 'unknown', ''],
    [null, '2027-03-14', 'unknown', ''],
    [null, null, 'same', 'No change'],
  ] as const)('from %s to %s is %s: “%s”', (before, after, turn, words) => {
    expect(finishTurn(move(before, after))).toBe(turn)
    expect(turnWords(move(before, after))).toBe(words)
  })

  test('is one sentence for those who do not see it', () => {
    expect(priceSentence(move('2027-03-14', '2027-03-22'), format)).toBe(
      'Finish: 22 Mar 2027 instead of 14 Mar 2027, 8 days later.',
    )
    expect(priceSentence(move('2027-03-14', null), format)).toBe('Finish: no date instead of 14 Mar 2027.')
    expect(priceSentence(move('2027-03-14', '2027-03-14'), format)).toBe('Finish: 14 Mar 2027, as before.')
    expect(priceSentence(move(null, null), format)).toBe('Finish: no date, as before.')
  })

  test('has a range where the paces differ', () => {
    expect(rangeWords({ min: '2027-02-03', expected: '2027-03-14', max: '2027-04-30' }, format)).toBe(
      'Between 3 Feb 2027 and 30 Apr 2027',
    )
    expect(rangeWords(finishOn('2027-03-14'), format)).toBeNull()
    expect(rangeWords(finishOn(null), format)).toBeNull()
  })
})

describe('what a change means', () => {
  test('is told of another study day, also beside other changes', () => {
    const words = meaningOf([{ type: 'calibrate', minutesPerStudyDay: 245 }], format)
    expect(words).toContain('4 h 5 min for each study day of the roadmap')
    expect(meaningOf([{ type: 'replan' }, { type: 'calibrate', minutesPerStudyDay: 245 }], format)).toBe(
      words,
    )
  })

  test('is not told of changes that speak for themselves', () => {
    expect(meaningOf([{ type: 'replan' }, { type: 'pause' }], format)).toBeNull()
    expect(meaningOf([], format)).toBeNull()
  })
})

describe('the slots that change', () => {
  test.each([
    [{ moved: 23, added: 0, removed: 2, unchanged: 231 }, '23 slots move, 2 are dropped, 231 stay.'],
    [{ moved: 1, added: 1, removed: 1, unchanged: 1 }, '1 slot moves, 1 is new, 1 is dropped, 1 stays.'],
    [{ moved: 0, added: 4, removed: 0, unchanged: 0 }, '4 slots are new.'],
    [{ moved: 0, added: 0, removed: 0, unchanged: 9 }, 'No slot moves.'],
  ])('%o reads “%s”', (counts, words) => {
    expect(countsWords(counts)).toBe(words)
  })

  test('that wait while the plan is paused are counted', () => {
    const counts = { moved: 0, added: 0, removed: 256, unchanged: 0 }
    expect(waitingWords(counts)).toBe('256 slots wait until you go on.')
    expect(waitingWords({ ...counts, removed: 1 })).toBe('1 slot waits until you go on.')
    expect(waitingWords({ ...counts, removed: 0 })).toBe('No slot is planned from today on.')
  })

  test('stand by the week they lie in, new ones by where they come, whatever day a week begins with', () => {
    const moves = [
      slotMoveOf('sunday', '2026-11-29', '2026-12-01'),
      slotMoveOf('monday', '2026-11-30', null),
      slotMoveOf('new', null, '2026-12-02'),
    ]
    const byWeek = (weekStart: 'mon' | 'sun') =>
      movesByWeek(moves, weekStart).map(({ from, to, moves: own }) => [from, to, own.length])
    expect(byWeek('mon')).toEqual([
      ['2026-11-23', '2026-11-29', 1],
      ['2026-11-30', '2026-12-06', 2],
    ])
    expect(byWeek('sun')).toEqual([['2026-11-29', '2026-12-05', 3]])
  })

  test('are cut off after the first few, across weeks', () => {
    const moves = ['2026-11-23', '2026-11-24', '2026-12-01', '2026-12-02'].map((day) =>
      slotMoveOf(day, day, null),
    )
    const shown = (most: number) =>
      firstMoves(movesByWeek(moves, 'mon'), most).map((week) => week.moves.length)
    expect([shown(1), shown(2), shown(3), shown(9)]).toEqual([[1], [2], [2, 1], [2, 2]])
  })

  test('name the new day only where it is another', () => {
    const at = (day: string, startMinute: number) => ({ day, startMinute, minutes: 90 })
    const from = at('2026-11-23', 1080)
    expect(newPlaceWords({ from, to: at('2026-11-23', 1140) }, format)).toBe('19:00–20:30')
    expect(newPlaceWords({ from, to: at('2026-11-24', 1140) }, format)).toBe('Tue 24 Nov, 19:00–20:30')
  })
})

describe('a way to win the finish back', () => {
  const way = (over: Partial<WinBack>): WinBack => ({
    kind: 'weekday',
    weekday: 'sat',
    minutes: 60,
    topics: [],
    changes: [],
    finish: finishOn('2027-03-14'),
    daysWon: 8,
    ...over,
  })
  const topics = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ key: `t${index}`, title: `Topic ${index}` }))

  test.each([
    [way({}), 'An hour more on Saturdays'],
    [way({ minutes: 90 }), '1 h 30 min more on Saturdays'],
    [way({ kind: 'every-day', weekday: null, minutes: 30 }), 'Half an hour more every study day'],
    [way({ kind: 'leave-out', weekday: null, minutes: 0, topics: topics(1) }), 'Leave out “Topic 0”'],
    [
      way({ kind: 'leave-out', weekday: null, minutes: 0, topics: topics(2) }),
      'Leave out “Topic 0” and “Topic 1”',
    ],
    [way({ kind: 'leave-out', weekday: null, minutes: 0, topics: topics(3) }), 'Leave out 3 optional topics'],
  ])('says what it takes: %#', (winBack, words) => {
    expect(winBackTitle(winBack, format)).toBe(words)
  })

  test('says what it gives', () => {
    expect(winBackGain(way({}), 'expected', format)).toBe('Finish 14 Mar 2027')
    expect(winBackGain(way({ finish: finishOn(null) }), 'expected', format)).toBe('Finish no date')
  })
})
