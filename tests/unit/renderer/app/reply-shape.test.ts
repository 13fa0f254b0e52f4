import { describe, expect, test } from 'vitest'
import { ServiceEvent } from '#contract/events.ts'
import { eventIn, replyIn } from '../../../../src/renderer/reply-shape.ts'

describe('a reply', () => {
  test.each([
    { ok: true, value: 1 },
    { ok: true, value: null },
    { ok: true },
    { ok: false, error: { code: 'INVALID', message: 'No.' } },
  ])('is handed on: %j', (json) => {
    expect(replyIn(json)).toBe(json)
  })

  test.each([null, 'ok', [], { ok: 1 }, { ok: false }, { ok: false, error: { code: 'INVALID' } }, {}])(
    'is not %j',
    (json) => {
      expect(() => replyIn(json)).toThrow('this is no answer of Roadbook')
    },
  )
})

describe('an event', () => {
  test('is handed on when it is of a kind that is known, and all kinds of the contract are', () => {
    const kinds = ServiceEvent.options.map(({ shape }) => shape.type.value)
    expect(kinds.map((type) => eventIn({ type }))).toEqual(kinds.map((type) => ({ type })))
  })

  test.each([null, 'changed', { type: 'toString' }, { type: 'of a later version' }, {}])(
    'of no known kind is left out: %j',
    (json) => {
      expect(eventIn(json)).toBeNull()
    },
  )
})
