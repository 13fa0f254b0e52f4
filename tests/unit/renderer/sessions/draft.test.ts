import { expect, test } from 'vitest'
import { changeOf, valuesOf } from '../../../../src/renderer/ui/session-form/session-draft.ts'
import { clockTyped, fieldsOf } from '../../../../src/renderer/ui/session-form/when.ts'
import { daySessionOf } from '../../../support/view-builders.ts'

const session = daySessionOf({ startMs: Date.UTC(2026, 10, 23, 18, 0, 12), note: 'Read it twice' })
const { topicId, kind, note } = session
const draft = { topicId, kind, note, when: fieldsOf(session, 'UTC') }

test('a form that was only looked at changes nothing', () => {
  const values = valuesOf(draft, 'UTC', session)
  expect(values).not.toBeNull()
  expect(values && changeOf(session, values)).toEqual({})
})

test('only what was changed is sent', () => {
  const end = clockTyped(19 * 60, draft.when.end)
  const values = valuesOf({ ...draft, topicId: null, when: { ...draft.when, end } }, 'UTC', session)
  expect(values && changeOf(session, values)).toEqual({ topicId: null, endMs: Date.UTC(2026, 10, 23, 19) })
})

test('a session without a length is no session', () => {
  const end = clockTyped(18 * 60, null)
  expect(valuesOf({ ...draft, when: { ...draft.when, end } }, 'UTC', session)).toBeNull()
})
