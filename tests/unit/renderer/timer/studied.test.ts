import { expect, test } from 'vitest'
import { studiedAt, studiedOf } from '../../../../src/renderer/features/timer/studied.ts'
import { daySession } from '../../../support/view-builders.ts'

const MINUTE = 60_000
const NINE = Date.UTC(2026, 10, 25, 9)

const past = daySession({ startMs: NINE - 90 * MINUTE, endMs: NINE - 60 * MINUTE, msThatDay: 30 * MINUTE })
const running = daySession({
  startMs: NINE,
  endMs: NINE + 5 * MINUTE,
  msThatDay: 5 * MINUTE,
  open: true,
})

test('what is over stays as it was read', () => {
  expect(studiedAt(studiedOf([past]), NINE + 60 * MINUTE)).toEqual({ minutes: 30, changesInMs: null })
})

test('the session that runs goes on from where it was counted to', () => {
  const studied = studiedOf([past, running])
  expect(studiedAt(studied, NINE + 5 * MINUTE)).toEqual({ minutes: 35, changesInMs: MINUTE })
  expect(studiedAt(studied, NINE + 12.5 * MINUTE)).toEqual({ minutes: 42, changesInMs: MINUTE / 2 })
})

test('a clock that was set back takes nothing away', () => {
  expect(studiedAt(studiedOf([running]), NINE - 60 * MINUTE).minutes).toBe(5)
})
