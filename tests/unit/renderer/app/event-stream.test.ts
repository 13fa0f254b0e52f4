import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventDataIn } from '../../../../src/renderer/event-stream.ts'

const whole = ': hello\n\ndata: {"a":1}\n\n: beat\n\nevent: x\r\ndata: one\r\ndata: two\r\n\r\ndata: cut'

/** Feeds the text in pieces, as a network does. */
const feed = (pieces: readonly string[]) => {
  let rest = ''
  const data: string[] = []
  for (const piece of pieces) {
    const parsed = eventDataIn(rest + piece)
    rest = parsed.rest
    data.push(...parsed.data)
  }
  return { data, rest }
}

describe('the event stream', () => {
  test('heartbeats carry nothing, several data lines are one text, the tail waits', () => {
    expect(feed([whole])).toEqual({ data: ['{"a":1}', 'one\ntwo'], rest: 'data: cut' })
  })

  test('where the network cuts the text does not matter', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), whole.length]
        const pieces = at.slice(1).map((end, index) => whole.slice(at[index], end))
        expect(feed(pieces).data).toEqual(['{"a":1}', 'one\ntwo'])
      }),
    )
  })
})
