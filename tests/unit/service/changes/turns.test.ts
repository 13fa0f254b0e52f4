import { describe, expect, test } from 'vitest'
import type { StoredChange } from '#db/change-repo.ts'
import { lastUndone, latestStanding, outOfTurn } from '#service/changes/turns.ts'

/** A change with the turns it took: made, undone, done again, … */
const change = (id: string, ...turns: number[]): StoredChange => ({
  id,
  number: turns[0] ?? 0,
  label: id,
  atMs: 0,
  tzVersion: 'tz',
  turns,
  undone: turns.length % 2 === 0,
})

const idOf = (found: StoredChange | null): string | null => found?.id ?? null
const others = (changes: readonly StoredChange[], id: string): string[] =>
  outOfTurn(changes, changes.find((one) => one.id === id) ?? change(id)).map((one) => one.id)

describe('the way back', () => {
  test('begins at the latest change that stands', () => {
    expect(idOf(latestStanding([]))).toBeNull()
    expect(idOf(latestStanding([change('b', 2, 3), change('a', 1)]))).toBe('a')
    expect(idOf(latestStanding([change('b', 2, 3), change('a', 1, 4)]))).toBeNull()
  })
})

describe('the way forth', () => {
  test('begins at what was undone last', () => {
    expect(idOf(lastUndone([change('a', 1)]))).toBeNull()
    expect(idOf(lastUndone([change('b', 2, 3), change('a', 1, 4)]))).toBe('a')
    expect(idOf(lastUndone([change('b', 2, 3), change('a', 1, 4, 5)]))).toBe('b')
  })

  test('ends with something new, until that is undone itself', () => {
    expect(idOf(lastUndone([change('b', 3), change('a', 1, 2)]))).toBeNull()
    expect(idOf(lastUndone([change('b', 3, 4), change('a', 1, 2)]))).toBe('b')
    expect(idOf(lastUndone([change('b', 3, 4, 5), change('a', 1, 2)]))).toBeNull()
  })
})

describe('a change is out of turn', () => {
  test('while one after it stands', () => {
    expect(others([change('b', 2), change('a', 1)], 'a')).toEqual(['b'])
    expect(others([change('b', 2, 3), change('a', 1)], 'a')).toEqual([])
    expect(others([change('b', 2), change('a', 1)], 'b')).toEqual([])
  })

  test('while one before it is undone', () => {
    expect(others([change('b', 2), change('a', 1, 3)], 'b')).toEqual(['a'])
    expect(others([change('b', 2), change('a', 1, 3, 4)], 'b')).toEqual([])
  })

  test('but not for what was undone before it was made', () => {
    expect(others([change('b', 3), change('a', 1, 2)], 'b')).toEqual([])
    expect(others([change('b', 3), change('a', 1, 2, 4)], 'b')).toEqual(['a'])
  })

  test('for the latest turn first', () => {
    expect(others([change('c', 3), change('b', 2, 4, 5), change('a', 1)], 'a')).toEqual(['b', 'c'])
  })
})
