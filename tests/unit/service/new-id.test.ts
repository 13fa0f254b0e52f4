import { expect, test } from 'vitest'
import { z } from 'zod'
import { createIds } from '#service/new-id.ts'

const NOW_MS = Date.UTC(2026, 10, 23)

test('an id is a UUID of version 7 that begins with its millisecond', () => {
  const id = createIds(() => NOW_MS)()
  expect(z.uuidv7().safeParse(id).success).toBe(true)
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(NOW_MS)
})

test('10,000 ids of one millisecond differ and rise', () => {
  const newId = createIds(() => NOW_MS)
  const ids = Array.from({ length: 10_000 }, newId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})

test('ids rise when the clock is set back', () => {
  let nowMs = NOW_MS
  const newId = createIds(() => nowMs)
  const before = newId()
  nowMs -= 3_600_000
  expect(newId() > before).toBe(true)
})
