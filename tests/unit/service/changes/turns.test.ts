import { describe, expect, test } from 'vitest'
import type { StoredChange } from '#db/change-repo.ts'
import { outOfTurn, toRedo, toUndo } from '#service/changes/turns.ts'

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

const idsOf = (found: readonly StoredChange[]): string[] => found.map(({ id }) => id)
const others = (changes: readonly StoredChange[], id: string): string[] =>
  outOfTurn(changes, changes.find((one) => one.id === id) ?? change(id)).map((one) => one.id)

describe('the way back', () => {
  test('begins at the latest change that stands, and goes on to those before it', () => {
    expect(toUndo([])).toEqual([])
    expect(idsOf(toUndo([change('c', 3), change('b', 2, 4), change('a', 1)]))).toEqual(['c', 'a'])
    expect(toUndo([change('b', 2, 3), change('a', 1, 4)])).toEqual([])
  })
})

describe('the way forth', () => {
  test('begins at what was undone last', () => {
    expect(toRedo([change('a', 1)])).toEqual([])
    expect(idsOf(toRedo([change('b', 2, 3), change('a', 1, 4)]))).toEqual(['a', 'b'])
    expect(idsOf(toRedo([change('b', 2, 3), change('a', 1, 4, 5)]))).toEqual(['b'])
  })

  test('ends with something new, until that is undone itself', () => {
    expect(toRedo([change('b', 3), change('a', 1, 2)])).toEqual([])
    expect(idsOf(toRedo([change('b', 3, 4), change('a', 1, 2)]))).toEqual(['b'])
    expect(toRedo([change('b', 3, 4, 5), change('a', 1, 2)])).toEqual([])
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
