import { expect, test } from 'vitest'
import { studiedAt, studiedOf } from '../../../../src/renderer/features/timer/studied.ts'
import { daySessionOf, focusView } from '../../../support/view-builders.ts'

const MINUTE = 60_000
const NINE = Date.UTC(2026, 10, 25, 9)
const focus = focusView({ anchorMs: NINE })

const past = daySessionOf({ startMs: NINE - 90 * MINUTE, endMs: NINE - 60 * MINUTE, msThatDay: 30 * MINUTE })
const running = daySessionOf({ startMs: NINE, endMs: NINE + 5 * MINUTE, msThatDay: 5 * MINUTE, open: true })

test('what is over stays as it was read', () => {
  const studied = studiedOf({ sessions: [past] })
  expect(studiedAt(studied, focus, NINE + 60 * MINUTE)).toEqual({ minutes: 30, changesInMs: null })
})

test('the session that runs goes on from where it was counted to, by full minutes', () => {
  const studied = studiedOf({ sessions: [past, running] })
  expect(studiedAt(studied, focus, NINE + 5 * MINUTE)).toEqual({ minutes: 35, changesInMs: MINUTE })
  expect(studiedAt(studied, focus, NINE + 12.5 * MINUTE)).toEqual({ minutes: 42, changesInMs: MINUTE / 2 })
})

test('and stands still while the learner is asked', () => {
  const asking = focusView({ phase: 'asking' })
  expect(studiedAt(studiedOf({ sessions: [running] }), asking, NINE + 60 * MINUTE).minutes).toBe(5)
})

test('a clock that was set back takes nothing away', () => {
  expect(studiedAt(studiedOf({ sessions: [running] }), focus, NINE - 60 * MINUTE).minutes).toBe(5)
})
