import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EventStreams } from '../../../src/web/event-streams.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const createResponse = (writableLength = 0) => {
  const written: string[] = []
  const response = Object.assign(new EventEmitter(), {
    writableLength,
    writeHead: () => response,
    write: (text: string) => written.push(text) > 0,
    end: vi.fn<() => void>(),
    destroy: vi.fn<() => void>(),
  })
  // What the streams use of a response.
  return { written, response: response as unknown as ServerResponse, parts: response }
}

test('every 15 seconds a comment shows that the host is still there', () => {
  const streams = new EventStreams()
  const { response, written } = createResponse()
  streams.add(response, {})
  vi.advanceTimersByTime(31_000)
  expect(written).toEqual([': connected\n\n', ': still here\n\n', ': still here\n\n'])
  streams.close()
})

test('a reader that stopped reading is cut off instead of filling the memory', () => {
  const streams = new EventStreams()
  const { response, written, parts } = createResponse(2_000_000)
  streams.add(response, {})
  streams.send({ type: 'changed', areas: ['plan'] })
  expect(parts.destroy).toHaveBeenCalledOnce()
  expect(written).toEqual([': connected\n\n'])
  streams.close()
})

test('closing ends every stream and the heartbeat', () => {
  const streams = new EventStreams()
  const { response, written, parts } = createResponse()
  streams.add(response, {})
  streams.close()
  vi.advanceTimersByTime(60_000)
  expect(parts.end).toHaveBeenCalledOnce()
  expect(written).toHaveLength(1)
})
